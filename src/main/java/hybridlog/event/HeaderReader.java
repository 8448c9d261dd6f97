package hybridlog.event;

import hybridlog.scan.Ansi;
import hybridlog.scan.RecentTexts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the headers of many lines apart. Cheap to use, some 50 KB to make, up to a megabyte for
 * each header within a header that lines have; not thread safe.
 */
final class HeaderReader {
  private static final int DEEPEST = 3;

  /** Lines that are remembered: up to a megabyte. */
  private static final int RECENT = 1 << 11;

  /** Lines of a file before any is. */
  static final int PASSED = 256;

  /** How rsyslog writes a tab. */
  private static final String TAB = "#011";

  private final FormatTable table;
  private final TimeContext context;
  private final int depth;
  private final Scan scan = new Scan();
  private final RecentTexts<KnownLine> lines = new RecentTexts<>(RECENT, PASSED);
  // Formats that a line, which is to be remembered, has or would have with other digits.
  private final List<Format> possible = new ArrayList<>();
  // The line has no header, and no line has that differs in digits only.
  private boolean isNeverHeaded;
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
  // Who sent a line that may belong to one of its own before it; empty for any other.
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
    isNeverHeaded = false;
    scan.line(text);
    int at = Chars.skipBlanks(text, 0);
    if (at < text.length() && readHeader(at, timed)) {
      return true;
    }
    clear();
    micros = Event.NO_TIME;
    level = Level.NONE;
    source = "";
    message = text.strip();
    bare = text;
    isBare = true;
    format = "";
    yearless = false;
    zoneless = false;
    return false;
  }

  private boolean readHeader(int at, boolean timed) {
    boolean begins = at == 0 || HeaderStart.isPadded(scan.line, at);
    KnownLine known = lines.find(scan.line, timed);
    if (known != null && known.timeEnd() == scan.startTime(at)) {
      KnownHeader header = known.header();
      if (header != null && header.recall(this)) {
        return true;
      }
      for (int i = 0; i < known.formats().size(); i++) {
        if (isThere(known.formats().get(i), at, begins, timed)) {
          return true;
        }
      }
      if (!known.headed()) {
        isNeverHeaded = known.isNeverHeaded();
        return false;
      }
    }
    return search(at, begins, timed);
  }

  /** Tries all formats, and remembers of a line that came again what will be so the next time. */
  private boolean search(int at, boolean begins, boolean timed) {
    Candidates candidates = table.candidates(scan, at, timed || !begins);
    boolean learns =
        lines.isAgain() && !scan.isNearlyTimed() && !KnownLine.hasHexadecimal(lines.zeroed());
    int timeEnd = scan.startTime(at);
    possible.clear();
    long ruledOut = 0;
    boolean there = false;
    for (int i = candidates.next(0, scan, ruledOut);
        i >= 0;
        i = there ? -1 : candidates.next(i + 1, scan, ruledOut)) {
      Format candidate = candidates.format(i);
      there = isThere(candidate, at, begins, timed);
      if (learns && (there || !candidates.isNeverThere(i, scan))) {
        possible.add(candidate);
      } else {
        ruledOut |= candidates.ruledOut(i, scan.fitting);
      }
    }
    if (learns) {
      boolean only = there && possible.size() == 1;
      KnownHeader header = only ? KnownHeader.of(possible.get(0), this) : null;
      KnownLine line = new KnownLine(timeEnd, possible, there, header);
      isNeverHeaded = line.isNeverHeaded();
      lines.remember(line);
    }
    return there;
  }

  private boolean isThere(Format candidate, int at, boolean begins, boolean timed) {
    clear();
    if (!read(candidate, at)
        || !(begins ? scan.timed || !timed : scan.timed && !message.isEmpty())) {
      return false;
    }
    format = candidate.name();
    joinsAll |= candidate.joinsAll();
    return true;
  }

  /** Forgets what a format that did not fit has told of the lines around. */
  void clear() {
    writer = "";
    stream = "";
    isCut = false;
    isBare = false;
    joinsAll = false;
    takesNext = false;
    isTraceLine = false;
  }

  /** Kinds are told apart, for a call that can go three ways is not inlined. */
  private boolean read(Format format, int at) {
    if (format instanceof PatternFormat pattern) {
      return pattern.read(this, at);
    }
    return format instanceof FieldsFormat fields ? fields.read(this, at) : format.read(this, at);
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

  /**
   * Whether the message has no header of its own, nor has that of any line which differs in digits
   * only; asked of a line that has a header.
   */
  boolean isInnermost() {
    return inner != null && inner.isNeverHeaded;
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
    String text = tabbed(written);
    boolean trace = TraceShape.isTraceLine(text);
    if (trace) {
      unwrap(text);
    } else if (inner) {
      takeInner(message, false);
    }
    isTraceLine = trace && isBare;
    writer = sender;
  }

  /** The text with the tabs for which others stand. */
  static String tabbed(String written) {
    return written.startsWith(TAB) ? written.replace(TAB, "\t") : written;
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
}
