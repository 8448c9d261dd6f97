package hybridlog.event;

import static hybridlog.event.Chars.isBlank;

/**
 * Tells whether a line without a header belongs to the event before it. What it remembers of that
 * event is forgotten after a few lines of plain text at the latest, so that reading can begin in
 * the middle of a file and come to the same events; see {@link #settles}. Not thread safe.
 */
final class Joiner {
  /** Lines of an event at most. */
  static final int MOST_LINES = 500;

  /** Characters of an event at most, unless it is one line. */
  static final int MOST_CHARS = 256 << 10;

  /** Lines of blanks in a row within an event at most. */
  static final int MOST_BLANKS = 3;

  /** After so many plain lines in a row nothing is remembered, whatever came before. */
  static final int SETTLED_LINES = 64;

  /** Longest line that counts as plain in {@link #SETTLED_LINES}. */
  static final int PLAIN_CHARS = 4096;

  private static final int MOST_MESSAGE_LINES = 12;

  // The line without a header that is at hand.
  private String line = "";
  private TraceShape shape = TraceShape.PLAIN;
  private boolean plain;
  // The line stands behind a collector's header: it belongs only to a trace.
  private boolean ofTrace;

  private boolean open;
  private boolean headed;
  private boolean joinsAll;
  private int lines;
  private int chars;
  private int plainInARow;

  // Stack frames were seen: what follows is no message any more.
  private boolean frames;
  // An exception without a package has joined: the next is an event of its own, as it has no trace.
  private boolean named;
  // A trace of Python whose last line, the exception, has not come yet.
  private boolean python;
  private boolean go;
  // A key or certificate in PEM whose end has not come yet.
  private boolean pem;
  // The next line is an exception that belongs here, though it stands at the beginning of its line.
  private boolean nested;
  // The next lines are the exception's message.
  private int message;

  /** How many plain lines came in a row; at most {@link #SETTLED_LINES} are counted. */
  int plainInARow() {
    return plainInARow;
  }

  /** Goes on where so many plain lines came in a row. */
  void resume(int plainLines) {
    plainInARow = plainLines;
  }

  /** Goes to a line without a header. */
  void line(String text) {
    line(text, false);
  }

  /**
   * Goes to a line without a header of its own.
   *
   * @param ofTrace whether it stands behind a collector's header, so that as a rule it is an event
   */
  void line(String text, boolean ofTrace) {
    line = text;
    this.ofTrace = ofTrace;
    shape = TraceShape.of(text);
    plain = isPlain(shape, text);
  }

  /**
   * Passes the line at hand, where nothing else is known.
   *
   * @return whether it begins an event whatever came before
   */
  boolean settles() {
    return count(plain);
  }

  /** Begins an event with a line that has a header. */
  void startHeaded(String message, boolean takesAll) {
    start(message);
    headed = true;
    joinsAll = takesAll;
    plainInARow = 0;
  }

  /**
   * Begins an event with the line at hand, which has none.
   *
   * @return whether it does so whatever came before
   */
  boolean startBare() {
    start(line);
    return settles();
  }

  /** After an event that nothing can be joined to. */
  void close() {
    open = false;
    plainInARow = 0;
  }

  /**
   * Takes what goes on with the line at hand into the event.
   *
   * @return false if the event is full; {@link #start} must follow
   */
  boolean part(int length) {
    boolean fits = open && lines < MOST_LINES && chars + length + 1 <= MOST_CHARS;
    lines += fits ? 1 : 0;
    chars += fits ? length + 1 : 0;
    return fits;
  }

  /** Passes a line of blanks only, which belongs to the event if a line after it does. */
  void passBlank() {
    count(true);
    message = Math.max(0, message - 1);
  }

  /**
   * Takes the line at hand into the event, or not.
   *
   * @param blanks lines of blanks between it and the event's last line
   * @return false if the line begins an event of its own; {@link #startBare} must follow
   */
  boolean join(int blanks) {
    if (!open
        || blanks > MOST_BLANKS
        || lines + blanks >= MOST_LINES
        || chars + blanks + line.length() + 1 > MOST_CHARS
        || (plain && plainInARow == SETTLED_LINES)
        || !belongs(blanks)) {
      return false;
    }
    count(plain);
    lines += blanks + 1;
    chars += blanks + line.length() + 1;
    remember();
    return true;
  }

  private boolean count(boolean plain) {
    boolean settled = plain && plainInARow == SETTLED_LINES;
    plainInARow = plain ? Math.min(plainInARow + 1, SETTLED_LINES) : 0;
    return settled;
  }

  /** Begins an event that says nothing of what came before it. */
  void start(String text) {
    open = true;
    headed = false;
    joinsAll = false;
    lines = 1;
    chars = text.length();
    frames = false;
    named = false;
    python = false;
    go = false;
    pem = false;
    nested = false;
    message = 0;
    expect(text);
  }

  private boolean belongs(int blanks) {
    boolean first = headed && !frames && blanks <= 1;
    return joinsAll
        || message > 0
        || nested
        || switch (shape) {
          case INDENTED -> !ofTrace || frames || python || isOfTrace(line);
          case FRAME -> true;
          case EXCEPTION ->
              (first && ((blanks == 0 && !ofTrace && !named) || isQualified()))
                  || python
                  || (go && blanks == 0);
          case TRACEBACK -> first;
          case INSIDE -> blanks == 0 && (headed || lines > 1);
          case CALL -> go || (first && blanks == 0) || (headed && frames && blanks == 0);
          case PLAIN ->
              (python && frames && TraceShape.isLastOfPython(line))
                  || (go && TraceShape.isLineOfGo(line))
                  || (pem && Pem.isInside(line));
        };
  }

  /** Whether an exception has a package: {@code Error: …} may as well be the next event. */
  private boolean isQualified() {
    int colon = line.indexOf(':');
    return (colon < 0 ? line : line.substring(0, colon)).indexOf('.') > 0;
  }

  private static boolean isOfTrace(String line) {
    return line.charAt(0) == '\t' || TraceShape.isIndentedFrame(line);
  }

  private void remember() {
    nested = false;
    message = Math.max(0, message - 1);
    switch (shape) {
      case INDENTED -> {
        if (isCaret(line)) {
          nested = true;
        } else if (TraceShape.isIndentedFrame(line)) {
          frames = true;
          message = 0;
        }
      }
      case FRAME -> {
        boolean chained = line.startsWith("During handling") || line.startsWith("The above");
        frames = true;
        message = 0;
        nested = chained || line.equals("Caused by:");
        go |= line.startsWith("goroutine ");
      }
      case CALL -> go = true;
      case EXCEPTION -> {
        python = false;
        named |= !isQualified();
      }
      case PLAIN -> python = false;
      case TRACEBACK, INSIDE -> {}
    }
    expect(line);
  }

  /** Looks for what tells that lines of another kind will follow. */
  private void expect(String text) {
    if (text.isEmpty()) {
      return;
    }
    pem = Pem.isOpen(text, pem);
    char last = text.charAt(text.length() - 1);
    if (last == ':') {
      if (text.endsWith("Traceback (most recent call last):")) {
        python = true;
        frames = false;
      } else if (text.endsWith("Unhandled exception:")) {
        message = MOST_MESSAGE_LINES;
      } else if (text.endsWith("nested exception is:")) {
        nested = true;
      } else if (text.contains("' panicked at ")) {
        message = 1;
      }
    }
    char first = text.charAt(0);
    if (first == 'p' || first == 'f' || first == 'S' || first == 'h') {
      go |=
          text.startsWith("panic: ")
              || text.startsWith("fatal error: ")
              || text.startsWith("SIGQUIT: ")
              || text.startsWith("http: panic serving ");
    }
  }

  private static boolean isCaret(String line) {
    String stripped = line.strip();
    return stripped.equals("^") || (stripped.startsWith("^^") && stripped.endsWith("^"));
  }

  /** Whether no event before can make anything of the line but what it is. */
  private static boolean isPlain(TraceShape shape, String line) {
    return shape == TraceShape.PLAIN
        && line.length() <= PLAIN_CHARS
        && !isBlank(line.charAt(line.length() - 1))
        && line.charAt(line.length() - 1) != ':'
        && !Pem.isPart(line)
        && !line.startsWith("panic: ")
        && !line.startsWith("fatal error: ")
        && !line.startsWith("SIGQUIT: ")
        && !line.startsWith("http: panic serving ");
  }
}
