package hybridlog.event;

import org.jspecify.annotations.Nullable;

/** Takes the headers of many lines apart. Cheap to use, some 50 KB to make; not thread safe. */
final class HeaderReader {
  private static final int DEEPEST = 3;

  /** Blanks before a level that was padded. */
  private static final int WIDEST = 4;

  /** How rsyslog writes a tab. */
  private static final String TAB = "#011";

  private final FormatTable table;
  private final TimeContext context;
  private final int depth;
  private final Scan scan = new Scan();
  private @Nullable HeaderReader inner;

  long micros = Event.NO_TIME;
  Level level = Level.NONE;
  String source = "";
  String message = "";
  String format = "";
  // What the program wrote, if the line has no header but what a collector put before it.
  String bare = "";
  boolean isBare;
  boolean joinsAll;
  // Level and message stand in the next line.
  boolean takesNext;
  // Who sent a line that may belong to a trace; empty for any other.
  String writer = "";
  // The line has a collector's header and can be told from another event only by belonging to a
  // trace.
  boolean isTraceLine;
  // Who wrote a line of which a collector says whether it is a whole one; empty for any other.
  String stream = "";
  // Such a line goes on in the next of that stream, and what it has of the whole.
  boolean isCut;
  String part = "";
  // What is not sure of the time: a year that the file's age told, a zone that was taken for
  // granted.
  boolean yearless;
  boolean zoneless;

  HeaderReader(FormatTable table, TimeContext context) {
    this(table, context, 0);
  }

  private HeaderReader(FormatTable table, TimeContext context, int depth) {
    this.table = table;
    this.context = context;
    this.depth = depth;
  }

  Scan scan() {
    return scan;
  }

  /**
   * Takes a line apart; false if it has no known header and is all message. Either way {@link
   * #isBare} tells whether the program itself wrote no header, so that its line may belong to the
   * one before.
   */
  boolean read(String line) {
    boolean headed = read(line, false);
    if (level == Level.NONE) {
      level = HeaderLevel.ofMessage(message);
    }
    return headed;
  }

  private boolean read(String line, boolean timed) {
    String text = Ansi.plain(line);
    writer = "";
    stream = "";
    isCut = false;
    scan.line(text);
    int at = Chars.skipBlanks(text, 0);
    if (at < text.length()) {
      boolean begins = at == 0 || isPadded(text, at);
      Candidates candidates = table.candidates(scan, at, timed || !begins);
      long ruledOut = 0;
      for (int i = candidates.next(0, scan, ruledOut);
          i >= 0;
          i = candidates.next(i + 1, scan, ruledOut)) {
        Format candidate = candidates.format(i);
        isBare = false;
        joinsAll = false;
        takesNext = false;
        isTraceLine = false;
        if (read(candidate, at) && (scan.timed || (begins && !timed))) {
          format = candidate.name();
          joinsAll |= candidate.joinsAll();
          return true;
        }
        ruledOut |= candidates.ruledOut(i, scan.fitting);
      }
    }
    micros = Event.NO_TIME;
    level = Level.NONE;
    source = "";
    message = text.strip();
    bare = text;
    isBare = true;
    format = "";
    joinsAll = false;
    takesNext = false;
    isTraceLine = false;
    yearless = false;
    zoneless = false;
    return false;
  }

  /** Kinds are told apart, for a call that can go three ways is not inlined. */
  private boolean read(Format format, int at) {
    if (format instanceof PatternFormat pattern) {
      return pattern.read(this, at);
    }
    return format instanceof FieldsFormat fields ? fields.read(this, at) : format.read(this, at);
  }

  /**
   * Whether a line begins with a level that was padded to five letters, as {@code %5p} does, or to
   * more before a time.
   */
  private static boolean isPadded(String text, int at) {
    if (at > WIDEST) {
      return false;
    }
    int end = at;
    while (end < text.length() && text.charAt(end) >= 'A' && text.charAt(end) <= 'Z') {
      end++;
    }
    boolean named = text.startsWith("INFO", at) || text.startsWith("WARN", at);
    boolean five = at == 1 && end == at + 4 && named;
    return Chars.isBlank(Chars.at(text, end))
        && (five || Chars.isDigit(Chars.at(text, Chars.skipBlanks(text, end))))
        && Level.ofWord(text, at, end) != Level.NONE;
  }

  /** Takes the time that the scan has found. */
  void takeTime() {
    micros = scan.timed ? scan.time.toMicros(context) : Event.NO_TIME;
    yearless = scan.timed && scan.time.isYearless();
    zoneless = micros != Event.NO_TIME && scan.time.isZoneless();
  }

  /** Whether the line has a level and no time, as where the time stands in the line before. */
  boolean completes() {
    return !isBare && micros == Event.NO_TIME && level != Level.NONE;
  }

  /** Whether the line says nothing: blanks at most, and what a collector put before them. */
  boolean isBlank() {
    return isBare && bare.isBlank();
  }

  /** Notes that the line, from an index on, is perhaps not all of what that stream wrote. */
  void takePart(String itsStream, int from) {
    stream = itsStream;
    isCut = scan.cut;
    part = scan.line.substring(from);
  }

  /**
   * Takes the message apart in its turn: what a program wrote, within the header of who collected
   * it.
   *
   * @param timed whether only a header with a time counts
   * @return whether there is one
   */
  boolean takeInner(boolean timed) {
    return takeInner(message, timed) != null;
  }

  /**
   * Takes apart what a program wrote, of which a collector has wrapped each line.
   *
   * @param written the line with the blanks that it begins with
   */
  void unwrap(String written) {
    bare = written;
    isBare = true;
    HeaderReader inside = takeInner(written, false);
    if (inside != null) {
      bare = inside.bare;
      isBare = inside.isBare;
      joinsAll |= inside.joinsAll;
      takesNext |= inside.takesNext;
      isTraceLine = inside.isTraceLine;
    }
  }

  /**
   * Takes apart what a program wrote, of which a collector makes an event, unless it can only be a
   * line of a trace.
   *
   * @param written the line with the blanks that it begins with
   * @param sender the program, and its process where that is known
   * @param inner whether the message may have a header of its own
   */
  void takeTraceLine(String written, String sender, boolean inner) {
    String text = written.startsWith(TAB) ? written.replace(TAB, "\t") : written;
    boolean trace = TraceShape.isTraceLine(text);
    if (trace) {
      unwrap(text);
    } else if (inner) {
      takeInner(message, false);
    }
    isTraceLine = trace && isBare;
    writer = sender;
  }

  private @Nullable HeaderReader takeInner(String text, boolean timed) {
    if (depth == DEEPEST || text.isEmpty()) {
      return null;
    }
    if (inner == null) {
      inner = new HeaderReader(table, context, depth + 1);
    }
    if (!inner.read(text, timed)) {
      return null;
    }
    message = inner.message;
    level = inner.level == Level.NONE ? level : inner.level;
    source = source.isEmpty() ? inner.source : source;
    if (micros == Event.NO_TIME) {
      micros = inner.micros;
      yearless = inner.yearless;
      zoneless = inner.zoneless;
    }
    return inner;
  }

  /** A quoted text and pairs without their quotes; anything else as it is. */
  String tidied(int from, int to) {
    String line = scan.line;
    if (Chars.at(line, from) != '"') {
      return line.substring(from, to);
    }
    int end = from + 1;
    boolean escaped = false;
    while (end < to && line.charAt(end) != '"') {
      escaped |= line.charAt(end) == '\\';
      end += line.charAt(end) == '\\' ? 2 : 1;
    }
    if (end >= to) {
      return line.substring(from, to);
    }
    if (!new PairsLine(scan.fields).read(line, end + 1)) {
      return line.substring(from + 1, end) + line.substring(end + 1, to);
    }
    StringBuilder text = new StringBuilder(to - from);
    Fields fields = scan.fields;
    int pairs = fields.count();
    fields.add(fields.name(0), from + 1, end, escaped ? Fields.Kind.ESCAPED : Fields.Kind.TEXT);
    fields.append(pairs, text);
    for (int i = 0; i < pairs; i++) {
      if (!fields.isEmpty(i)) {
        text.append(' ').append(fields.name(i).path()).append('=');
        fields.append(i, text);
      }
    }
    return text.toString();
  }
}
