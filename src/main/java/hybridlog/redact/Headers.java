package hybridlog.redact;

import java.util.Locale;
import java.util.Set;

/** Headers of HTTP whose value is a credential. */
final class Headers {
  private static final Set<String> SCHEMES =
      Set.of(
          """
          bearer basic token negotiate ntlm apikey key splunk snowflake"""
              .split("\\s+"));
  private static final Set<String> LONG_SCHEMES =
      Set.of(
          "digest",
          "oauth",
          "hawk",
          "mac",
          "aws4-hmac-sha256",
          "sharedkey",
          "sharedaccesssignature");

  private Headers() {}

  /**
   * A header of cookies: all of its line, what stands in quotes, or in brackets where Go prints a
   * map. Where it is no header but one field of many, as long as further cookies follow.
   *
   * @return whether there are cookies
   */
  static boolean cookies(String text, int at, boolean header, Spans spans) {
    String quote = Value.quoteAt(text, at);
    if (!quote.isEmpty()) {
      return quotedCookies(text, at, quote, spans);
    }
    boolean bracket = text.charAt(at) == '[';
    int from = bracket ? at + 1 : at;
    if (cookieEnd(text, from) == from) {
      return false;
    }
    int line = header ? lineEnd(text, from) : cookiesEnd(text, from);
    int close = bracket ? text.indexOf(']', from) : -1;
    spans.mark(from, close < 0 ? line : Math.min(close, line), Finding.SECRET);
    return true;
  }

  /** One text with cookies, or several with a comma between them. */
  private static boolean quotedCookies(String text, int at, String quote, Spans spans) {
    int from = at + quote.length();
    if (cookieEnd(text, from) == from) {
      return false;
    }
    int next = at;
    while (text.startsWith(quote, next)) {
      from = next + quote.length();
      int end = Value.closing(text, from, text.length(), quote);
      spans.mark(from, end, Finding.SECRET);
      int comma = Signs.blanksEnd(text, end + quote.length());
      next = text.startsWith(",", comma) ? Signs.blanksEnd(text, comma + 1) : text.length();
      // A name with a colon behind it is the next header.
      next = cookieEnd(text, next + quote.length()) == next + quote.length() ? text.length() : next;
    }
    return true;
  }

  /** Where the cookie that begins here ends, before a semicolon or a blank; there if none does. */
  private static int cookieEnd(String text, int from) {
    int name = Alphabet.DOTTED.runEnd(text, from, from + 128);
    if (name == from || name >= text.length() || text.charAt(name) != '=') {
      return from;
    }
    int end = name;
    while (end < text.length() && text.charAt(end) > ' ' && "\"';".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int cookiesEnd(String text, int from) {
    int end = cookieEnd(text, from);
    while (text.startsWith("; ", end) && cookieEnd(text, end + 2) > end + 2) {
      end = cookieEnd(text, end + 2);
    }
    return end;
  }

  static void authorization(String text, int keyEnd, Spans spans) {
    int sign = Signs.at(text, keyEnd);
    if (sign < 0) {
      return;
    }
    int from = Signs.blanksEnd(text, Signs.end(text, sign));
    from += Value.quoteAt(text, from).length();
    int word = Alphabet.URL_SAFE.runEnd(text, from, from + 32);
    String scheme = text.substring(from, word).toLowerCase(Locale.ROOT);
    int rest = text.startsWith("%20", word) ? word + 3 : Signs.blanksEnd(text, word);
    if (LONG_SCHEMES.contains(scheme) && rest > word) {
      spans.mark(rest, lineEnd(text, rest), Finding.SECRET);
      return;
    }
    boolean known = SCHEMES.contains(scheme) && rest > word;
    Value value = new Value(known ? rest : from, Value.at(text, known ? rest : from).end(), "");
    boolean secret = value.looksOpaque(text) || (known && !isWord(text, value));
    if (value.end() - value.start() >= 6 && secret) {
      value.mark(text, spans);
    }
  }

  private static boolean isWord(String text, Value value) {
    return text.substring(value.start(), value.end()).chars().allMatch(Character::isLowerCase);
  }

  /** Where a header ends: at its quote or with its line. */
  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && "\n\r'".indexOf(text.charAt(i)) < 0 && !text.startsWith("\\n", i)) {
      i++;
    }
    return i;
  }
}
