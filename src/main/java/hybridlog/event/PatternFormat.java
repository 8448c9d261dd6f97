package hybridlog.event;

import static hybridlog.event.Chars.digits;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A format that is a pattern.
 *
 * @param name name of the format; several patterns can share one
 * @param pattern what its header looks like
 * @param message what the message is made of; empty if it is the rest of the line
 * @param inner whether the message may have a header of its own
 * @param tidy whether the message is a quoted text and pairs, whose quotes are taken off
 * @param wraps what the header, if it is a collector's, means for the lines behind it
 * @param joinsAll whether lines without a header belong to the one before
 * @param takesNext whether level and message stand in the next line
 */
record PatternFormat(
    String name,
    HeaderPattern pattern,
    List<MessagePart> message,
    boolean inner,
    boolean tidy,
    Wrapping wraps,
    boolean joinsAll,
    boolean takesNext)
    implements Format {

  /**
   * A piece of a message that is put together.
   *
   * @param text fixed text, where {@code slot} is negative
   * @param slot field of the pattern
   */
  record MessagePart(String text, int slot) {}

  PatternFormat {
    message = List.copyOf(message);
  }

  /**
   * Reads what a message is made of: fixed text and fields in braces.
   *
   * @throws IllegalArgumentException if the pattern has no such field
   */
  static List<MessagePart> parts(String template, HeaderPattern pattern) {
    List<MessagePart> parts = new ArrayList<>();
    int at = 0;
    while (at < template.length()) {
      int open = template.indexOf('{', at);
      int close = template.indexOf('}', at);
      if (open < 0) {
        parts.add(new MessagePart(template.substring(at), -1));
        break;
      }
      if (open > at) {
        parts.add(new MessagePart(template.substring(at, open), -1));
      }
      String field = close < open ? "" : template.substring(open + 1, close);
      @Nullable Integer slot = pattern.slot(field);
      if (slot == null) {
        throw new IllegalArgumentException("message has {" + field + "}, the pattern has not");
      }
      parts.add(new MessagePart("", slot));
      at = close + 1;
    }
    return parts;
  }

  @Override
  public Characters needed() {
    return pattern.needed();
  }

  @Override
  public boolean read(HeaderReader reader, int at) {
    Scan scan = reader.scan();
    scan.clear();
    if (!pattern.match(scan, at)) {
      return false;
    }
    takeHead(reader);
    // Behind a time, Caused by: looks like a host and a program.
    if (SecretKeys.has(reader.source)
        || reader.source.equals("by")
        || isRow(reader.source)
        || endsWithGroup(scan)) {
      return false;
    }
    reader.message =
        tidy
            ? QuotedMessage.tidied(scan, scan.from[Scan.MESSAGE], scan.to[Scan.MESSAGE])
            : text(scan);
    reader.takesNext = takesNext;
    switch (wraps) {
      case NONE -> {
        if (inner) {
          reader.takeInner(false);
        }
      }
      case LINES -> {
        int begins = begins(scan);
        String written = scan.line.substring(begins, scan.to[Scan.MESSAGE]);
        if (scan.cutAt >= 0) {
          reader.takePart(stream(scan), begins);
        }
        reader.writer = reader.source;
        reader.unwrap(written);
      }
      case TRACES -> reader.takeTraceLine(written(scan), writer(scan), inner);
    }
    return true;
  }

  /**
   * Whether what the format tells of a line that was read stands in it at one place each, and does
   * not depend on the lines around it.
   */
  boolean isCutOut(Scan scan) {
    return message.isEmpty()
        && !tidy
        && wraps != Wrapping.LINES
        && (wraps == Wrapping.NONE || !TraceShape.isTraceLine(HeaderReader.tabbed(written(scan))));
  }

  /**
   * As {@link #read}, of a line whose parts are in the scan already.
   *
   * @param hasInner whether the message may have a header of its own
   */
  void recall(HeaderReader reader, boolean hasInner) {
    Scan scan = reader.scan();
    reader.clear();
    takeHead(reader);
    reader.message = text(scan);
    reader.joinsAll = joinsAll;
    reader.takesNext = takesNext;
    reader.format = name;
    if (wraps == Wrapping.TRACES) {
      reader.writer = writer(scan);
    }
    if (hasInner) {
      reader.takeInner(false);
    }
  }

  private static void takeHead(HeaderReader reader) {
    Scan scan = reader.scan();
    reader.takeTime();
    reader.level = scan.level;
    reader.source = scan.source();
  }

  /** Whether nothing follows a last group in brackets, so that this is what the program says. */
  private boolean endsWithGroup(Scan scan) {
    char last = Chars.at(scan.line, scan.line.length() - 1);
    return (last == ']' || last == '}')
        && scan.from[Scan.MESSAGE] >= scan.line.length()
        && wraps == Wrapping.NONE
        && message.isEmpty()
        && !joinsAll
        && !takesNext;
  }

  /** Whether it is no container's name but the first cell of a table, or the number of a line. */
  private boolean isRow(String source) {
    return wraps == Wrapping.LINES && !source.isEmpty() && digits(source, 0) == source.length();
  }

  /** The message with the blanks that it begins with, but for the one behind the header. */
  private static String written(Scan scan) {
    return scan.line.substring(begins(scan), scan.to[Scan.MESSAGE]);
  }

  private static int begins(Scan scan) {
    int from = scan.from[Scan.MESSAGE];
    int first = from;
    while (first > 0 && Chars.isBlank(scan.line.charAt(first - 1))) {
      first--;
    }
    return Math.min(first + 1, from);
  }

  /** The word before the one that says whether the line goes on. */
  private static String stream(Scan scan) {
    int end = scan.cutAt;
    while (end > 0 && Chars.isBlank(scan.line.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && !Chars.isBlank(scan.line.charAt(from - 1))) {
      from--;
    }
    return scan.name(scan.line, from, end);
  }

  /** The program and its process, as the header writes them; empty if it does not. */
  private static String writer(Scan scan) {
    int from = scan.from[Scan.SOURCE];
    if (scan.to[Scan.SOURCE] == from) {
      return "";
    }
    int end = Math.max(from, scan.from[Scan.MESSAGE]);
    while (end > from && Chars.isBlank(scan.line.charAt(end - 1))) {
      end--;
    }
    return scan.name(scan.line, from, end);
  }

  private String text(Scan scan) {
    if (message.isEmpty()) {
      return scan.line.substring(scan.from[Scan.MESSAGE], scan.to[Scan.MESSAGE]);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < message.size(); i++) {
      MessagePart part = message.get(i);
      if (part.slot < 0) {
        text.append(part.text);
      } else {
        text.append(scan.line, scan.from[part.slot], scan.to[part.slot]);
      }
    }
    return text.toString().strip();
  }
}
