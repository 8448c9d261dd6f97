package hybridlog.event;

import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isLetter;

import hybridlog.event.FieldRole.Kind;
import hybridlog.scan.Ansi;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A format whose lines are fields: one JSON object, or pairs. The message is the message field's
 * text and after it, in the order of the line, all fields that do not belong to the header, as
 * {@code key=value} without quotes.
 *
 * @param name name of the format
 * @param json whether lines are JSON, else pairs
 * @param roles what each field is
 * @param requires fields that a line of this format has; empty if any will do
 * @param levels what the numbers of the level field mean; empty if as bunyan or syslog count
 * @param inner whether the message may have a header of its own, also one without a time
 * @param wraps what it means, if a collector makes such lines, for what a program wrote
 */
record FieldsFormat(
    String name,
    boolean json,
    FieldRoles roles,
    List<String> requires,
    Map<Long, Level> levels,
    boolean inner,
    Wrapping wraps)
    implements Format {

  FieldsFormat {
    requires = requires.stream().map(field -> field.toLowerCase(Locale.ROOT)).toList();
    levels = Map.copyOf(levels);
  }

  /** Whether a line of this format can begin with that character. */
  boolean canBegin(char c) {
    return json ? c == '{' : isLetter(c) || c == '@' || c == '_';
  }

  @Override
  public boolean joinsAll() {
    return false;
  }

  @Override
  public boolean read(HeaderReader reader, int at) {
    Scan scan = reader.scan();
    if (!(json ? scan.json(at) : scan.pairs(at))) {
      scan.byValue = false;
      return beforeBar(reader, at);
    }
    scan.byValue = true;
    if (!hasRequired(scan.fields)) {
      return false;
    }
    Fields fields = scan.fields;
    fields.sort(roles);
    int time = fields.time();
    int level = fields.level();
    int message = fields.message();
    if (!json && message < 0) {
      boolean told = level >= 0 && time >= 0;
      if ((!told || scan.line.indexOf(" | ", at) > 0) && beforeBar(reader, at)) {
        return true;
      }
      if (!told || !scan.pairs(at)) {
        return false;
      }
      fields.sort(roles);
    }
    takeHeader(reader, scan);
    String text = message < 0 ? behindLevel(scan) : Ansi.plain(decoded(fields, message));
    reader.message = text.strip();
    if (wraps == Wrapping.LINES) {
      reader.writer = reader.source;
      reader.unwrap(text.stripTrailing());
    } else if (wraps == Wrapping.TRACES) {
      reader.takeTraceLine(text.stripTrailing(), reader.source, inner);
    } else if (message >= 0) {
      reader.takeInner(!inner);
    }
    reader.message = withOthers(reader.message, fields, message);
    return true;
  }

  /** What follows a level without a key of its own: {@code level=warn the drawer is open}. */
  private String behindLevel(Scan scan) {
    Fields fields = scan.fields;
    int level = fields.level();
    if (json || level < 0) {
      return "";
    }
    int to = fields.to(level);
    return scan.line.substring(wordEnd(scan.line, fields.from(level), to), to).strip();
  }

  private static int wordEnd(String line, int from, int to) {
    int blank = line.indexOf(' ', from);
    return blank < 0 ? to : Math.min(blank, to);
  }

  /** Time, level and source, which fields tell. */
  private void takeHeader(HeaderReader reader, Scan scan) {
    Fields fields = scan.fields;
    int time = fields.time();
    int level = fields.level();
    int source = fields.source();
    scan.clear();
    if (time >= 0 && !scan.timeValue(fields.from(time), fields.to(time))) {
      otherTime(scan, time);
    }
    reader.takeTime();
    reader.level = level < 0 ? Level.NONE : level(scan.line, fields.from(level), fields.to(level));
    reader.source = source < 0 ? "" : source(scan, fields.from(source), fields.to(source));
  }

  /** Fields up to a bar, and behind it the message, or what has a time and perhaps a level. */
  private boolean beforeBar(HeaderReader reader, int at) {
    Scan scan = reader.scan();
    int bar = requires.isEmpty() && wraps == Wrapping.NONE ? scan.beforeBar(at, json) : -1;
    if (bar < 0) {
      return false;
    }
    scan.fields.sort(roles);
    takeHeader(reader, scan);
    reader.message = scan.line.substring(bar + 1).strip();
    boolean headed = scan.fields.time() >= 0 && scan.fields.level() >= 0;
    boolean known = scan.fields.message() < 0 && (reader.takeInner(true) || headed);
    reader.message = known ? withOthers(reader.message, scan.fields, -1) : "";
    scan.byValue = true;
    return known;
  }

  /**
   * A text, also one that is an array of its bytes: so the journal exports what is not printable,
   * colours for one (systemd's "Journal Export Formats").
   */
  private static String decoded(Fields fields, int index) {
    String text = fields.text(index);
    if (fields.kind(index) != Fields.Kind.NESTED) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return readBytes(text, bytes) ? bytes.toString(StandardCharsets.UTF_8) : text;
  }

  /** Reads {@code [104, 105]}; false if it is anything else. */
  private static boolean readBytes(String text, ByteArrayOutputStream bytes) {
    int at = 0;
    do {
      at = Chars.skipBlanks(text, at + 1);
      int digits = digits(text, at);
      if (digits == 0 || digits > 3 || Chars.number(text, at, digits) > 255) {
        return false;
      }
      bytes.write(Chars.number(text, at, digits));
      at = Chars.skipBlanks(text, at + digits);
    } while (Chars.at(text, at) == ',');
    return Chars.at(text, 0) == '[' && Chars.at(text, at) == ']';
  }

  /** Of the fields that can tell the time, the first that does, or a date and a time of day. */
  private void otherTime(Scan scan, int failed) {
    Fields fields = scan.fields;
    for (int i = 0; i < fields.count(); i++) {
      if (i != failed && isTime(fields, i) && scan.timeValue(fields.from(i), fields.to(i))) {
        return;
      }
    }
    for (int i = 0; i < fields.count(); i++) {
      if (i != failed && isTime(fields, i) && scan.timeOf(fields.text(i), fields.text(failed))) {
        return;
      }
    }
  }

  private boolean isTime(Fields fields, int index) {
    return fields.name(index).role(roles).kind() == Kind.TIME;
  }

  private boolean hasRequired(Fields fields) {
    for (int i = 0; i < requires.size(); i++) {
      if (!has(fields, requires.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean has(Fields fields, String required) {
    int last = required.length() - 1;
    String start = required.charAt(last) == '*' ? required.substring(0, last) : "";
    for (int i = 0; i < fields.count(); i++) {
      FieldName name = fields.name(i);
      if (start.isEmpty() ? name.is(required) : name.begins(start)) {
        return true;
      }
    }
    return false;
  }

  private Level level(String line, int from, int to) {
    int digits = digits(line, from);
    if (digits > 0 && digits < 4 && from + digits == to) {
      long number = Chars.number(line, from, digits);
      return levels.isEmpty() ? Level.ofNumber(number) : levels.getOrDefault(number, Level.NONE);
    }
    if (to - from == 1) {
      return Level.ofLetter(line.charAt(from));
    }
    return Chars.at(line, from) == '['
        ? ofTags(line, from, to)
        : Level.ofWord(line, from, wordEnd(line, from, to));
  }

  /** Of the texts of a list, as in {@code ["status","error"]}, the first that is a level. */
  private static Level ofTags(String line, int from, int to) {
    int open = line.indexOf('"', from);
    while (open >= 0 && open < to) {
      int close = line.indexOf('"', open + 1);
      Level level = close < 0 ? Level.NONE : Level.ofWord(line, open + 1, close);
      if (close < 0 || level != Level.NONE) {
        return level;
      }
      open = line.indexOf('"', close + 1);
    }
    return Level.NONE;
  }

  /** A program's or logger's name; of {@code http.go:194} without the line. */
  private static String source(Scan scan, int from, int to) {
    int end = to;
    while (end > from && Chars.isDigit(scan.line.charAt(end - 1))) {
      end--;
    }
    boolean place = end > from + 1 && end < to && scan.line.charAt(end - 1) == ':';
    return scan.name(scan.line, from, place ? end - 1 : to);
  }

  private String withOthers(String message, Fields fields, int taken) {
    StringBuilder text = new StringBuilder(message);
    for (int i = 0; i < fields.count() && text.length() < Joiner.MOST_CHARS; i++) {
      Kind kind = fields.name(i).role(roles).kind();
      boolean told = kind == Kind.OTHER || (kind == Kind.MESSAGE && i != taken);
      if (told && !fields.isEmpty(i)) {
        text.append(text.length() == 0 ? "" : " ").append(fields.name(i).path()).append('=');
        fields.append(i, text);
      }
    }
    return text.length() == message.length() ? message : text.toString().stripTrailing();
  }
}
