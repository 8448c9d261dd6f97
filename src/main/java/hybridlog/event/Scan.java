package hybridlog.event;

import java.util.Arrays;

/**
 * A line while its header is taken apart, and what was found in it. One is reused for all lines of
 * a reader; not thread safe.
 */
final class Scan {
  /** Slots of {@link #from} and {@link #to} that every pattern has. */
  static final int SOURCE = 0;

  static final int MESSAGE = 1;

  /** How many fields a pattern can name. */
  static final int SLOTS = 16;

  private static final int NAMES = 512;

  // Its records lie in arrays of arrays.
  private static final String OPEN_TELEMETRY = "{\"resourceLogs\"";

  final int[] from = new int[SLOTS];
  final int[] to = new int[SLOTS];
  final Fields fields = new Fields();
  final Characters characters = new Characters();

  String line = "";
  TimeParts time;
  boolean timed;
  Level level = Level.NONE;

  /** Whether the line goes on in the next one, and where it says so; -1 if it says nothing. */
  boolean cut;

  int cutAt;

  /** How many parts of the pattern that was tried last were there. */
  int fitting;

  /**
   * Whether it may be by what its numbers are, and not by its shape alone, that a line has or has
   * not the format that was tried last; a time at its beginning that was found does not count.
   */
  boolean byValue;

  /** What {@link #glance} saw: the first character that names do not have; 0 at the end. */
  char firstMark;

  /** What the first word ends with; 0 if there is none. */
  char firstWordEnd;

  /** What the second word begins with; 0 if there is none. */
  char secondWord;

  private final JsonLine json = new JsonLine(fields);
  private final PairsLine pairs = new PairsLine(fields);
  // Several formats are JSON: a line is read as that once.
  private boolean jsonTried;
  private boolean isJson;
  private boolean pairsTried;
  private boolean isPairs;
  // Many formats begin with a time: what stands at one place is looked at once.
  private final TimeParts anyTime = new TimeParts();
  private final TimeParts shapedTime = new TimeParts();
  private int anyTimeAt;
  private int anyTimeEnd;
  // Where the time stands that the line begins with; -1 if it does not.
  private int startAt;
  private int levelAt;
  private int levelEnd;
  private Level levelThere = Level.NONE;
  // Programs and loggers come again and again.
  private final String[] names = new String[NAMES];

  Scan() {
    Arrays.fill(names, "");
    time = shapedTime;
  }

  void line(String text) {
    line = text;
    anyTimeAt = -1;
    startAt = -1;
    levelAt = -1;
    jsonTried = false;
    pairsTried = false;
  }

  /** Forgets what a format that did not fit has found. */
  void clear() {
    byValue = false;
    timed = false;
    level = Level.NONE;
    cut = false;
    cutAt = -1;
    to[SOURCE] = 0;
    from[SOURCE] = 0;
    from[MESSAGE] = 0;
    to[MESSAGE] = 0;
  }

  /**
   * Reads the time that the line begins with, in a bracket or not; returns where it ends, or -1.
   */
  int startTime(int at) {
    startAt = at;
    int end = anyTime(at);
    if (end < 0 && Chars.at(line, at) == '[') {
      startAt = at + 1;
      end = anyTime(at + 1);
    }
    startAt = end < 0 ? -1 : startAt;
    return end;
  }

  /** Where the time stands that the line begins with; -1 if it does not. */
  int startAt() {
    return startAt;
  }

  /** Whether the line would begin with a time, were it not for a number. */
  boolean isNearlyTimed() {
    return anyTimeEnd < 0 && anyTime.byValue;
  }

  /**
   * Looks at the marks of the line, and at the first two words from {@code at} on, where no blank
   * stands.
   */
  void glance(int at) {
    characters.of(line);
    int length = line.length();
    int mark = at;
    while (mark < length && Until.isNamePart(line.charAt(mark))) {
      mark++;
    }
    firstMark = Chars.at(line, mark);
    int end = mark;
    while (end < length && !Chars.isBlank(line.charAt(end))) {
      end++;
    }
    firstWordEnd = end == at ? 0 : line.charAt(end - 1);
    secondWord = Chars.at(line, Chars.skipBlanks(line, end));
  }

  /** Reads a time of any shape; returns where it ends, or -1. */
  int anyTime(int at) {
    if (anyTimeAt != at) {
      anyTimeAt = at;
      anyTimeEnd = AnyTime.read(anyTime, line, at);
    }
    byValue |= at != startAt && (anyTimeEnd >= 0 || anyTime.byValue);
    if (anyTimeEnd >= 0) {
      time = anyTime;
      timed = true;
    }
    return anyTimeEnd;
  }

  /** Reads a time of a known shape; returns where it ends, or -1. */
  int shapedTime(TimePattern shape, int at) {
    shapedTime.byValue = false;
    int end = shape.read(shapedTime, line, at);
    byValue |= shapedTime.byValue || (end >= 0 && at != startAt);
    if (end >= 0) {
      time = shapedTime;
      timed = true;
    }
    return end;
  }

  /** Reads seconds since 1970, or thousandths and finer parts; returns where they end, or -1. */
  int epoch(int at) {
    shapedTime.clear();
    int end = TimePattern.epoch(shapedTime, line, at);
    byValue |= shapedTime.byValue;
    if (end >= 0) {
      time = shapedTime;
      timed = true;
    }
    return end;
  }

  /** Reads a value that is a time and nothing else. */
  boolean timeValue(int start, int end) {
    int stop = AnyTime.read(shapedTime, line, start);
    if (stop < 0) {
      shapedTime.clear();
      stop = TimePattern.epoch(shapedTime, line, start);
    }
    time = shapedTime;
    timed = stop == end;
    return timed;
  }

  /** Reads a date and a time of day that stand in two places. */
  boolean timeOf(String date, String clock) {
    String both = date + " " + clock;
    time = shapedTime;
    timed = AnyTime.read(shapedTime, both, 0) == both.length();
    return timed;
  }

  /** Reads a word that means a level; returns where it ends, or -1. */
  int anyLevel(int at) {
    if (levelAt != at) {
      levelAt = at;
      levelEnd = LevelElement.Word.end(this, at);
      levelThere = level;
    }
    if (levelEnd >= 0) {
      level = levelThere;
    }
    return levelEnd;
  }

  /** Reads the line as one JSON object into the fields. */
  boolean json(int at) {
    if (!jsonTried) {
      jsonTried = true;
      isJson = json.read(line, at, line.startsWith(OPEN_TELEMETRY, at));
    }
    return isJson;
  }

  /** Reads the line up to a bar as an object or as pairs; returns where that is, or -1. */
  int beforeBar(int at, boolean isObject) {
    if (isObject) {
      return json.bar();
    }
    int bar = line.indexOf(" | ", at);
    pairsTried &= bar < 0; // or the fields are others now
    return bar > 0 && pairs.read(line.substring(0, bar), at) ? bar + 1 : -1;
  }

  /** Reads the line as pairs into the fields. */
  boolean pairs(int at) {
    if (!pairsTried) {
      pairsTried = true;
      isPairs = pairs.read(line, at);
    }
    return isPairs;
  }

  /** The source, which may stand in a column that is wider. */
  String source() {
    int start = from[SOURCE];
    int end = to[SOURCE];
    while (end > start && Chars.isBlank(line.charAt(end - 1))) {
      end--;
    }
    return name(line, start, end);
  }

  /** That text; the same string for the same name where possible. */
  String name(String text, int start, int end) {
    if (start == end) {
      return "";
    }
    int hash = end - start;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int slot = (hash ^ hash >>> 16) & (NAMES - 1);
    String known = names[slot];
    if (known.length() == end - start && text.startsWith(known, start)) {
      return known;
    }
    names[slot] = text.substring(start, end);
    return names[slot];
  }
}
