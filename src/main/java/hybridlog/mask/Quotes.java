package hybridlog.mask;

/** Decides whether a quoted text is a value or belongs to the message. */
final class Quotes {
  /** A quoted text of more words says something by itself. */
  private static final int LONGEST_REQUEST = 300;

  private static final int MAX_WORDS = 3;

  private static final int MAX_VALUE = 100;

  /** Keys whose values are sentences. */
  private static final Lexicon SENTENCES =
      Lexicon.of(
          "msg message err error reason text event desc description detail details body output log"
              + " cause status warning info error_message errmsg level severity lvl state result type"
              + " kind op operation action component caller method apparmor title summary phase");

  private Quotes() {}

  /**
   * Where the quote that opens at {@code at} closes: at the next that has as many backslashes
   * before it. -1 if there is none in its line.
   */
  static int close(char[] text, int at, int end) {
    char quote = text[at];
    boolean behindWord = quote == '\'' && at > 0 && Kind.word(text[at - 1]);
    if (behindWord && !marked(text, at)) {
      return -1;
    }
    int most = behindWord ? Math.min(end, at + MAX_VALUE) : end;
    int depth = backslashes(text, at);
    int slashes = 0;
    for (int i = at + 1; i < most && text[i] != '\n'; i++) {
      char c = text[i];
      if (c == '\\') {
        slashes++;
        continue;
      }
      boolean closes = slashes == depth && (c == quote || (quote == '`' && c == '\''));
      if (closes && !apostrophe(text, i, end)) {
        return i;
      }
      slashes = 0;
    }
    return -1;
  }

  /** Whether a letter says what kind of text is quoted, as Python does: {@code u'ana', b'x'}. */
  private static boolean marked(char[] text, int at) {
    boolean mark = text[at - 1] == 'u' || text[at - 1] == 'b';
    return mark && (at == 1 || !Kind.word(text[at - 2]));
  }

  private static int backslashes(char[] text, int at) {
    int i = at;
    while (i > 0 && text[i - 1] == '\\') {
      i--;
    }
    return at - i;
  }

  private static boolean apostrophe(char[] text, int at, int end) {
    return text[at] == '\'' && at + 1 < end && Kind.word(text[at - 1]) && Kind.word(text[at + 1]);
  }

  /** Whether the quoted text is the value of a key whose values are sentences. */
  static boolean sentenceKey(char[] text, int from, int to) {
    return SENTENCES.has(text, from, to);
  }

  /** Whether a quoted text that no key explains is a value: a few words at most. */
  static boolean value(char[] text, int from, int to) {
    if (to - from > MAX_VALUE) {
      return false;
    }
    int words = 1;
    for (int i = from; i < to; i++) {
      words += text[i] == ' ' && i > from && text[i - 1] != ' ' ? 1 : 0;
    }
    return words <= MAX_WORDS && !request(text, from, to);
  }

  /** Whether the text begins as {@code GET /}: the request of an access line. */
  static boolean request(char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] >= 'A' && text[i] <= 'Z') {
      i++;
    }
    return i - from >= 3
        && i + 1 < to
        && text[i] == ' '
        && (text[i + 1] == '/' || text[i + 1] == 'h');
  }

  /**
   * Whether a number is the status of a request that is none of HTTP: {@code "HELP" 400 47}, in an
   * access line of which the request and what comes behind it are left or that is whole.
   */
  static boolean isStatus(char[] text, int at, int stop, int end) {
    if (stop - at != 3 || stop + 1 >= end || at < 4 || text[at - 1] != ' ' || text[stop] != ' ') {
      return false;
    }
    int size = text[stop + 1] == '-' ? stop + 2 : Shapes.digits(text, stop + 1, end);
    if (size == stop + 1 || (size < end && text[size] != ' ')) {
      return false;
    }
    return text[at - 2] == '"' ? opensRequest(text, at - 2) : size == end && isRest(text, at - 1);
  }

  /** Whether the quote that closes there opened behind the time of an access line. */
  private static boolean opensRequest(char[] text, int close) {
    int least = Math.max(2, close - LONGEST_REQUEST);
    int i = close - 1;
    while (i > least && text[i] != '"') {
      i--;
    }
    return text[i] == '"' && text[i - 1] == ' ' && text[i - 2] == ']';
  }

  /** Whether a message begins with bytes that are no text, or is one word in capitals so far. */
  private static boolean isRest(char[] text, int blank) {
    int i = 0;
    while (i < blank && text[i] >= 'A' && text[i] <= 'Z') {
      i++;
    }
    return (i == blank && i >= 4) || (text[0] == '\\' && text[1] == 'x');
  }

  /** Whether a request was told of not long before: {@code GET /a}, {@code HTTP/1.1}. */
  static boolean requestBefore(char[] text, int at) {
    int from = Math.max(0, at - LONGEST_REQUEST);
    for (int i = at - 1; i > from + 2; i--) {
      boolean path =
          text[i] == '/' && text[i - 1] == ' ' && text[i - 2] >= 'A' && text[i - 2] <= 'Z';
      boolean product = text[i] == '/' && text[i - 1] == 'P' && text[i - 2] == 'T';
      if (path || product) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text begins with a product and its version: {@code curl/7.68}, a user agent. */
  static boolean agent(char[] text, int from, int to) {
    int i = from;
    while (i < to && (Kind.word(text[i]) || text[i] == '-' || text[i] == '.')) {
      i++;
    }
    return i > from + 1
        && i + 1 < to
        && text[i] == '/'
        && Kind.digit(text[i + 1])
        && !(text[from] == 'H' && i == from + 4);
  }
}
