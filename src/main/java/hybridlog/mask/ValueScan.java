package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Masks numbers, identifiers and the values of keys. */
final class ValueScan {
  /** A line with as many truths is a dump of a state: they vary without saying much. */
  private static final int MANY_FLAGS = 3;

  /** Digits of a code with a sign, as Windows writes some. */
  private static final int LONGEST_CODE = 10;

  private static final Lexicon FLAGS = Lexicon.of("true false");
  private static final Lexicon PAM_TYPES = Lexicon.of("auth account session password");
  private static final Lexicon RETURNED = Lexicon.of("returned returns");
  private static final Lexicon ANSWERED = Lexicon.of("responded response");

  /** Keys of sizes with a unit, where bytes have none: {@code "memory":"611Mi"}. */
  private static final Lexicon SIZES = Lexicon.of("memory ephemeral-storage");

  /** Keys of who is in charge; a negative number says that nobody is. */
  private static final Lexicon LEADERS =
      Lexicon.of(
          "leader leaderid leader_id controller controllerid controller_id coordinator"
              + " coordinatorid coordinator_id");

  private static final Lexicon EXITING = Lexicon.of("exit exits exited exiting");
  private static final Lexicon WITH = Lexicon.of("with");

  private final Cursor cursor;
  private final char[] in;
  private final IdentifierScan identifiers;

  /** Truths among the message's values; -1 until they are counted. */
  private int flagCount;

  ValueScan(Cursor cursor) {
    this.cursor = cursor;
    this.in = cursor.in;
    this.identifiers = new IdentifierScan(cursor);
  }

  void begin() {
    flagCount = -1;
  }

  /** Masks the value of a key that says what it is. */
  boolean named(int stop) {
    int from = cursor.words.lastFrom();
    int to = cursor.words.lastTo();
    if (in[from] == 'C' && to - from == 7 && cursor.follows("COMMAND=", from)) {
      cursor.place(Names.PATH, cursor.lineEnd(stop));
      return true;
    }
    int distinguished = DistinguishedNames.end(cursor, from, to);
    if (distinguished > 0) {
      cursor.place(Names.NAME, distinguished);
      return true;
    }
    boolean structure =
        stop < cursor.end && "{([".indexOf(in[stop]) >= 0 && !Identifiers.isUuid(cursor, stop);
    String placeholder = structure ? "" : Names.ofKey(in, from, to);
    if (placeholder.isEmpty() || isSaid(from, to, stop)) {
      return false;
    }
    int path = Paths.unix(in, cursor.at, cursor.end);
    cursor.place(path > 0 ? Names.PATH : placeholder, Math.max(path, stop));
    return true;
  }

  /**
   * Whether the value of a key with a name says what happened: {@code server=up}, {@code cmd=open};
   * or what was asked of PAM: {@code (login:auth)}.
   */
  private boolean isSaid(int from, int to, int stop) {
    boolean word = (cursor.flags(cursor.at, stop) & ~(Kind.LETTER | Kind.UNDERSCORE)) == 0;
    return Outcomes.has(in, cursor.at, stop)
        || PAM_TYPES.has(in, cursor.at, stop)
        || (word && in[cursor.at] >= 'a' && Names.COMMANDS.has(in, from, to));
  }

  /** Masks {@code true} and {@code false} as arguments, and where there are many of them. */
  boolean flag(int stop) {
    int at = cursor.at;
    boolean argument = at > 1 && in[at - 1] == '(' && Kind.word(in[at - 2]);
    if ((cursor.valueAt != at && !argument) || !FLAGS.has(in, at, stop)) {
      return false;
    }
    if (argument) {
      cursor.place("flag", stop);
      return true;
    }
    if (flagCount < 0) {
      flagCount = countFlags();
    }
    if (flagCount < MANY_FLAGS) {
      return false;
    }
    cursor.place("flag", stop);
    return true;
  }

  private int countFlags() {
    int count = 0;
    for (int i = cursor.at; i < cursor.end; i++) {
      boolean starts = (in[i] == 't' || in[i] == 'f') && !Kind.word(in[i - 1]);
      count += starts && (cursor.follows("true", i) || cursor.follows("false", i)) ? 1 : 0;
    }
    return count;
  }

  /** A row of digits: a code that stays, or a number with or without a unit. */
  void number(int stop) {
    int date = stop - cursor.at <= 2 ? Times.dayFirst(in, cursor.at, cursor.end) : -1;
    if (date > 0) {
      cursor.place("time", date);
      return;
    }
    if (code(stop) || status(stop) || Quotes.isStatus(in, cursor.at, stop, cursor.end)) {
      cursor.out.append(in, cursor.at, stop);
      cursor.at = stop;
    } else if (afterCode(stop)) {
      cursor.place(Identifiers.ID, stop); // too long to stay, and not the 0 that says success
    } else if (Zeros.tells(cursor, stop)) {
      cursor.place(Zeros.NONE, stop);
    } else if (cursor.valueAt == cursor.at && cursor.words.lastIs(SIZES)) {
      cursor.place(Numbers.SIZE, Math.max(stop, Numbers.apart(in, stop, cursor.end)));
    } else {
      placeNumber(Numbers.PLAIN, Numbers.grouped(in, cursor.at, stop, cursor.end));
    }
  }

  private void placeNumber(String placeholder, int stop) {
    int unit = placeholder.equals(Numbers.PLAIN) ? Numbers.apart(in, stop, cursor.end) : stop;
    cursor.place(unit > stop ? Numbers.unitApart(in, stop + 1, unit) : placeholder, unit);
  }

  /** A status, exit or error code stays. */
  private boolean code(int stop) {
    if (stop - cursor.at == 3 && cursor.words.lastIs(Names.METHODS)) {
      return Numbers.apart(in, stop, cursor.end) == stop;
    }
    return stop - cursor.at <= mostDigits(stop) && afterCode(stop);
  }

  /** How many digits a number may have to stay as a code, by the words before it. */
  private int mostDigits(int stop) {
    boolean counts = stop + 1 < cursor.end && in[stop] == ' ' && letter(in[stop + 1]);
    boolean exits =
        !counts
            && cursor.words.lastIs(WITH)
            && cursor.words.areNext()
            && cursor.words.beforeIs(EXITING);
    return exits ? 3 : Names.codeDigits(in, cursor.words.lastFrom(), cursor.words.lastTo());
  }

  private boolean onlySigns(int from) {
    for (int i = from; i < cursor.at; i++) {
      if (" =:#(\"'".indexOf(in[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word before says that a code comes next. */
  private boolean afterCode(int stop) {
    return mostDigits(stop) > 0 && isNext();
  }

  /** Whether nothing but a few signs is between the word before and the number. */
  private boolean isNext() {
    int from = cursor.words.lastTo();
    return cursor.at - from <= 4 && onlySigns(from);
  }

  /**
   * Whether the number is the status of the request that was told of before: {@code returned 404}.
   */
  private boolean status(int stop) {
    return stop - cursor.at == 3
        && in[cursor.at] >= '1'
        && in[cursor.at] <= '5'
        && cursor.words.lastIs(Names.RESPONDED)
        && cursor.at - cursor.words.lastTo() <= 2
        && Numbers.apart(in, stop, cursor.end) == stop
        && (Quotes.requestBefore(in, cursor.at)
            || (cursor.words.lastIs(ANSWERED) && (stop == cursor.end || in[stop] != ' ')));
  }

  /** A token of letters, digits and dots, dashes, underscores. */
  void atom(int stop) {
    char c = in[cursor.at];
    int start = cursor.at;
    if ((c == '-' || c == '.' || c == '_') && start + 1 < stop) {
      if (c == '_' && CalledNames.numbered(in, start, stop)) {
        cursor.place(Names.NAME, stop); // __orders-3
        return;
      }
      boolean sign = c != '_' && digit(in[start + 1]) && (start == 0 || !Kind.word(in[start - 1]));
      if (!sign) {
        cursor.mark();
        return;
      }
      start++;
    }
    int hex = Identifiers.markedHex(in, start, stop);
    if (hex > 0) {
      cursor.place(Zeros.isGoodResult(cursor, start, hex) ? Zeros.NONE : Numbers.PLAIN, hex);
      return;
    }
    if (stop - start == 1 && Zeros.isShare(cursor, stop) && Zeros.tells(cursor, stop)) {
      cursor.place(Zeros.NONE, stop);
      return;
    }
    if (start > cursor.at
        && stop - start <= LONGEST_CODE
        && (afterCode(stop) || cursor.words.lastIs(RETURNED))
        && Shapes.digits(in, start, stop) == stop) {
      cursor.out.append(in, cursor.at, stop); // an exit code of -1
      cursor.at = stop;
      return;
    }
    if (c == '-'
        && cursor.words.lastIs(LEADERS)
        && isNext()
        && Shapes.digits(in, start, stop) == stop) {
      cursor.place(Zeros.NONE, stop);
      return;
    }
    if (digit(in[start])) {
      String number = Numbers.withUnit(in, start, stop);
      if (!number.isEmpty()) {
        placeNumber(number, stop);
        return;
      }
    }
    identifiers.mask(stop);
  }
}
