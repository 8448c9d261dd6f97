package hybridlog.mask;

/**
 * Leaves out most of a stack trace: of each row of frames one stays, the innermost that is not of
 * the platform. Exceptions and their messages stay.
 */
final class Frames {
  /** Beginnings of frames that belong to the platform. */
  private static final String[] PLATFORM = {
    "java.",
    "javax.",
    "jdk.",
    "sun.",
    "scala.",
    "kotlin.",
    "System.",
    "Microsoft.",
    "node:",
    "internal/",
    "Module.",
    "Object.<anonymous> (node:",
    "runtime.",
    "panic("
  };

  private final Cursor cursor;

  /** Whether the row of frames at hand has shown one already. */
  private boolean shown;

  /** Whether the lines are a Go routine's, whose frames have no mark. */
  private boolean goroutine;

  Frames(Cursor cursor) {
    this.cursor = cursor;
  }

  void begin() {
    shown = false;
    goroutine = false;
  }

  /** Goes to the next line that says something; the cursor is at the beginning of a line. */
  void skip() {
    while (cursor.at < cursor.end) {
      int from = cursor.at;
      while (from < cursor.end && cursor.in[from] != '\n' && cursor.in[from] <= ' ') {
        from++;
      }
      int to = cursor.lineEnd(from);
      goroutine |= cursor.follows("goroutine ", from);
      if (detail(from, to)) {
        cursor.at = Math.min(cursor.end, to + 1);
        continue;
      }
      int name = frame(from, to);
      if (name < 0) {
        shown = false;
        cursor.at = from;
        return;
      }
      if (!shown && !platform(name)) {
        shown = true;
        show(name, to);
      }
      cursor.at = Math.min(cursor.end, to + 1);
    }
  }

  /** Puts the frame's function without its arguments and its place in a file. */
  private void show(int name, int to) {
    int stop = name;
    while (stop < to
        && !Kind.is(cursor.in[stop], Kind.BLANK | Kind.QUOTE)
        && cursor.in[stop] != '(') {
      stop++;
    }
    cursor.out.blank();
    cursor.out.append("at ");
    cursor.at = name;
    cursor.keep(stop);
    cursor.out.blank();
  }

  /** Lines that belong to a frame or to nothing: a place in a file, code, "... 12 more". */
  private boolean detail(int from, int to) {
    boolean indented = from > cursor.at;
    return from == to
        || cursor.follows("... ", from)
        || (indented && goroutine && inFile(from, to))
        || cursor.follows("Stack trace:", from)
        || cursor.follows("created by ", from)
        || cursor.follows("--- End of ", from);
  }

  private boolean inFile(int from, int to) {
    for (int i = from; i + 4 < to; i++) {
      if (cursor.follows(".go:", i)) {
        return true;
      }
    }
    return false;
  }

  /** Where the function's name begins if the line is a frame; -1 if it is none. */
  private int frame(int from, int to) {
    if (cursor.follows("at ", from) && from > cursor.at) {
      return cursor.afterBlanks(from + 3);
    }
    if (cursor.in[from] == '#' && from + 1 < to && Kind.digit(cursor.in[from + 1])) {
      return cursor.afterBlanks(Shapes.digits(cursor.in, from + 1, to));
    }
    if (cursor.follows("File \"", from) && from > cursor.at) {
      return python(from, to);
    }
    if (goroutine && from == cursor.at && to > from && cursor.in[to - 1] == ')') {
      return from;
    }
    return ruby(from, to);
  }

  /** {@code File "/a.py", line 3, in load}. */
  private int python(int from, int to) {
    for (int i = from; i + 4 < to; i++) {
      if (cursor.follows(", in ", i)) {
        return i + 5;
      }
    }
    return from;
  }

  /** {@code app/a.rb:63:in `call'}. */
  private int ruby(int from, int to) {
    for (int i = from + 3; i + 4 < to; i++) {
      boolean in = cursor.follows(":in `", i) || cursor.follows(":in '", i);
      if (in && Kind.digit(cursor.in[i - 1])) {
        return i + 5;
      }
    }
    return -1;
  }

  private boolean platform(int name) {
    for (String prefix : PLATFORM) {
      if (cursor.follows(prefix, name)) {
        return true;
      }
    }
    return false;
  }
}
