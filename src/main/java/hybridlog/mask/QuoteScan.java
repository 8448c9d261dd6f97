package hybridlog.mask;

import java.util.Arrays;

/** Masks quoted texts that are values and goes into those that are part of the message. */
final class QuoteScan {
  private static final Lexicon REQUEST = Lexicon.of("request");

  private final Cursor cursor;

  /** Where the quotes close that the scan went into. */
  private final int[] closing = new int[16];

  private int depth;

  QuoteScan(Cursor cursor) {
    this.cursor = cursor;
  }

  void begin() {
    depth = 0;
  }

  /** Skips backslashes before a quote: they say how deep it is and nothing else. */
  boolean escaped() {
    int i = cursor.at;
    while (i < cursor.end && cursor.in[i] == '\\') {
      i++;
    }
    if (i < cursor.end && cursor.in[i] == '"') {
      if (cursor.valueAt == cursor.at) {
        cursor.valueAt = i;
      }
      cursor.at = i;
      return true;
    }
    return false;
  }

  /** Deals with the quote at hand. */
  void quote() {
    for (int i = 0; i < depth; i++) {
      if (closing[i] == cursor.at) {
        cursor.at++;
        return;
      }
    }
    int close = Quotes.close(cursor.in, cursor.at, cursor.end);
    if (close < 0) {
      cursor.mark();
      return;
    }
    int inside = cursor.at + 1;
    int stop = close;
    while (stop > inside && cursor.in[stop - 1] == '\\') {
      stop--;
    }
    if (close + 1 < cursor.end && cursor.in[close + 1] == ':' && startsMember()) {
      cursor.at = inside;
      cursor.keep(stop);
      cursor.out.append(':');
      cursor.at = close + 2;
      cursor.valueAt = cursor.afterBlanks(close + 2);
      return;
    }
    String placeholder = placeholder(inside, stop);
    if (!placeholder.isEmpty()) {
      cursor.place(placeholder, close + 1);
    } else {
      enter(close);
    }
  }

  /** Whether a key of JSON can be here: after a brace or a comma. */
  private boolean startsMember() {
    int i = cursor.at - 1;
    while (i >= 0 && (cursor.in[i] == '\\' || cursor.in[i] == ' ')) {
      i--;
    }
    return i >= 0 && (cursor.in[i] == '{' || cursor.in[i] == ',');
  }

  private void enter(int close) {
    if (depth < closing.length) {
      closing[depth++] = close;
    } else {
      Arrays.fill(closing, close);
    }
    if (cursor.valueAt == cursor.at) {
      cursor.valueAt++;
    }
    cursor.at++;
  }

  /** Whether another quoted text is next to this one, which is no request. */
  private boolean inRow(int open, int close) {
    char[] in = cursor.in;
    boolean before = open >= 2 && in[open - 1] == ' ' && in[open - 2] == '"';
    boolean after = cursor.follows("\" \"", close);
    return in[open] == '"'
        && (before || after)
        && !cursor.out.isEmpty()
        && !Quotes.request(in, open + 1, close);
  }

  /** Whether a quoted text is a path from the root, also one with blanks in a name. */
  private boolean isPath(int from, int to) {
    int end = Paths.unix(cursor.in, from, to);
    return end == to || (end > from && cursor.in[from] == '/' && cursor.in[end] == ' ');
  }

  /**
   * Whether a quoted text is an address or a host, and not the one that an account may come from.
   */
  private boolean isHost(int from, int to) {
    char[] in = cursor.in;
    if (from == to || (from > 1 && in[from - 2] == '@')) {
      return false;
    }
    return Kind.digit(in[from]) ? Shapes.ipv4(in, from, to) == to : Paths.host(in, from, to);
  }

  /** What stands for a quoted text; empty if it is part of the message. */
  private String placeholder(int from, int to) {
    char[] in = cursor.in;
    if (Quotes.agent(in, from, to) || inRow(from - 1, to)) {
      return Names.NAME; // referrer, user agent and what else an access line quotes
    }
    if (cursor.valueAt == cursor.at) {
      int keyFrom = cursor.words.lastFrom();
      int keyTo = cursor.words.lastTo();
      boolean said = Quotes.sentenceKey(in, keyFrom, keyTo) || Outcomes.has(in, from, to);
      String known = said ? "" : Names.ofKey(in, keyFrom, keyTo);
      return from == to && known.isEmpty() ? Names.NAME : known;
    }
    if (cursor.words.lastIs(REQUEST) && Quotes.request(in, from, to)) {
      return "link"; // of an error, not of an access line
    }
    if (cursor.out.isEmpty() || !Quotes.value(in, from, to) || Outcomes.has(in, from, to)) {
      return "";
    }
    boolean path = isPath(from, to) || (to > from + 2 && Paths.windows(in, from, to) == to);
    return path ? Names.PATH : isHost(from, to) ? Names.HOST : Names.NAME;
  }
}
