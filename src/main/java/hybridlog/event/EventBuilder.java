package hybridlog.event;

import hybridlog.scan.Ansi;

/** Puts the lines of an event together. Not thread safe. */
final class EventBuilder {
  private final String file;
  private final StringBuilder moreRaw = new StringBuilder();
  private final StringBuilder moreMessage = new StringBuilder();
  private boolean open;
  private long line;
  private int lines;
  private long micros;
  private Level level = Level.NONE;
  private String source = "";
  private String message = "";
  private String first = "";
  private boolean firstGoesOn;
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
    firstGoesOn = header.isCut;
    moreRaw.setLength(0);
    moreMessage.setLength(0);
  }

  /** Adds a line that has the event's level and message. */
  void complete(String text, HeaderReader header) {
    lines++;
    level = header.level;
    message = header.message;
    moreRaw.append('\n').append(text);
  }

  /**
   * Adds a line after some blank ones.
   *
   * @param written the line without what a collector put before it
   */
  void add(String text, String written, int blanks) {
    lines += blanks + 1;
    firstGoesOn = false;
    String ends = "\n".repeat(blanks + 1);
    moreRaw.append(ends).append(text);
    moreMessage.append(ends).append(written);
  }

  /**
   * Adds what goes on with the event's last line.
   *
   * @param whole whether it is the last part
   * @return the event's first line, if that is whole now and to be read again; else nothing
   */
  String part(String text, String part, boolean whole) {
    lines++;
    moreRaw.append('\n').append(text);
    moreMessage.append(part);
    if (!whole || !firstGoesOn) {
      return "";
    }
    String line = first + moreMessage;
    moreMessage.setLength(0);
    firstGoesOn = false;
    return line;
  }

  /** Takes what the header of the event's first line says, now that it is whole. */
  void retell(HeaderReader header) {
    micros = header.micros;
    level = header.level;
    source = header.source;
    message = header.message;
  }

  Event finish() {
    open = false;
    if (lines == 1) {
      return new Event(file, line, 1, micros, level, source, message, first, flaw);
    }
    String whole = whole(message, Ansi.plain(moreMessage.toString()));
    return new Event(file, line, lines, micros, level, source, whole, first + moreRaw, flaw);
  }

  /** A message of several lines; where the first is but a header it begins in the second. */
  static String whole(String message, String more) {
    return message.isEmpty() ? more.strip() : message + more;
  }
}
