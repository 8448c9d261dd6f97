package hybridlog.mask;

import static hybridlog.mask.Kind.letter;

/** Masks one token of letters, digits and dots, dashes and underscores that is no number. */
final class IdentifierScan {
  private static final Lexicon SQL_STATE = Lexicon.of("sqlstate");

  private final Cursor cursor;
  private final char[] in;

  IdentifierScan(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
  }

  /** Masks the token from the cursor to {@code stop}, or what in it is a number. */
  void mask(int stop) {
    int at = cursor.at;
    boolean kept = function(stop) || messageNumber(stop);
    String surroundings =
        kept
            ? ""
            : Devices.is(in, at, stop)
                ? Devices.placeholder(cursor)
                : Surroundings.of(cursor, stop);
    if (kept) {
      cursor.keep(stop);
      return;
    }
    if (!surroundings.isEmpty()) {
      cursor.place(surroundings, stop);
      return;
    }
    int flags = cursor.flags(at, stop);
    if ((flags & Kind.DOT) != 0 && dotted(stop)) {
      return;
    }
    if (Identifiers.bareHex(in, at, stop)
        || (cursor.valueAt == at && Identifiers.shortHex(in, at, stop) && !isCode())
        || (at > 0 && in[at - 1] == '{' && Identifiers.hash(in, at, stop))) {
      cursor.place(Numbers.PLAIN, stop);
    } else if (Identifiers.random(in, at, stop)) {
      cursor.place(Identifiers.placeholder(cursor), stop);
    } else if (Names.user(cursor, stop)) {
      cursor.place(Names.USER, stop);
    } else if ((flags & Kind.LETTER) == 0) {
      cursor.place(Numbers.PLAIN, stop); // a version, a range
    } else if (NumberedNames.repeatsWord(cursor, stop)) {
      cursor.place(Numbers.PLAIN, stop);
    } else if (((flags & Kind.DASH) != 0 && CalledNames.numbered(in, at, stop))
        || Hosts.isBeforeAddress(cursor, stop)) {
      cursor.place(Names.NAME, stop);
    } else {
      cursor.words.add(at, stop);
      Identifiers.compose(in, at, stop, cursor.out);
      cursor.at = stop;
    }
  }

  /** Whether the word before says that a code comes next. */
  private boolean isCode() {
    return Names.codeDigits(in, cursor.words.lastFrom(), cursor.words.lastTo()) > 0;
  }

  /** Masks names of packages, files and hosts, places in programs and versions with letters. */
  private boolean dotted(int stop) {
    int at = cursor.at;
    int position = CodeNames.position(in, at, stop, cursor.end);
    if (CodeNames.packageName(cursor, at, stop)) {
      cursor.place(Names.NAME, stop);
    } else if (position > 0) {
      cursor.place(Names.PATH, position);
    } else if (CodeNames.file(in, at, stop)) {
      cursor.place(Names.PATH, stop);
    } else if (Paths.host(in, at, stop)) {
      cursor.place(Names.HOST, Shapes.port(in, stop, cursor.end));
    } else if (Numbers.lettered(in, at, stop)) {
      cursor.place(Numbers.PLAIN, stop);
    } else {
      return false;
    }
    return true;
  }

  /** The name of a function stays whatever digits it has. */
  private boolean function(int stop) {
    return stop < cursor.end
        && in[stop] == '('
        && letter(in[cursor.at])
        && (cursor.flags(cursor.at, stop) & (Kind.DASH | Kind.DOT)) == 0;
  }

  private boolean messageNumber(int stop) {
    boolean ends = stop < cursor.end && (in[stop] == ':' || in[stop] == ']');
    return ends
        && (Identifiers.messageNumber(in, cursor.at, stop)
            || (cursor.words.lastIs(SQL_STATE) && Identifiers.sqlState(in, cursor.at, stop)));
  }
}
