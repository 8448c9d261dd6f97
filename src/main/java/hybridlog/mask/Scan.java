package hybridlog.mask;

/** One pass over a message. Not thread safe; used again for message after message. */
final class Scan {
  /** Looked no further for the end of a word in brackets, so that a row of them costs no more. */
  private static final int LONGEST_BRACKET = 256;

  private final Cursor cursor = new Cursor();
  private final QuoteScan quotes = new QuoteScan(cursor);
  private final TokenScan tokens = new TokenScan(cursor);
  private final Frames frames = new Frames(cursor);

  String mask(String message, Masker.Values values) {
    cursor.begin(message, values);
    quotes.begin();
    tokens.begin();
    frames.begin();
    while (cursor.at < cursor.end && !cursor.out.full()) {
      step();
    }
    return cursor.out.toString();
  }

  private void step() {
    char c = cursor.in[cursor.at];
    int kind = Kind.of(c);
    if ((kind & Kind.BLANK) != 0) {
      cursor.out.blank();
      cursor.at++;
      if (c == '\n') {
        quotes.begin();
        frames.skip();
      }
    } else if ((kind & Kind.QUOTE) != 0) {
      quotes.quote();
    } else if ((kind & Kind.TOKEN) == 0) {
      mark(c);
    } else if (c != '\\' || !quotes.escaped()) {
      tokens.token();
    }
  }

  private void mark(char c) {
    if (c == '<'
        && cursor.at + 1 < cursor.end
        && Kind.digit(cursor.in[cursor.at + 1])
        && !isClosed()) {
      cursor.out.blank(); // less than a number is a number
      cursor.at++;
      return;
    }
    if (c == '=' && key()) {
      return;
    } else if (c == '[' && (bracketedAddress() || bracketedRange() || list())) {
      return;
    } else if (c == '(' && bracketed()) {
      return;
    }
    cursor.mark();
  }

  /** Whether the bracket at hand is closed behind the word in it. */
  private boolean isClosed() {
    int most = Math.min(cursor.end, cursor.at + LONGEST_BRACKET);
    int i = cursor.at + 1;
    while (i < most && cursor.in[i] > ' ' && cursor.in[i] != '>') {
      i++;
    }
    return i < most && cursor.in[i] == '>';
  }

  /** The character at hand parts a key from its value. */
  private boolean key() {
    int after = cursor.afterBlanks(cursor.at + 1);
    boolean tight = cursor.words.lastTo() == cursor.at;
    boolean flag = cursor.follows("true", after) || cursor.follows("false", after);
    cursor.valueAt = tight && !flag ? cursor.at + 1 : after;
    int mail = tight ? Hosts.mail(cursor) : -1;
    if (mail > 0) {
      cursor.mark();
      cursor.place("mail", mail);
      return true;
    }
    if (tight && cursor.follows("<", cursor.at + 1)) {
      cursor.valueAt++; // helo=<web17>
    }
    return false;
  }

  /** {@code [::1]:8080}. */
  private boolean bracketedAddress() {
    int close = cursor.find(']', Math.min(cursor.end, cursor.at + 60));
    if (close < 0 || Shapes.ipv6(cursor.in, cursor.at + 1, close) != close) {
      return false;
    }
    int port = Shapes.port(cursor.in, close + 1, cursor.end);
    if (port == close + 1 && isBehindWord()) {
      cursor.mark(); // unknown[::1], as unknown[127.0.0.1]
      cursor.place(Names.HOST, close);
    } else {
      cursor.place(Names.HOST, port);
    }
    return true;
  }

  /** {@code node-[40-63]} is as {@code node-8}; {@code Node[5:12]} is no time. */
  private boolean bracketedRange() {
    char[] in = cursor.in;
    if (cursor.at == 0 || !Kind.is(in[cursor.at - 1], Kind.LETTER | Kind.DASH)) {
      return false;
    }
    int stop = cursor.at + 1;
    while (stop < cursor.end && (Kind.digit(in[stop]) || "-:,".indexOf(in[stop]) >= 0)) {
      stop++;
    }
    if (stop >= cursor.end
        || in[stop] != ']'
        || stop < cursor.at + 2
        || !Kind.digit(in[stop - 1])) {
      return false;
    }
    if (in[cursor.at - 1] == '-') {
      cursor.out.part(Numbers.PLAIN, cursor.at, stop + 1);
      cursor.at = stop + 1;
    } else {
      cursor.mark();
      cursor.place(Numbers.PLAIN, stop);
    }
    return true;
  }

  private boolean list() {
    int hosts = Hosts.hosts(cursor);
    int names = hosts > 0 ? hosts : CalledNames.list(cursor);
    int alone = names > 0 ? names : CalledNames.alone(cursor);
    int stop = alone > 0 ? alone : CalledNames.pair(cursor);
    if (stop > 0) {
      cursor.mark();
      cursor.place(hosts > 0 ? Names.HOST : Names.NAME, stop);
    }
    return stop > 0;
  }

  private boolean isBehindWord() {
    return cursor.at > 0 && Kind.letter(cursor.in[cursor.at - 1]);
  }

  private boolean bracketed() {
    if (cursor.follows("(s)", cursor.at) && isBehindWord()) {
      cursor.at += 3; // of a plural
      return true;
    }
    int restated = Numbers.restated(cursor.in, cursor.at, cursor.end);
    if (restated > 0 && !cursor.out.isEmpty()) {
      cursor.at = restated;
      return true;
    }
    int close = cursor.out.isEmpty() ? cursor.find(')', cursor.end) : -1;
    if (close > cursor.at + 1 && cursor.follows(") CMD (", close)) {
      // cron: the user, and a command that can be anything
      cursor.mark();
      cursor.place(Names.USER, close);
      cursor.keep(close + 7);
      cursor.place(Names.PATH, cursor.lineEnd(cursor.at));
      return true;
    }
    return false;
  }
}
