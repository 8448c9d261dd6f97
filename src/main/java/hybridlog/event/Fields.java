package hybridlog.event;

import java.util.Arrays;

/**
 * The fields of a JSON object or of {@code key=value} pairs in one line, in their order; those of
 * objects within objects have their path for a key. Reused from line to line; not thread safe.
 */
final class Fields {
  /** What a value is. */
  enum Kind {
    /** Text as it stands in the line. */
    TEXT,
    /** Text in which a backslash takes or gives a meaning. */
    ESCAPED,
    NUMBER,
    /** True, false or null. */
    WORD,
    /** An array, or an object that is too deep, as it stands in the line. */
    NESTED
  }

  private String line = "";
  private int count;
  private FieldName[] names = new FieldName[32];
  private int[] from = new int[32];
  private int[] to = new int[32];
  private Kind[] kinds = new Kind[32];
  private final FieldNames known = new FieldNames();
  private final Best time = new Best();
  private final Best level = new Best();
  private final Best source = new Best();
  private final Best message = new Best();

  void clear(String text) {
    line = text;
    count = 0;
  }

  int count() {
    return count;
  }

  FieldName name(int index) {
    return names[index];
  }

  Kind kind(int index) {
    return kinds[index];
  }

  int from(int index) {
    return from[index];
  }

  int to(int index) {
    return to[index];
  }

  FieldNames known() {
    return known;
  }

  void add(FieldName name, int start, int end, Kind kind) {
    if (count == names.length) {
      names = Arrays.copyOf(names, 2 * count);
      from = Arrays.copyOf(from, 2 * count);
      to = Arrays.copyOf(to, 2 * count);
      kinds = Arrays.copyOf(kinds, 2 * count);
    }
    names[count] = name;
    from[count] = start;
    to[count] = end;
    kinds[count] = kind;
    count++;
  }

  /** Lets the last value end later. */
  void extend(int end) {
    to[count - 1] = end;
    kinds[count - 1] = Kind.TEXT;
  }

  /** Finds out which fields tell what in a format. */
  void sort(FieldRoles roles) {
    time.clear();
    level.clear();
    source.clear();
    message.clear();
    for (int i = 0; i < count; i++) {
      FieldRole role = names[i].role(roles);
      switch (role.kind()) {
        case TIME -> time.offer(i, role.rank());
        case LEVEL -> level.offer(i, role.rank());
        case SOURCE -> source.offer(i, role.rank());
        case MESSAGE -> message.offer(i, role.rank());
        case DROPPED, OTHER -> {}
      }
    }
  }

  /** The field that tells the time, after {@link #sort}; -1 if none does. */
  int time() {
    return time.field;
  }

  /** The field that tells the level. */
  int level() {
    return level.field;
  }

  /** The field that tells the source. */
  int source() {
    return source.field;
  }

  /** The field that tells the message. */
  int message() {
    return message.field;
  }

  /** The field with the lowest rank among those that say something. */
  private final class Best {
    private int field;
    private int rank;

    void clear() {
      field = -1;
      rank = Integer.MAX_VALUE;
    }

    void offer(int candidate, int itsRank) {
      if (itsRank < rank && !isEmpty(candidate)) {
        field = candidate;
        rank = itsRank;
      }
    }
  }

  /** Whether a value says nothing. */
  boolean isEmpty(int index) {
    return from[index] == to[index]
        || (kinds[index] == Kind.WORD && line.startsWith("null", from[index]));
  }

  /** A value as text, without quotes and escapes. */
  String text(int index) {
    if (kinds[index] != Kind.ESCAPED) {
      return line.substring(from[index], to[index]);
    }
    StringBuilder text = new StringBuilder(to[index] - from[index]);
    append(index, text);
    return text.toString();
  }

  /** Appends a value as text, without quotes and escapes. */
  void append(int index, StringBuilder text) {
    if (kinds[index] != Kind.ESCAPED) {
      text.append(line, from[index], to[index]);
      return;
    }
    int i = from[index];
    while (i < to[index]) {
      char c = line.charAt(i++);
      if (c != '\\' || i == to[index]) {
        text.append(c);
        continue;
      }
      char escaped = line.charAt(i++);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\n');
        case 'b', 'f' -> text.append(' ');
        case 'u' -> i = unicode(i, to[index], text);
        default -> text.append(escaped);
      }
    }
  }

  private int unicode(int at, int end, StringBuilder text) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      int digit = i < end ? Character.digit(line.charAt(i), 16) : -1;
      if (digit < 0) {
        text.append('u');
        return at;
      }
      value = value << 4 | digit;
    }
    if (value != 0) {
      text.append((char) value);
    }
    return at + 4;
  }
}
