package hybridlog.redact;

import java.util.List;

/** Keys and tokens of Amazon's cloud. */
final class Aws {
  /** How the ids of access keys begin. */
  static final List<String> IDS = List.of("AKIA", "ASIA", "ABIA", "ACCA");

  /** What announces the secret that belongs to an id, with or without a sign behind it. */
  static final List<String> SECRETS =
      List.of(
          "secret_access_key",
          "secret-access-key",
          "secret access key",
          "secretaccesskey",
          "secret_key",
          "secret-key",
          "secret key",
          "secretkey");

  /** How the tokens of sessions begin, in Base64: the first bytes tell of version and issuer. */
  static final List<String> SESSIONS =
      List.of("IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz", "AQoDYXdz");

  private static final int SECRET_LENGTH = 40;

  /** How far behind its id or its name a secret is looked for. */
  private static final int FAR = 24;

  /** The longest word between: {@code secret}, {@code is}, {@code key}. */
  private static final int LONGEST_WORD = 8;

  private static final int SHORTEST_SESSION = 32;
  private static final int LONGEST_SESSION = 8192;

  private Aws() {}

  /** The id of an access key, and the secret that stands next to it. */
  static void accessKey(String text, int start, int end, Spans spans) {
    int stop = Alphabet.BASE32.runEnd(text, start, start + 21);
    boolean word = !Alphabet.WORD.hasAt(text, start - 1) && !Alphabet.WORD.hasAt(text, stop);
    if (stop - start == 20 && word) {
      spans.mark(start, stop, Finding.SECRET);
      secretBehind(text, stop, spans);
    }
  }

  /** {@code aws_secret_access_key wJal…}, {@code the secret key is wJal…}. */
  static void secret(String text, int start, int end, Spans spans) {
    if (!Alphabet.WORD.hasAt(text, end)) {
      secretBehind(text, end, spans);
    }
  }

  /** Marks forty characters of Base64, if nothing but signs and short words comes before them. */
  private static void secretBehind(String text, int from, Spans spans) {
    int i = from;
    while (i < Math.min(text.length(), from + FAR)) {
      int end = wordEnd(text, i);
      int start = end - i > SECRET_LENGTH && text.charAt(i) == '/' ? i + 1 : i;
      if (end - start == SECRET_LENGTH && isMixed(text, start, end)) {
        spans.mark(start, end, Finding.SECRET);
        return;
      }
      if (end - i > LONGEST_WORD) {
        return;
      }
      i = Math.max(end, i + 1);
    }
  }

  /** Where a run of Base64 without its filling ends, or beyond the length of a secret. */
  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < Math.min(text.length(), from + SECRET_LENGTH + 2)
        && Alphabet.BASE64.has(text.charAt(i))
        && text.charAt(i) != '=') {
      i++;
    }
    return i;
  }

  /** A commit's hash has as many characters and no capital letters. */
  private static boolean isMixed(String text, int from, int to) {
    String word = text.substring(from, to);
    return word.chars().anyMatch(Character::isLowerCase)
        && word.chars().anyMatch(Character::isUpperCase);
  }

  /** A session's token, also where a URL or JSON has its signs escaped. */
  static void session(String text, int start, int end, Spans spans) {
    boolean begins = SESSIONS.stream().anyMatch(beginning -> text.startsWith(beginning, start));
    if (!begins || Alphabet.ALNUM.hasAt(text, start - 1)) {
      return;
    }
    int limit = Math.min(text.length(), start + LONGEST_SESSION);
    int stop = end;
    int next = partEnd(text, stop, limit);
    while (next > stop) {
      stop = next;
      next = partEnd(text, stop, limit);
    }
    if (stop - start >= SHORTEST_SESSION) {
      spans.mark(start, stop, Finding.SECRET);
    }
  }

  /** Behind a run of Base64, or behind one escaped sign: {@code %2F}, {@code \/}, a slash and u. */
  private static int partEnd(String text, int from, int limit) {
    if (text.startsWith("\\/", from)) {
      return from + 2;
    }
    int escape = text.startsWith("%", from) ? 1 : text.startsWith("\\u00", from) ? 4 : 0;
    if (escape > 0) {
      return isHex(text, from + escape) && isHex(text, from + escape + 1)
          ? from + escape + 2
          : from;
    }
    return Alphabet.BASE64.runEnd(text, from, limit);
  }

  private static boolean isHex(String text, int index) {
    return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
  }
}
