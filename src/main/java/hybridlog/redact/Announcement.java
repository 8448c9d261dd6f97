package hybridlog.redact;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that announce a code which opens something: {@code pin=1234}, {@code verification code
 * 481516}, {@code the one-time password is 8812}. Codes of errors, exits and states are none.
 *
 * @param words what is searched for
 * @param alone what must follow a word that no noun follows
 * @param nouns what the words may stand before
 * @param shortest how many digits the code has at least
 */
record Announcement(List<String> words, Alone alone, List<String> nouns, int shortest)
    implements Detector {

  /** What tells that a code follows where there is no noun for it. */
  enum Alone {
    BLANK,
    /** A colon or an equals sign; behind a word in capitals a blank is enough. */
    SIGN,
    EQUALS,
    NOTHING
  }

  private static final List<String> NOUNS =
      List.of("code", "password", "passcode", "pin", "token", "otp");
  private static final List<String> CODE = List.of("code");

  static final List<Announcement> KNOWN =
      List.of(
          new Announcement(List.of("pin"), Alone.SIGN, List.of("code", "number"), 4),
          new Announcement(List.of("otp", "totp", "hotp", "passcode"), Alone.BLANK, NOUNS, 4),
          new Announcement(
              List.of("one-time", "one time", "one_time", "onetime", "2fa", "mfa", "two-factor"),
              Alone.EQUALS,
              NOUNS,
              4),
          new Announcement(List.of("verification", "sms"), Alone.NOTHING, CODE, 4),
          new Announcement( // also those of errors, if they are short
              List.of("security", "confirmation", "authentication", "login", "sign-in", "access"),
              Alone.NOTHING,
              CODE,
              6));

  /** Between the words and whom the code is for. */
  private static final List<String> RECIPIENTS = List.of("for ", "sent to ", "of ");

  /** What makes the number before it that of a count or a time. */
  private static final Set<String> COUNTED =
      Set.of(
          """
          of ms s sec seconds min minutes hours days bytes kb mb users accounts times requests
          entries attempts lines pages rows items codes messages failures errors"""
              .split("\\s+"));

  private static final int LONGEST_RECIPIENT = 64;
  private static final int LONGEST_KEY = 32;

  @Override
  public void look(String text, int start, int end, Spans spans) {
    int noun = nounEnd(text, end);
    boolean named = noun > end;
    boolean enough =
        named
            || switch (alone) {
              case BLANK, SIGN -> true;
              case EQUALS -> text.startsWith("=", end);
              case NOTHING -> false;
            };
    if (enough && isWordStart(text, start) && !isOfChip(text, start)) {
      boolean capitals = alone == Alone.SIGN && Character.isUpperCase(text.charAt(end - 1));
      int from = codeStart(text, noun, named || alone == Alone.BLANK || capitals);
      Codes.mark(text, from, shortest, spans);
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

  /** The pin of a chip has a number too. */
  private static boolean isOfChip(String text, int start) {
    int key = Alphabet.DOTTED.runStart(text, start, start - LONGEST_KEY);
    int from = Math.max(0, Math.min(key, start - "gpio ".length()));
    return text.substring(from, start).toLowerCase(Locale.ROOT).contains("gpio");
  }

  /** Where the noun behind a word ends, joined as in keys or by a blank; {@code end} if none. */
  private int nounEnd(String text, int end) {
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
   * Where the code behind the words must begin; the end of the text if none can follow.
   *
   * @param blank whether a blank is enough between them
   */
  private static int codeStart(String text, int end, boolean blank) {
    if (text.startsWith(">", end)) {
      return end + 1;
    }
    int sign = Signs.at(text, end);
    if (sign >= 0) {
      return Signs.valueStart(text, sign);
    }
    int from = Signs.blanksEnd(text, end);
    if (from == end) {
      return text.length();
    }
    int copula = Signs.copulaEnd(text, from);
    int said = copula > from ? copula : recipientEnd(text, from);
    return said > from || (blank && !isCount(text, from)) ? said : text.length();
  }

  /** Behind whom the code is for and {@code is} or a colon; {@code from} if it does not say. */
  private static int recipientEnd(String text, int from) {
    if (RECIPIENTS.stream().noneMatch(word -> text.startsWith(word, from))) {
      return from;
    }
    String whom = text.substring(from, Math.min(text.length(), from + LONGEST_RECIPIENT));
    int is = whom.indexOf(" is ");
    int colon = whom.indexOf(": ");
    return is >= 0 ? from + is + 4 : colon >= 0 ? from + colon + 2 : from;
  }

  private static boolean isCount(String text, int from) {
    int digits = Alphabet.DIGITS.runEnd(text, from, from + Codes.LONGEST + 1);
    if (!text.startsWith(" ", digits)) {
      return false;
    }
    int word = Alphabet.WORD.runEnd(text, digits + 1, digits + 12);
    return !text.startsWith("=", word) && COUNTED.contains(text.substring(digits + 1, word));
  }
}
