package hybridlog.event;

/** Puts the lines of an event together. Not thread safe. */
final class EventBuilder {
  private final String file;
  private final StringBuilder more = new StringBuilder();
  private boolean open;
  private long line;
  private int lines;
  private long micros;
  private Level level = Level.NONE;
  private String source = "";
  private String message = "";
  private String first = "";
  private Flaw flaw = Flaw.NONE;

  EventBuilder(String file) {
    this.file = file;
  }

  boolean isOpen() {
    return open;
  }

  /** Begins with a line whose header was taken apart. */
  void begin(long number, String text, HeaderReader header, Flaw itsFlaw) {
    open = true;
    line = number;
    lines = 1;
    micros = header.micros;
    level = header.level;
    source = header.source;
    message = header.message;
    first = text;
    flaw = itsFlaw;
    more.setLength(0);
  }

  /** Adds a line after some blank ones. */
  void add(String text, int blanks) {
    lines += blanks + 1;
    more.append("\n".repeat(blanks + 1)).append(text);
  }

  Event finish() {
    open = false;
    if (lines == 1) {
      return new Event(file, line, 1, micros, level, source, message, first, flaw);
    }
    String rest = more.toString();
    String whole = message + Ansi.plain(rest);
    return new Event(file, line, lines, micros, level, source, whole, first + rest, flaw);
  }
}
