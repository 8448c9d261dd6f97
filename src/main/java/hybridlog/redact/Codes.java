package hybridlog.redact;

import java.util.List;
import java.util.Locale;

/**
 * PINs, and the codes of a second factor. Four to eight digits tell nothing, so that the words
 * before them must, as an {@link Announcement}, or those behind.
 */
final class Codes {
  /** Between a code and what it is: {@code 481516 is your verification code}. */
  static final List<String> BACKWARD = List.of(" is your ", " as your ");

  static final int LONGEST = 8;

  private static final List<String> OWN =
      List.of(
          "verification code",
          "security code",
          "confirmation code",
          "authentication code",
          "login code",
          "sign-in code",
          "access code",
          "passcode",
          "one-time",
          "one time",
          "otp",
          "2fa",
          " pin");

  private static final int SHORTEST = 4;

  /** How far behind a code the words for it are looked for. */
  private static final int FAR = 64;

  private Codes() {}

  /** {@code 481516 is your verification code}. */
  static void backward(String text, int start, int end, Spans spans) {
    int from = Alphabet.DIGITS.runStart(text, start, start - LONGEST - 1);
    boolean group = start - from == 3 && from > 3 && " -".indexOf(text.charAt(from - 1)) >= 0;
    if (group && Alphabet.DIGITS.runStart(text, from - 1, from - 5) == from - 4) {
      from -= 4;
    }
    if (start - from < SHORTEST || start - from > LONGEST || Alphabet.WORD.hasAt(text, from - 1)) {
      return;
    }
    String rest =
        text.substring(end - 1, Math.min(text.length(), end + FAR)).toLowerCase(Locale.ROOT);
    if (OWN.stream().anyMatch(rest::contains)) {
      spans.mark(from, start, Finding.SECRET);
    }
  }

  /** Marks the code at an index, in quotes or not, if there is one. */
  static void mark(String text, int at, int shortest, Spans spans) {
    int from = at + Value.quoteAt(text, at).length();
    int end = Alphabet.DIGITS.runEnd(text, from, from + LONGEST + 1);
    boolean group = end - from == 3 && end < text.length() && " -".indexOf(text.charAt(end)) >= 0;
    if (group && Alphabet.DIGITS.runEnd(text, end + 1, end + 5) == end + 4) {
      end += 4;
    }
    int length = end - from;
    if (length >= shortest && length <= LONGEST && isWhole(text, end)) {
      spans.mark(from, end, Finding.SECRET);
    }
  }

  /** Whether digits are all of a number and not the beginning of a date, a time or a range. */
  private static boolean isWhole(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    return !Alphabet.WORD.has(next)
        && !(".:/-".indexOf(next) >= 0 && Alphabet.DIGITS.hasAt(text, end + 1));
  }
}
