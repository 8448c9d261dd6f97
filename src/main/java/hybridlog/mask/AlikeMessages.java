package hybridlog.mask;

import java.util.BitSet;

/**
 * The messages that have the masked text of one of them and differ from it in digits only, so that
 * they need not be masked each. Most digits are masked whichever they are. Here stand the few
 * places where a mask asks what a digit is and not only where one stands; digits that are kept must
 * be the same. To make one costs a mask and two passes more, to ask a tenth of a mask. Immutable.
 */
public final class AlikeMessages {
  private static final int ANY = set("0123456789");
  private static final int ZERO = set("0");

  /** With what the years begin that are looked for. */
  private static final int MILLENNIUM = set("12");

  /** With what the status of an answer begins. */
  private static final int STATUS = set("12345");

  /** Digits that the ends of pods' names in Kubernetes do not have. */
  private static final int NOT_OF_PODS = set("013");

  private final String message;

  /** The digits that may stand at each place, one bit each; none where there is no digit. */
  private final short[] digits;

  private AlikeMessages(String message, short[] digits) {
    this.message = message;
    this.digits = digits;
  }

  /** Those like a message; it alone if it is longer than 2048 characters. */
  public static AlikeMessages of(String message) {
    return new AlikeMessages(message, new Places(message).digits);
  }

  private static boolean has(int set, char digit) {
    return (set & (1 << (digit - '0'))) != 0;
  }

  private static int set(String digits) {
    return digits.chars().map(digit -> 1 << (digit - '0')).sum();
  }

  /** Whether another message is one of them. */
  public boolean has(String other) {
    if (other.length() != digits.length) {
      return false;
    }
    for (int i = 0; i < digits.length; i++) {
      char c = other.charAt(i);
      if (c != message.charAt(i) && !(Kind.digit(c) && has(digits[i], c))) {
        return false;
      }
    }
    return true;
  }

  /** Finds out what digits may stand where. */
  private static final class Places {
    private final char[] text;
    private final char[] zeroed;
    private final short[] digits;

    /** Where something begins that was masked as a whole. */
    private final BitSet begins = new BitSet();

    Places(String message) {
      text = message.toCharArray();
      zeroed = text.clone();
      digits = new short[text.length];
      for (int i = 0; i < text.length; i++) {
        if (Kind.digit(text[i])) {
          zeroed[i] = '0';
          digits[i] = (short) (1 << (text[i] - '0'));
        }
      }
      if (text.length > Cursor.LONGEST_TOKEN) {
        return; // parts may be cut out of it
      }
      Masker.mask(message, (placeholder, from, to) -> free(from, to));
      boolean hasMonth = hasMonth();
      for (int from = 0; from < text.length; from++) {
        int to = Shapes.digits(text, from, text.length);
        if (to > from) {
          number(from, to, hasMonth);
          from = to;
        }
      }
      for (int from = 0; from < text.length; from++) {
        int to = wordEnd(from);
        if (to > from) {
          word(from, to);
          from = to;
        }
      }
    }

    private void free(int from, int to) {
      begins.set(from);
      for (int i = from; i < to; i++) {
        digits[i] = (short) (digits[i] == 0 ? 0 : ANY);
      }
    }

    private void number(int from, int to, boolean hasMonth) {
      int size = to - from;
      if (before(from) == '*') {
        fix(from, to); // " *64 " of dumps
      }
      if (size == 1 && begins.get(from)) {
        narrow(from, ZERO); // that is good or bad news
      }
      if (size >= 2 && isBeforeHexLetter(to)) {
        narrow(from, ZERO); // 046d
      }
      if (size == 3 && isAfterAnswer(from)) {
        narrow(from, STATUS);
      }
      if (size >= 3 && (before(from) == '.' || after(to) == '.')) {
        octet(to - 3);
      }
      if (size == 4 && hasMonth) {
        narrow(from, MILLENNIUM);
      }
      if (after(to) == 'x' || after(to) == 'X') {
        narrow(to - 1, ZERO);
      }
    }

    /** Three digits of an address are 255 at most. */
    private void octet(int at) {
      boolean less = narrow(at, set("01"));
      boolean more = !less && !narrow(at, set("2"));
      if (less || more) {
        return;
      }
      if (!narrow(at + 1, set("01234")) && narrow(at + 1, set("5"))) {
        narrow(at + 2, set("012345"));
      }
    }

    private void word(int from, int to) {
      boolean pod = to - from == 5 && before(from) == '-';
      boolean kernel = to - from == 16 && Identifiers.isHex(text, from, to);
      boolean marked = false;
      for (int i = from; i < to; i++) {
        if (pod) {
          narrow(i, NOT_OF_PODS);
        }
        if (marked || (kernel && (i == from || i == from + 3))) {
          narrow(i, ZERO);
        }
        marked |= (text[i] == 'x' || text[i] == 'X') && i > from && Kind.digit(text[i - 1]);
        if (NumberedNames.hasLike(zeroed, i, to)) {
          fix(i, to);
        }
      }
      int end = to;
      while (end < text.length && Kind.word(text[end])) {
        end++;
      }
      if (Packages.isLikeArchitecture(zeroed, from, end)) {
        fix(from, end);
      }
    }

    private char before(int at) {
      return at > 0 ? text[at - 1] : ' ';
    }

    private char after(int to) {
      return to < text.length ? text[to] : ' ';
    }

    /** Whether a number that goes on at {@code to} is followed by a letter from a to f. */
    private boolean isBeforeHexLetter(int to) {
      int i = to;
      while (i < text.length && (Kind.digit(text[i]) || text[i] == '.')) {
        i++;
      }
      return Kind.hex(after(i));
    }

    /** Whether one of the words is next before that a status follows. */
    private boolean isAfterAnswer(int at) {
      for (int to = at; to > 0 && to >= at - 2; to--) {
        int from = to;
        while (from > 0 && Kind.letter(text[from - 1])) {
          from--;
        }
        if (Names.RESPONDED.has(text, from, to)) {
          return true;
        }
      }
      return false;
    }

    private boolean hasMonth() {
      for (int i = 0; i + 3 <= text.length; i++) {
        if (Times.isMonth(text, i)) {
          return true;
        }
      }
      return false;
    }

    private int wordEnd(int from) {
      int to = from;
      while (to < text.length && Kind.is(text[to], Kind.LETTER | Kind.DIGIT)) {
        to++;
      }
      return to;
    }

    private void fix(int from, int to) {
      for (int i = from; i < to; i++) {
        digits[i] = (short) (Kind.digit(text[i]) ? 1 << (text[i] - '0') : 0);
      }
    }

    /**
     * Only the digits of a set may stand at a place, or only the others, as it is now.
     *
     * @return whether it is one of the set
     */
    private boolean narrow(int at, int set) {
      if (!Kind.digit(text[at])) {
        return false;
      }
      boolean isIn = has(set, text[at]);
      digits[at] &= (short) (isIn ? set : ~set);
      return isIn;
    }
  }
}
