package hybridlog.redact;

/**
 * Card numbers: 13 to 19 digits of a known issuer whose check digit (Luhn) is right, written in one
 * run or in groups. One order number in ten has a right check digit by chance; the issuer's first
 * digits and the length keep most of those apart.
 */
final class Cards {
  private static final int LONGEST = 19;

  private Cards() {}

  static void find(String text, Spans spans) {
    // Any number written in one run or in groups of four has a digit at each place of a stride of
    // four, or right beside it: most texts are passed over at a quarter of the cost.
    int i = 3;
    while (i < text.length()) {
      if (!isDigit(text, i)) {
        i += 4;
        continue;
      }
      int start = Alphabet.DIGITS.runStart(text, i, i - LONGEST - 1);
      int end = look(text, start, spans);
      i = Math.max(i, end - 1) + 4;
    }
  }

  /** Judges the number that begins at {@code start}; returns where its first run of digits ends. */
  private static int look(String text, int start, Spans spans) {
    int runEnd = Alphabet.DIGITS.runEnd(text, start, text.length());
    boolean inWord = start > 0 && joins(text, start - 1, -1);
    if (inWord || runEnd - start < 4 || runEnd - start > LONGEST) {
      return runEnd;
    }
    StringBuilder digits = new StringBuilder(text.substring(start, runEnd));
    int end = runEnd;
    if (runEnd - start == 4) {
      end = groupsEnd(text, runEnd, digits);
    }
    boolean whole = end == text.length() || !joins(text, end, 1);
    if (whole && isCard(digits)) {
      spans.mark(start, end, Finding.CARD);
      return end;
    }
    return runEnd;
  }

  /** Follows groups as cards have them: 4-4-4-4, 4-4-4-4-3, 4-6-5 or 4-6-4. */
  private static int groupsEnd(String text, int from, StringBuilder digits) {
    int i = from;
    while (i + 1 < text.length() && digits.length() < LONGEST) {
      char separator = text.charAt(i);
      if ((separator != ' ' && separator != '-') || separator != text.charAt(from)) {
        break;
      }
      int end = Alphabet.DIGITS.runEnd(text, i + 1, i + 8);
      int length = end - i - 1;
      if (length < 1 || length > 6) {
        break;
      }
      digits.append(text, i + 1, end);
      i = end;
      if (length != 4 && !(length == 6 && digits.length() == 10)) {
        break;
      }
      if (digits.length() == 16 && separator == ' ') {
        break;
      }
    }
    return i;
  }

  private static boolean isDigit(String text, int i) {
    char c = text.charAt(i);
    return c >= '0' && c <= '9';
  }

  /** Whether the character beside a number makes it part of something longer. */
  private static boolean joins(String text, int beside, int direction) {
    char c = text.charAt(beside);
    if (Alphabet.WORD.has(c) || c == '-') {
      return true;
    }
    return c == '.' && Alphabet.ALNUM.hasAt(text, beside + direction);
  }

  private static boolean isCard(CharSequence digits) {
    int length = digits.length();
    if (length < 13 || length > LONGEST || !isIssuer(digits)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < length; i++) {
      int digit = digits.charAt(length - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** The first digits that issuers have, with the lengths that they use. */
  private static boolean isIssuer(CharSequence digits) {
    int length = digits.length();
    int four = Integer.parseInt(digits, 0, 4, 10);
    if (within(four, 4000, 4999)) {
      return length == 13 || length == 16 || length == 19;
    }
    if (within(four, 3400, 3499) || within(four, 3700, 3799)) {
      return length == 15;
    }
    if (within(four, 5100, 5599) || within(four, 2221, 2720)) {
      return length == 16;
    }
    if (within(four, 3000, 3059) || within(four, 3600, 3699) || within(four, 3800, 3999)) {
      return length == 14;
    }
    boolean discover = four == 6011 || within(four, 6440, 6599);
    boolean others = within(four, 3528, 3589) || within(four, 6200, 6299);
    boolean maestro = four == 5018 || four == 5020 || four == 5038 || within(four, 6700, 6799);
    return length >= 16 && (discover || others || maestro);
  }

  private static boolean within(int number, int low, int high) {
    return number >= low && number <= high;
  }
}
