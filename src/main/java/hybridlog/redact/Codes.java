package hybridlog.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers that open something: PINs, and the codes of a second factor. Four to eight digits tell
 * nothing, so that the words before them must: {@code pin=1234}, {@code verification code 481516},
 * {@code the one-time password is 8812}. Codes of errors, exits and states are none of these.
 */
final class Codes {
  /** Behind these a code follows, or the noun for one and then the code. */
  static final List<String> ONE_TIME = List.of("otp", "passcode");

  /** Behind these the noun for a code must follow. */
  static final List<String> FACTORS =
      List.of("one-time", "one time", "one_time", "onetime", "2fa", "mfa", "two-factor");

  /** Behind these the word {@code code} must follow. */
  static final List<String> PURPOSES = List.of("verification", "sms");

  /** The same, of codes that are also those of errors if they are short. */
  static final List<String> VAGUE_PURPOSES =
      List.of("security", "confirmation", "authentication", "login", "sign-in", "access");

  /** Between a code and what it is: {@code 481516 is your verification code}. */
  static final List<String> BACKWARD = List.of(" is your ", " as your ");

  private static final List<String> NOUNS =
      List.of("code", "password", "passcode", "pin", "token", "otp");
  private static final List<String> CODE = List.of("code");
  private static final List<String> CODE_OR_NUMBER = List.of("code", "number");
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

  /** Between the words and the code. */
  private static final List<String> COPULAS =
      List.of("is ", "was ", "is now ", "set to ", "changed to ", "reset to ", "is: ");

  /** Between the words and whom the code is for. */
  private static final List<String> RECIPIENTS = List.of("for ", "sent to ", "of ");

  /** What makes the number before it that of a count or a time. */
  private static final Set<String> COUNTED =
      Set.of(
          """
          of ms s sec seconds min minutes hours days bytes kb mb users accounts times requests
          entries attempts lines pages rows items codes messages failures errors"""
              .split("\\s+"));

  private static final int SHORTEST = 4;
  private static final int SHORTEST_VAGUE = 6;
  private static final int LONGEST = 8;
  private static final int LONGEST_RECIPIENT = 64;
  private static final int LONGEST_KEY = 32;

  private Codes() {}

  /** {@code pin=1234}, {@code pin code 9921}, {@code PIN 0429}; a pin of a chip has no sign. */
  static void pin(String text, int start, int end, Spans spans) {
    if (!isWordStart(text, start) || isOfChip(text, start)) {
      return;
    }
    int noun = nounEnd(text, end, CODE_OR_NUMBER);
    boolean sure = noun > end || text.startsWith("PIN", start);
    look(text, noun, SHORTEST, sure, spans);
  }

  static void oneTime(String text, int start, int end, Spans spans) {
    boolean timed = start > 0 && "tThH".indexOf(text.charAt(start - 1)) >= 0; // TOTP, HOTP
    if (isWordStart(text, timed ? start - 1 : start)) {
      look(text, nounEnd(text, end, NOUNS), SHORTEST, true, spans);
    }
  }

  static void factor(String text, int start, int end, Spans spans) {
    int noun = nounEnd(text, end, NOUNS);
    boolean equals = text.startsWith("=", end);
    if (isWordStart(text, start) && (noun > end || equals)) {
      look(text, noun, SHORTEST, true, spans);
    }
  }

  static void purpose(String text, int start, int end, Spans spans) {
    purpose(text, start, end, SHORTEST, spans);
  }

  static void vaguePurpose(String text, int start, int end, Spans spans) {
    purpose(text, start, end, SHORTEST_VAGUE, spans);
  }

  private static void purpose(String text, int start, int end, int shortest, Spans spans) {
    int noun = nounEnd(text, end, CODE);
    if (noun > end && isWordStart(text, start)) {
      look(text, noun, shortest, true, spans);
    }
  }

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
        text.substring(end - 1, Math.min(text.length(), end + LONGEST_RECIPIENT))
            .toLowerCase(Locale.ROOT);
    if (OWN.stream().anyMatch(rest::contains)) {
      spans.mark(from, start, Finding.SECRET);
    }
  }

  /** Whether a word begins here, also within a key: {@code card_pin}, {@code cardPin}. */
  private static boolean isWordStart(String text, int start) {
    if (!Alphabet.ALNUM.hasAt(text, start - 1)) {
      return true;
    }
    char before = text.charAt(start - 1);
    return before >= 'a'
        && before <= 'z'
        && Character.isUpperCase(text.charAt(start))
        && start + 1 < text.length()
        && Character.isLowerCase(text.charAt(start + 1));
  }

  private static boolean isOfChip(String text, int start) {
    int key = Alphabet.DOTTED.runStart(text, start, start - LONGEST_KEY);
    int from = Math.max(0, Math.min(key, start - "gpio ".length()));
    return text.substring(from, start).toLowerCase(Locale.ROOT).contains("gpio");
  }

  /** Where the noun behind a word ends, joined as in keys or by a blank; {@code end} if none. */
  private static int nounEnd(String text, int end, List<String> nouns) {
    boolean joined = end < text.length() && " _-".indexOf(text.charAt(end)) >= 0;
    int from = joined ? end + 1 : end;
    for (String noun : nouns) {
      int stop = from + noun.length();
      if (text.regionMatches(true, from, noun, 0, noun.length())
          && !Alphabet.WORD.hasAt(text, stop)) {
        return stop;
      }
    }
    return end;
  }

  /**
   * Marks the code behind the words that announce it.
   *
   * @param sure whether a blank is enough between them
   */
  private static void look(String text, int end, int shortest, boolean sure, Spans spans) {
    int sign = text.startsWith(">", end) ? end : Signs.at(text, end);
    if (sign >= 0) {
      int from = text.charAt(sign) == '>' ? sign + 1 : Signs.valueStart(text, sign);
      mark(text, from, shortest, spans);
      return;
    }
    int from = Signs.blanksEnd(text, end);
    if (from == end) {
      return;
    }
    int said = behindCopula(text, from);
    if (said > from) {
      mark(text, said, shortest, spans);
    } else if (sure && !isCount(text, from)) {
      mark(text, from, shortest, spans);
    }
  }

  /** Behind {@code is}, or behind whom the code is for and {@code is} or a colon. */
  private static int behindCopula(String text, int from) {
    for (String copula : COPULAS) {
      if (text.startsWith(copula, from)
          && Alphabet.DIGITS.hasAt(text, quoteEnd(text, from + copula.length()))) {
        return from + copula.length();
      }
    }
    if (RECIPIENTS.stream().noneMatch(word -> text.startsWith(word, from))) {
      return from;
    }
    String whom = text.substring(from, Math.min(text.length(), from + LONGEST_RECIPIENT));
    int is = whom.indexOf(" is ");
    int colon = whom.indexOf(": ");
    return is >= 0 ? from + is + 4 : colon >= 0 ? from + colon + 2 : from;
  }

  private static int quoteEnd(String text, int from) {
    return from + Value.quoteAt(text, from).length();
  }

  private static boolean isCount(String text, int from) {
    int digits = Alphabet.DIGITS.runEnd(text, from, from + LONGEST + 1);
    if (!text.startsWith(" ", digits)) {
      return false;
    }
    int word = Alphabet.WORD.runEnd(text, digits + 1, digits + 12);
    return !text.startsWith("=", word) && COUNTED.contains(text.substring(digits + 1, word));
  }

  private static void mark(String text, int at, int shortest, Spans spans) {
    int from = quoteEnd(text, at);
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
