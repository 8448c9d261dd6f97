package hybridlog.event;

import org.jspecify.annotations.Nullable;

/** Finds the same name again without making a string of it. Bounded; not thread safe. */
final class FieldNames {
  private static final int SIZE = 2048;
  private static final int FULL = SIZE / 2;

  /** Longer ones are hardly names. */
  private static final int LONGEST = 512;

  private final @Nullable FieldName[] names = new @Nullable FieldName[SIZE];
  private int count;

  /** The name of a field at the top: {@code line[from, to)}. */
  FieldName of(String line, int from, int to) {
    return of("", line, from, to);
  }

  /** The name of a field below another: {@code prefix.line[from, to)}. */
  FieldName of(String prefix, String line, int from, int to) {
    int dot = prefix.isEmpty() ? 0 : 1;
    int length = prefix.length() + dot + to - from;
    int hash = prefix.hashCode();
    for (int i = from; i < to; i++) {
      hash = 31 * hash + line.charAt(i);
    }
    int slot = (hash ^ hash >>> 15) & (SIZE - 1);
    FieldName known = names[slot];
    while (known != null) {
      String path = known.path();
      if (path.length() == length
          && path.startsWith(prefix)
          && (dot == 0 || path.charAt(prefix.length()) == '.')
          && path.regionMatches(prefix.length() + dot, line, from, to - from)) {
        return known;
      }
      slot = (slot + 1) & (SIZE - 1);
      known = names[slot];
    }
    String name = line.substring(from, to);
    FieldName made = new FieldName(prefix.isEmpty() ? name : prefix + "." + name);
    // A hostile log can have endless names: beyond this many, they are made anew each time.
    if (count < FULL && length <= LONGEST) {
      names[slot] = made;
      count++;
    }
    return made;
  }
}
