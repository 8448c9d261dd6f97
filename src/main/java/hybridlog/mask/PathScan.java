package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Masks tokens with slashes: links, paths, products and their versions. */
final class PathScan {
  private static final Lexicon HTTP = Lexicon.of("http");

  private final Cursor cursor;
  private final char[] in;

  PathScan(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
  }

  boolean slashed(int stop, int flags) {
    int at = cursor.at;
    if (in[at] == '/' && cursor.words.lastIs(Names.METHODS) && cursor.words.lastTo() == at - 1) {
      int target = requestTarget();
      if (target > 0 || at + 1 == stop) {
        cursor.place(Names.PATH, Math.max(target, stop));
        return true;
      }
    }
    if ((flags & Kind.COLON) != 0 && link(stop)) {
      return true;
    }
    if (isDrive(stop)) {
      cursor.place(Names.PATH, Math.max(stop, Paths.tail(in, at + 2, cursor.end)));
      return true;
    }
    int digits = Shapes.digits(in, at, stop);
    if (digits > at && digits + 1 < stop && in[digits] == ':' && letter(in[digits + 1])) {
      return false; // a number before what is perhaps a path
    }
    if (in[at] == '/' && at + 1 < stop && Kind.hex(in[at + 1])) {
      int v4 = Shapes.ipv4(in, at + 1, stop);
      int address = v4 < 0 && (flags & Kind.COLON) != 0 ? Shapes.ipv6(in, at + 1, stop) : v4;
      if (address > 0) {
        cursor.place(Names.HOST, address);
        return true;
      }
    }
    if (in[at] == '/' && at + 1 == stop && at > 1 && in[at - 1] == ' ' && in[at - 2] == ':') {
      cursor.place(Names.PATH, stop);
      return true;
    }
    boolean closesTag = at > 0 && in[at - 1] == '<';
    boolean share = at > 0 && in[at - 1] == '%' && at + 1 < stop && digit(in[at + 1]); // 7%/20%
    int path = closesTag || share ? -1 : Paths.unix(in, at, cursor.end);
    if (path > 0) {
      cursor.place(Names.PATH, path);
      return true;
    }
    if (in[at] == '.' && letter(in[at + 1])) {
      cursor.place(Names.PATH, Math.max(stop, Paths.tail(in, at, cursor.end))); // .ssh/config
      return true;
    }
    return (letter(in[at]) || in[at] == '_' || digit(in[at])) && inner(stop, flags);
  }

  /** {@code C:/web/shop}. */
  private boolean isDrive(int stop) {
    int at = cursor.at;
    return at + 3 < stop
        && letter(in[at])
        && in[at + 1] == ':'
        && in[at + 2] == '/'
        && in[at + 3] != '/'
        && (at == 0 || !Kind.word(in[at - 1]));
  }

  /** Where the target of a request ends, whatever is in it, by the version behind it; or -1. */
  private int requestTarget() {
    int stop = cursor.at;
    while (stop < cursor.end && in[stop] > ' ' && in[stop] != '"') {
      stop++;
    }
    return cursor.follows(" HTTP/", stop) ? stop : -1;
  }

  private boolean link(int stop) {
    int mark = cursor.at;
    while (mark < stop && !cursor.follows("://", mark)) {
      mark++;
    }
    if (mark == stop || mark == cursor.at) {
      return false;
    }
    int start = mark;
    while (start > cursor.at && (Kind.word(in[start - 1]) || in[start - 1] == '+')) {
      start--;
    }
    if (start > cursor.at) {
      cursor.keep(start);
    }
    cursor.place("link", Paths.link(in, mark, cursor.end));
    return true;
  }

  /** Whether the token is a package and a class of it: {@code com.example.shop/.MainActivity}. */
  private boolean component(int slash, int stop) {
    int dots = 0;
    for (int i = cursor.at; i < slash; i++) {
      dots += in[i] == '.' ? 1 : 0;
    }
    int number = slash + 1 < stop && in[slash + 1] == 'u' ? slash + 2 : slash + 1;
    boolean user = number < stop && digit(in[number]) && Shapes.digits(in, number, stop) > number;
    boolean nested = slash + 1 < stop && (in[slash + 1] == '.' || isNested(dots, slash + 1, stop));
    return dots > 0 && (user || nested) && Paths.packaged(in, cursor.at, slash);
  }

  /** Whether what is behind the slash is in another package, of which there may be parts before. */
  private boolean isNested(int dots, int at, int stop) {
    int dot = at;
    while (dot < stop && letter(in[dot])) {
      dot++;
    }
    boolean other = dots > 1 && dot > at && dot + 1 < stop && in[dot] == '.' && letter(in[dot + 1]);
    return other || Paths.packaged(in, at, stop);
  }

  /** A token with slashes within. */
  private boolean inner(int stop, int flags) {
    if ((flags & Kind.OTHER) != 0 && offset(stop)) {
      cursor.place(Names.NAME, cursor.find('+', stop));
      return true;
    }
    if (cursor.follows("0x", cursor.at)) {
      return false;
    }
    int slashes = 0;
    int first = -1;
    for (int i = cursor.at; i < stop; i++) {
      if (in[i] == '/') {
        slashes++;
        first = first < 0 ? i : first;
      }
    }
    if (first > cursor.at && letter(in[cursor.at]) && (flags & Kind.COLON) != 0) {
      int colon = cursor.find(':', first);
      if (colon == first - 1 || (colon > 0 && Shapes.ipv4(in, colon + 1, stop) > 0)) {
        return false; // a key and a path or address
      }
    }
    if (first > 0 && (component(first, stop) || isInterface(first, stop))) {
      cursor.place(Names.NAME, stop);
      return true;
    }
    if (first + 1 < stop && digit(in[first + 1]) && letter(in[cursor.at])) {
      int address = Shapes.ipv4(in, first + 1, stop);
      if (address > 0) {
        cursor.place(Names.HOST, address);
        return true;
      }
      if (slashes == 1 && Numbers.number(in, first + 1, stop) == stop) {
        product(first, stop);
        return true;
      }
    }
    if ((flags & Kind.LETTER) == 0) {
      return false;
    }
    if ((flags & Kind.DIGIT) != 0
        && stop - cursor.at >= 8
        && Identifiers.random(in, cursor.at, stop)) {
      cursor.place(slashes > 2 ? Names.PATH : Identifiers.ID, Math.max(stop, colonNumber(stop)));
      return true;
    }
    if (slashes > 2 || (slashes == 2 && (flags & (Kind.DIGIT | Kind.DOT)) != 0)) {
      cursor.place(Names.PATH, Math.max(stop, Paths.tail(in, cursor.at, cursor.end)));
      return true;
    }
    return false;
  }

  private boolean isInterface(int slash, int stop) {
    return Devices.isSlashed(in, cursor.at, stop) && Shapes.ipv4(in, slash + 1, stop) < 0;
  }

  /** Whether the token is a function and a place in it: {@code write+0x1f/0x2b0}. */
  private boolean offset(int stop) {
    int plus = cursor.find('+', stop);
    return plus > cursor.at && cursor.follows("+0x", plus);
  }

  private int colonNumber(int stop) {
    return Shapes.port(in, stop, cursor.end);
  }

  /** {@code HTTP/1.1}: a number that comes next is the status. */
  private void product(int slash, int stop) {
    if (cursor.follows("TCP_", cursor.at)) {
      cursor.keep(stop); // Squid's result and status
      return;
    }
    if ((cursor.flags(cursor.at, slash) & Kind.DIGIT) == 0) {
      cursor.keep(slash);
    } else if (Identifiers.random(in, cursor.at, slash)) {
      cursor.place(Identifiers.ID, slash);
    } else {
      cursor.words.add(cursor.at, slash);
      Identifiers.compose(in, cursor.at, slash, cursor.out);
      cursor.at = slash;
    }
    cursor.mark();
    cursor.place(Numbers.PLAIN, stop);
    int mark = stop < cursor.end && in[stop] == '"' ? stop + 1 : stop;
    boolean status =
        cursor.words.lastIs(HTTP)
            && mark + 4 <= cursor.end
            && in[mark] == ' '
            && Shapes.digits(in, mark + 1, cursor.end) == mark + 4;
    if (status) {
      cursor.out.blank();
      cursor.out.append(in, mark + 1, mark + 4);
      cursor.at = mark + 4;
      if (isEmptyBody(mark + 4)) {
        cursor.out.blank();
        cursor.place(Numbers.PLAIN, mark + 6);
      }
    }
  }

  /** The dash that servers write for a body of no bytes. */
  private boolean isEmptyBody(int at) {
    return cursor.follows(" -", at) && (at + 2 == cursor.end || in[at + 2] == ' ');
  }

  boolean backslashed(int stop) {
    int at = cursor.at;
    if (in[at] == '\\' && lineBreak(at)) {
      cursor.out.blank();
      cursor.at += 2;
      return true;
    }
    int path = Paths.windows(in, at, cursor.end);
    if (path > 0) {
      cursor.place(Names.PATH, path);
      return true;
    }
    int mark = cursor.find('\\', stop);
    if (mark > at
        && mark + 1 < stop
        && letter(in[at])
        && Kind.word(in[mark + 1])
        && !lineBreak(mark)) {
      cursor.place(Names.USER, stop);
      return true;
    }
    return false;
  }

  /** A line break or tab written as an escape, and no folder's name. */
  private boolean lineBreak(int at) {
    boolean escape = at + 1 < cursor.end && "nrt".indexOf(in[at + 1]) >= 0;
    return escape
        && (at + 2 >= cursor.end || !Kind.is(in[at + 2], Kind.LETTER) || in[at + 2] < 'a');
  }
}
