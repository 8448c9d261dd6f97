package hybridlog.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Credentials that are told by their form and not by a vendor's prefix. */
final class Credentials {
  private static final int LONGEST = 8192;
  private static final int LONGEST_USER_INFO = 256;
  private static final String[] SCHEME_SIGNS = {"://", ":\\/\\/"};

  private Credentials() {}

  /** {@code eyJ…} of three parts, or five if encrypted. */
  static void webToken(String text, int start, int end, Spans spans) {
    if (!text.startsWith("eyJ", start) || Alphabet.URL_SAFE.hasAt(text, start - 1)) {
      return;
    }
    int header = Alphabet.URL_SAFE.runEnd(text, end, start + LONGEST);
    if (header - end < 8 || header >= text.length() || text.charAt(header) != '.') {
      return;
    }
    int payload = Alphabet.URL_SAFE.runEnd(text, header + 1, start + LONGEST);
    if (payload - header < 9) {
      return;
    }
    int stop = Alphabet.DOTTED.runEnd(text, payload, text.length());
    spans.mark(start, stop, Finding.SECRET);
  }

  /** {@code Bearer …} outside an authorization header. */
  static void bearer(String text, int start, int end, Spans spans) {
    if (Alphabet.WORD.hasAt(text, start - 1)) {
      return;
    }
    int stop = Alphabet.TOKEN68.runEnd(text, end, end + LONGEST);
    String token = text.substring(end, stop);
    int sign = token.indexOf('=');
    boolean pair = sign >= 0 && token.chars().skip(sign).anyMatch(c -> c != '=');
    if (token.length() >= 12 && !pair && (Value.looksOpaque(text, end, stop) || isMixed(token))) {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  private static boolean isMixed(String token) {
    return token.length() >= 20
        && token.chars().anyMatch(Character::isLowerCase)
        && token.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** {@code Basic …} where what follows is Base64 of a name, a colon and a password. */
  static void basic(String text, int start, int end, Spans spans) {
    if (Alphabet.WORD.hasAt(text, start - 1)) {
      return;
    }
    int stop = Alphabet.BASE64.runEnd(text, end, end + 1024);
    if (stop - end >= 4 && isPair(text.substring(end, stop))) {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  private static boolean isPair(String base64) {
    String pair = decoded(base64);
    return pair.indexOf(':') >= 0 && pair.chars().allMatch(c -> c >= ' ' && c != 127);
  }

  /** What Base64 says, a character for each byte; nothing if it is none. */
  static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException e) {
      return ""; // a word
    }
  }

  /** A private key in PEM, up to its end or, where that was cut off, to the end of the text. */
  static void pem(String text, int start, int end, Spans spans) {
    int headEnd = text.indexOf("-----", end);
    if (headEnd < 0 || headEnd - end > 40) {
      return;
    }
    String head = text.substring(end, headEnd);
    if (!head.contains("PRIVATE KEY")) {
      return;
    }
    int foot = text.indexOf("-----END" + head + "-----", headEnd);
    int stop = foot < 0 ? text.length() : foot + "-----END".length() + head.length() + 5;
    spans.mark(start, stop, Finding.SECRET);
  }

  /** The bot token of Telegram: its number, a colon, {@code AA…}. */
  static void botToken(String text, int start, int end, Spans spans) {
    int number = Alphabet.DIGITS.runStart(text, start, start - 13);
    int stop = Alphabet.URL_SAFE.runEnd(text, end, end + 40);
    boolean digits = start - number >= 8 && start - number <= 12;
    if (digits && stop - end >= 32 && stop - end <= 34) {
      spans.mark(number, stop, Finding.SECRET);
    }
  }

  /** The client secret of Azure: three letters, a digit, {@code Q~} and the rest. */
  static void azureSecret(String text, int start, int end, Spans spans) {
    int from = Alphabet.TOKEN68.runStart(text, start, start - 5);
    int stop = Alphabet.TOKEN68.runEnd(text, end, end + 48);
    if (start - from == 4 && stop - end >= 31 && stop - end <= 40) {
      spans.mark(from, stop, Finding.SECRET);
    }
  }

  /** The path of a web hook: whoever knows it may post. */
  static void webHook(String text, int start, int end, Spans spans) {
    int stop = end;
    while (stop < text.length()
        && (Alphabet.URL_SAFE.has(text.charAt(stop)) || text.charAt(stop) == '/')) {
      stop++;
    }
    if (stop - end >= 20) {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  /** What comes before the host in a URL: a name, a password, a token. */
  static void userInfo(String text, int start, int end, Spans spans) {
    int authority = partEnd(text, end, end + LONGEST, '/');
    int at = text.substring(end, authority).lastIndexOf('@');
    if (at < 0 && hasPassword(text, end, authority)) {
      // The password has a slash that nobody encoded.
      int rest = partEnd(text, authority, authority + 256, '?');
      at = text.substring(end, rest).lastIndexOf('@');
    }
    if (at > 0 && isSecret(text, start, end, end + at)) {
      spans.mark(end, end + at, Finding.SECRET);
    }
  }

  /** Whether an at sign is the one that ends the user info of a URL. */
  static boolean endsUserInfo(String text, int at) {
    int from = at;
    int limit = Math.max(0, at - LONGEST_USER_INFO);
    while (from > limit && !endsPart(text.charAt(from - 1)) && text.charAt(from - 1) != '/') {
      from--;
    }
    int scheme = schemeEnd(text, from);
    return scheme < from && isSecret(text, scheme, from, at);
  }

  /** Where the scheme before an authority ends, also in JSON; {@code from} if there is none. */
  static int schemeEnd(String text, int from) {
    for (String sign : SCHEME_SIGNS) {
      if (text.startsWith(sign, from - sign.length())) {
        return from - sign.length();
      }
    }
    return from;
  }

  /** A name alone is one only where tokens stand in its place: in HTTP, or if it looks drawn. */
  private static boolean isSecret(String text, int schemeEnd, int from, int to) {
    return text.substring(from, to).indexOf(':') >= 0
        || text.startsWith("http", schemeEnd - 4)
        || text.startsWith("https", schemeEnd - 5)
        || Value.looksOpaque(text, from, to);
  }

  /** Where a part of a command or a URL ends: before a delimiter, white space or a quote. */
  static int partEnd(String text, int from, int limit, char delimiter) {
    int i = from;
    while (i < Math.min(limit, text.length())) {
      char c = text.charAt(i);
      if (c == delimiter || endsPart(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean endsPart(char c) {
    return c <= ' ' || c == '?' || c == '"' || c == '<' || c == '>' || c == '`';
  }

  /** Whether an authority has a colon that no port follows. */
  private static boolean hasPassword(String text, int from, int to) {
    int colon = text.substring(from, to).indexOf(':');
    return colon >= 0 && Alphabet.DIGITS.runEnd(text, from + colon + 1, to) < to;
  }

  /** {@code jdbc:oracle:thin:scott/tiger@host}. */
  static void oracleUser(String text, int start, int end, Spans spans) {
    String pair = text.substring(end, partEnd(text, end, end + 128, '@'));
    int stop = end + pair.length();
    if (pair.indexOf('/') > 0 && stop < text.length() && text.charAt(stop) == '@') {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  /** What comes next, behind a blank or none. */
  static void argument(String text, int start, int end, Spans spans) {
    Value value = Value.at(text, Signs.blanksEnd(text, end));
    value.mark(text, spans);
  }

  /**
   * A text that is nothing but one line of Base64: the inside of a private key, whose first line
   * was another event.
   */
  static void keyMaterial(String text, Spans spans) {
    int length = text.length();
    if (length < 60 || length > 80 || Alphabet.BASE64.runEnd(text, 0, length) < length) {
      return;
    }
    boolean hex = text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    if (!hex && Value.looksOpaque(text, 0, length)) {
      spans.mark(0, length, Finding.SECRET);
    }
  }
}
