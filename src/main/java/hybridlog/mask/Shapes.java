package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.hex;

/**
 * Recognises values by their shape. Each method looks at {@code text} from {@code at} on, not
 * beyond {@code end}, and returns where the shape ends, or -1 if it is not there.
 */
final class Shapes {
  private Shapes() {}

  static int digits(char[] text, int at, int end) {
    int i = at;
    while (i < end && digit(text[i])) {
      i++;
    }
    return i;
  }

  /** Whether so many characters can be a MAC with dashes, or with dots as Cisco writes it. */
  static boolean isLongAsMac(int size) {
    return size == 17 || size == 14;
  }

  /** Whether a number, a dot and another digit come first, and no address. */
  static boolean version(char[] text, int at, int end) {
    int dot = digits(text, at, end);
    boolean parted = dot > at && dot + 1 < end && text[dot] == '.' && digit(text[dot + 1]);
    return parted && ipv4(text, at, end) < 0;
  }

  private static int hexes(char[] text, int at, int end) {
    int i = at;
    while (i < end && hex(text[i])) {
      i++;
    }
    return i;
  }

  /** An IPv4 address, with port or prefix length if they follow. */
  static int ipv4(char[] text, int at, int end) {
    int i = at;
    for (int group = 0; group < 4; group++) {
      int stop = digits(text, i, Math.min(end, i + 4));
      if (stop == i || stop - i > 3 || number(text, i, stop) > 255) {
        return -1;
      }
      i = stop;
      if (group < 3) {
        if (i >= end || text[i] != '.') {
          return -1;
        }
        i++;
      }
    }
    if (i < end && (Kind.is(text[i], Kind.LETTER | Kind.UNDERSCORE) || digit(text[i]))) {
      return -1;
    }
    boolean longer = i + 1 < end && text[i] == '.' && Kind.word(text[i + 1]);
    return longer ? -1 : port(text, i, end);
  }

  /** A port, prefix length or zone after an address, or nothing. */
  static int port(char[] text, int at, int end) {
    int i = at;
    if (i + 1 < end && text[i] == '%') {
      i++;
      while (i < end && Kind.word(text[i])) {
        i++;
      }
    }
    for (int n = 0; n < 2; n++) {
      boolean mark = i + 1 < end && (text[i] == ':' || text[i] == '/' || text[i] == '#');
      int stop = mark ? digits(text, i + 1, end) : i;
      int most =
          mark && n > 0 && text[i] == '/' ? 11 : 6; // a number that tells runs of a program apart
      boolean whole = stop > i + 1 && stop - i <= most && (stop == end || !Kind.word(text[stop]));
      if (!whole) {
        return i;
      }
      i = stop;
    }
    return i;
  }

  private static int number(char[] text, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n = n * 10 + text[i] - '0';
    }
    return n;
  }

  /** An IPv6 address without brackets, with zone and prefix length if they follow. */
  static int ipv6(char[] text, int at, int end) {
    int groups = 0;
    int i = at;
    boolean doubled = false;
    boolean anyDigit = false;
    while (i < end) {
      int stop = hexes(text, i, end);
      if (stop - i > 4) {
        return -1;
      }
      if (stop > i) {
        int v4 = groups > 0 && stop < end && text[stop] == '.' ? ipv4(text, i, end) : -1;
        if (v4 > 0) {
          return doubled || groups == 6 ? v4 : -1;
        }
        groups++;
        for (int d = i; d < stop; d++) {
          anyDigit |= digit(text[d]);
        }
      }
      i = stop;
      if (i + 1 < end && text[i] == ':' && text[i + 1] == ':') {
        if (doubled) {
          return -1;
        }
        doubled = true;
        i += 2;
      } else if (stop > at && i + 1 < end && text[i] == ':' && hex(text[i + 1]) && groups < 8) {
        i++;
      } else {
        break;
      }
    }
    boolean shaped = doubled ? groups < 8 && (anyDigit || groups == 0) : groups == 8;
    boolean ends = i == end || !Kind.is(text[i], Kind.LETTER | Kind.UNDERSCORE | Kind.DOT);
    return shaped && ends && i - at >= 2 ? port(text, i, end) : -1;
  }

  /** A MAC address or a longer row of two-digit hex groups, by colon or dash; Cisco's too. */
  static int mac(char[] text, int at, int end) {
    int i = hexes(text, at, end);
    int size = i - at;
    int groups = 1;
    char mark = i < end ? text[i] : 0;
    if (size == 4 ? mark != '.' : size != 2 || (mark != ':' && mark != '-')) {
      return -1;
    }
    while (i < end && text[i] == mark) {
      int stop = hexes(text, i + 1, end);
      if (stop - i - 1 != size) {
        break;
      }
      i = stop;
      groups++;
    }
    boolean ends = i == end || !Kind.word(text[i]);
    return ends && (size == 4 ? groups == 3 : groups >= 6) ? i : -1;
  }

  /** {@code 0000:3b:00.0} or {@code 3b:00.0}. */
  static int pci(char[] text, int at, int end) {
    int i = hexes(text, at, end);
    if (i - at == 4 && i < end && text[i] == ':') {
      int start = i + 1;
      i = hexes(text, start, end);
      if (i - start != 2) {
        return -1;
      }
    } else if (i - at != 2) {
      return -1;
    }
    int slot = i < end && text[i] == ':' ? hexes(text, i + 1, end) : -1;
    boolean function =
        slot == i + 3 && slot + 1 < end && text[slot] == '.' && digit(text[slot + 1]);
    boolean ends = function && (slot + 2 == end || !Kind.word(text[slot + 2]));
    return ends ? slot + 2 : -1;
  }

  /** A row of at least four groups of two, four or eight hex digits. */
  static int hexDump(char[] text, int at, int end) {
    int size = hexes(text, at, end) - at;
    if (size != 2 && size != 4 && size != 8) {
      return -1;
    }
    int i = at + size;
    int groups = 1;
    while (i < end && (text[i] == ' ' || (text[i] == ':' && groups == 1))) {
      int start = text[i] == ':' ? i + 2 : i + 1;
      int stop = hexes(text, start, end);
      if (stop - start != size || (stop < end && Kind.word(text[stop]))) {
        break;
      }
      i = stop;
      groups++;
    }
    return groups >= 4 ? i : -1;
  }
}
