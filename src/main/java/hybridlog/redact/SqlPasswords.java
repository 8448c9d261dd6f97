package hybridlog.redact;

import java.util.List;

/** Passwords in statements of SQL. */
final class SqlPasswords {
  private static final String HASHED = "PASSWORD ";
  private static final List<String> BEFORE_VALUE = List.of(" by ", " as ");

  /** The longest name of an account or of what authenticates it. */
  private static final int LONGEST_NAME = 128;

  private SqlPasswords() {}

  /** {@code CREATE USER bob IDENTIFIED BY 'hunter2'}, or {@code … BY PASSWORD '*2470C0…'}. */
  static void identifiedBy(String text, int start, int end, Spans spans) {
    boolean hashed = text.regionMatches(true, end, HASHED, 0, HASHED.length());
    mark(text, hashed ? end + HASHED.length() : end, spans);
  }

  /** {@code IDENTIFIED WITH mysql_native_password BY 'hunter2'}, or {@code … AS '*2470C0…'}. */
  static void identifiedWith(String text, int start, int end, Spans spans) {
    int name = end + Value.quoteAt(text, end).length();
    int stop = Alphabet.DOTTED.runEnd(text, name, name + LONGEST_NAME);
    stop += Value.quoteAt(text, stop).length();
    for (String word : BEFORE_VALUE) {
      if (text.regionMatches(true, stop, word, 0, word.length())) {
        mark(text, stop + word.length(), spans);
      }
    }
  }

  /** {@code SET PASSWORD FOR 'bob'@'%' = 'hunter2'}. */
  static void setFor(String text, int start, int end, Spans spans) {
    String account = text.substring(end, Math.min(text.length(), end + LONGEST_NAME));
    int sign = account.indexOf('=');
    int from = sign < 0 ? end : Signs.blanksEnd(text, end + sign + 1);
    if (from > end && !Value.quoteAt(text, from).isEmpty()) {
      mark(text, from, spans);
    }
  }

  /** {@code PASSWORD('hunter2')}. */
  static void function(String text, int start, int end, Spans spans) {
    if (!Alphabet.WORD.hasAt(text, start - 1)) {
      mark(text, end - 1, spans);
    }
  }

  private static void mark(String text, int from, Spans spans) {
    Value value = Value.at(text, from);
    if (!value.isNothing(text)) {
      value.mark(text, spans);
    }
  }
}
