package hybridlog.mask;

/**
 * Where a scan stands: the message, the place in it, and the masked text so far. Package state that
 * the scanning classes share; not thread safe.
 */
final class Cursor {
  /**
   * What comes later in a token says no more, and would cost its square: it is looked at as a whole
   * for each of its parts.
   */
  static final int LONGEST_TOKEN = 2048;

  final char[] in = new char[Masker.MAX_MESSAGE];
  final Text out = new Text();
  final Words words = new Words();

  /** Number of characters in {@link #in}. */
  int end;

  int at;

  /** Where the value of the key begins that was read last; -1 if none was. */
  int valueAt;

  void begin(String message, Masker.Values values) {
    end = Math.min(message.length(), in.length);
    message.getChars(0, end, in, 0);
    if (end > LONGEST_TOKEN) {
      end = shortened();
    }
    at = 0;
    valueAt = -1;
    out.begin(values);
    words.begin(in);
  }

  /** Cuts long tokens in place; returns how many characters are left. */
  private int shortened() {
    int to = 0;
    int token = 0;
    for (int i = 0; i < end; i++) {
      token = Kind.is(in[i], Kind.TOKEN) ? token + 1 : 0;
      if (token <= LONGEST_TOKEN) {
        in[to++] = in[i];
      }
    }
    return to;
  }

  /** Puts a placeholder for what is from here to {@code to}, and goes there. */
  void place(String placeholder, int to) {
    out.placeholder(placeholder, at, to);
    if (placeholder.equals(Names.USER)) {
      words.add(at, to);
    }
    at = to;
  }

  /** Takes over the word from here to {@code to}, and goes there. */
  void keep(int to) {
    out.append(in, at, to);
    words.add(at, to);
    at = to;
  }

  /** Takes over one character that is no part of a word. */
  void mark() {
    out.append(in[at++]);
  }

  /** Where a token ends without the dots, colons and brackets behind it. */
  int withoutMarks(int start, int stop) {
    int i = stop;
    while (i > start && Kind.is(in[i - 1], Kind.DOT | Kind.COLON | Kind.CLOSING)) {
      i--;
    }
    return i;
  }

  /** Whether the mark at an index is the sign of a number, behind a blank. */
  boolean isSign(int mark, int stop) {
    return mark > 0 && in[mark - 1] == ' ' && mark + 1 < stop && Kind.digit(in[mark + 1]);
  }

  boolean follows(String what, int from) {
    if (from + what.length() > end) {
      return false;
    }
    for (int i = 0; i < what.length(); i++) {
      if (in[from + i] != what.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a colon at hand stands behind a word or another, so that no address begins with it. */
  boolean continuesWord() {
    return at > 0 && Kind.is(in[at - 1], Kind.LETTER | Kind.DIGIT | Kind.COLON);
  }

  /** The first place of a character from here to {@code stop}; -1 if it is not there. */
  int find(char what, int stop) {
    for (int i = at; i < stop; i++) {
      if (in[i] == what) {
        return i;
      }
    }
    return -1;
  }

  /** First place from {@code from} on that is not a blank. */
  int afterBlanks(int from) {
    int i = from;
    while (i < end && in[i] == ' ') {
      i++;
    }
    return i;
  }

  int lineEnd(int from) {
    int i = from;
    while (i < end && in[i] != '\n') {
      i++;
    }
    return i;
  }

  /** What the characters of a token are, put together. */
  int flags(int from, int to) {
    int flags = 0;
    for (int i = from; i < to; i++) {
      flags |= Kind.of(in[i]);
    }
    return flags;
  }
}
