package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Masks one token: what stands between blanks, quotes, brackets and commas. */
final class TokenScan {
  /** A token without any of these is a word. */
  private static final int SPECIAL =
      Kind.DIGIT | Kind.COLON | Kind.SLASH | Kind.BACKSLASH | Kind.AT | Kind.OTHER;

  /** Looked no further for a letter in a dump, so that a row of numbers costs no more. */
  private static final int LONGEST_DIGITS = 64;

  private static final int MARKS = Kind.COLON | Kind.SLASH | Kind.BACKSLASH | Kind.AT | Kind.OTHER;

  private final Cursor cursor;
  private final char[] in;
  private final AddressScan addresses;
  private final PathScan paths;
  private final ValueScan values;
  private final Packages packages;

  TokenScan(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
    this.addresses = new AddressScan(cursor);
    this.paths = new PathScan(cursor);
    this.values = new ValueScan(cursor);
    this.packages = new Packages(cursor);
  }

  void begin() {
    values.begin();
    packages.begin();
  }

  void token() {
    int start = cursor.at;
    int stop = start;
    int flags = 0;
    for (int end = cursor.end; stop < end; stop++) {
      int kind = Kind.of(in[stop]);
      if ((kind & Kind.TOKEN) == 0) {
        break;
      }
      flags |= kind;
    }
    int trimmed = cursor.withoutMarks(start, stop);
    if (trimmed == start) {
      punctuation(stop);
      return;
    }
    if (trimmed < stop) {
      flags = cursor.flags(start, trimmed);
    }
    int server = Hosts.started(cursor, trimmed);
    if (server > 0) {
      cursor.place(Names.HOST, server);
      return;
    }
    if (cursor.valueAt == start && values.named(trimmed)) {
      return;
    }
    if (packages.mask(trimmed, flags)) {
      return;
    }
    if ((flags & Kind.DIGIT) != 0 && Names.user(cursor, trimmed)) {
      cursor.place(Names.USER, trimmed);
      return;
    }
    if ((flags & SPECIAL) == 0) {
      plain(trimmed, flags);
    } else if (!shape(trimmed, flags)) {
      split(trimmed);
    }
  }

  /** Puts a row of marks, at most three: lines drawn have any length. */
  private void punctuation(int stop) {
    if (in[cursor.at] == ':' && cursor.follows("::", cursor.at) && !cursor.continuesWord()) {
      int address = Shapes.ipv6(in, cursor.at, cursor.end);
      if (address > 0) {
        cursor.place(Names.HOST, address);
        return;
      }
    }
    if (in[cursor.at] == ':' && cursor.words.lastTo() == cursor.at) {
      cursor.valueAt = cursor.at + 1;
    }
    cursor.out.append(in, cursor.at, Math.min(stop, cursor.at + 3));
    cursor.at = stop;
  }

  /** A token of letters, and dots, dashes and underscores between them. */
  private void plain(int stop, int flags) {
    int start = cursor.at;
    if ((flags & Kind.LETTER) == 0) {
      punctuation(stop);
      return;
    }
    if (stop - start == 3 && stop < cursor.end && (in[stop] == ' ' || in[stop] == ',')) {
      int time = Times.named(in, start, cursor.end);
      if (time > 0) {
        cursor.place("time", time);
        return;
      }
    }
    if (((flags & Kind.DOT) != 0 && Paths.host(in, start, stop)) || Hosts.isLocal(cursor, stop)) {
      cursor.place(Names.HOST, Shapes.port(in, stop, cursor.end));
    } else if ((flags & Kind.DASH) != 0
        && (Identifiers.random(in, start, stop) || (stop - start == 2 && letter(in[start])))) {
      cursor.place(Identifiers.placeholder(cursor), stop);
    } else if (Names.user(cursor, stop)) {
      cursor.place(Names.USER, stop);
    } else if ((flags & Kind.DOT) == 0 || !dotted(stop)) {
      word(stop);
    }
  }

  /** Masks names of files and constants. */
  private boolean dotted(int stop) {
    if (CodeNames.file(in, cursor.at, stop)) {
      cursor.place(Names.PATH, cursor.follows(" *64 ", stop) ? stop + 4 : stop);
      return true;
    }
    if (CodeNames.constant(in, cursor.at, stop) || CodeNames.packageName(cursor, cursor.at, stop)) {
      cursor.place(Names.NAME, stop);
      return true;
    }
    return false;
  }

  private void word(int stop) {
    if (cursor.valueAt == cursor.at && Identifiers.bareHex(in, cursor.at, stop)) {
      cursor.place(Numbers.PLAIN, stop);
      return;
    }
    String placeholder = Surroundings.of(cursor, stop);
    if (!placeholder.isEmpty()) {
      cursor.place(placeholder, stop);
    } else if (counted()) {
      Plurals.keep(cursor, stop);
    } else if (!values.flag(stop)) {
      cursor.keep(stop);
    }
  }

  /** Whether the word at hand follows a number and a blank. */
  private boolean counted() {
    return cursor.at > 0 && in[cursor.at - 1] == ' ' && cursor.out.after(Numbers.PLAIN);
  }

  /** Tries the shapes that a token can have as a whole, or at its beginning. */
  private boolean shape(int stop, int flags) {
    char c = in[cursor.at];
    if (digit(c)) {
      if ((flags & (SPECIAL | Kind.DOT | Kind.DASH | Kind.UNDERSCORE | Kind.LETTER))
          == Kind.DIGIT) {
        if (isDump(stop)) {
          return true;
        }
        values.number(stop);
        return true;
      }
      if ((flags & Kind.OTHER) != 0 && Numbers.number(in, cursor.at, stop) == stop) {
        values.number(stop); // 1.5E+3
        return true;
      }
      if (addresses.timeOrAddress(stop, flags)) {
        return true;
      }
      if ((flags & Kind.OTHER) != 0 && packages.isVersion(stop)) {
        cursor.place(Numbers.PLAIN, stop);
        return true;
      }
    }
    if (stop - cursor.at <= 8 && (flags & (SPECIAL & ~Kind.DIGIT)) == 0 && dump(stop)) {
      return true;
    }
    if ((flags & Kind.SLASH) != 0 && paths.slashed(stop, flags)) {
      return true;
    }
    if ((flags & Kind.BACKSLASH) != 0 && paths.backslashed(stop)) {
      return true;
    }
    boolean colons = (flags & Kind.COLON) != 0 || Shapes.isLongAsMac(stop - cursor.at);
    if (colons && (Kind.hex(c) || c == ':') && addresses.colons(stop)) {
      return true;
    }
    if ((flags & Kind.OTHER) != 0 && other(stop)) {
      return true;
    }
    int axis = (flags & Kind.OTHER) != 0 && stop - cursor.at == 2 ? cursor.at + 1 : -1;
    boolean signed = axis > 0 && letter(c) && (in[axis] == '+' || in[axis] == '-');
    if (signed || ((flags & Kind.DIGIT) != 0 && Identifiers.place(in, cursor.at, stop))) {
      cursor.place(Identifiers.ID, stop);
      return true;
    }
    return (flags & Kind.AT) != 0 && addresses.mail(stop);
  }

  /** Tries what has other marks in it: a row of stars among numbers, a name with two tildes. */
  private boolean other(int stop) {
    int tildes = 0;
    int stars = 0;
    for (int i = cursor.at; i < stop; i++) {
      tildes += in[i] == '~' ? 1 : 0;
      stars += in[i] == '*' ? 1 : 0;
    }
    if (stars == stop - cursor.at && stars > 2 && cursor.out.after(Numbers.PLAIN)) {
      cursor.place(Numbers.PLAIN, stop);
      return true;
    }
    if (tildes >= 2 && letter(in[cursor.at])) {
      cursor.place(Names.NAME, stop);
      return true;
    }
    return false;
  }

  /** Whether digits begin a dump of which other groups have letters. */
  private boolean isDump(int stop) {
    if (stop - cursor.at > 8 || stop >= cursor.end || in[stop] != ' ') {
      return false;
    }
    int most = Math.min(cursor.end, cursor.at + LONGEST_DIGITS);
    int dump = Shapes.hexDump(in, cursor.at, most);
    return dump > 0 && (cursor.flags(cursor.at, dump) & Kind.LETTER) != 0 && dump(stop);
  }

  private boolean dump(int stop) {
    int dump = Kind.hex(in[stop - 1]) ? Shapes.hexDump(in, cursor.at, cursor.end) : -1;
    if (dump < 0) {
      return false;
    }
    cursor.place(Numbers.PLAIN, dump);
    return true;
  }

  /** Takes the token apart at its marks and masks the first part. */
  private void split(int stop) {
    int part = cursor.at;
    while (part < stop && !Kind.is(in[part], MARKS)) {
      part++;
    }
    if (part > cursor.at && Hosts.isInterface(cursor, part, stop)) {
      cursor.place(Names.NAME, part);
    } else if (part > cursor.at
        && (Hosts.hostAndPort(cursor, part, stop)
            || (Hosts.isLocal(cursor, part) && Shapes.port(in, part, stop) == stop))) {
      cursor.place(Names.HOST, stop);
    } else if (part > cursor.at) {
      values.atom(part);
      if (part < stop && in[part] == '/' && cursor.at == part) {
        cursor.mark(); // what follows is no path
      }
    } else if (in[part] == '+' && cursor.isSign(part, stop)) {
      cursor.at++; // +0.35 is as -0.35
    } else if (in[part] != '%' || !ciscoMessage(stop)) {
      if (in[part] == ':' && cursor.words.lastTo() == part) {
        cursor.valueAt = part + 1;
      }
      cursor.mark();
    }
  }

  /** {@code %SYS-5-CONFIG_I} names the kind of event. */
  private boolean ciscoMessage(int stop) {
    int i = cursor.at + 1;
    while (i < stop && Kind.is(in[i], Kind.LETTER | Kind.DIGIT | Kind.DASH | Kind.UNDERSCORE)) {
      i++;
    }
    char first = in[Math.min(cursor.at + 1, stop - 1)];
    if (i - cursor.at < 6 || i >= cursor.end || in[i] != ':' || first < 'A' || first > 'Z') {
      return false;
    }
    cursor.keep(i);
    return true;
  }
}
