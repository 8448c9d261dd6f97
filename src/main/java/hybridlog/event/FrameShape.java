package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;

/** Tells the lines of a stack trace that are so whatever came before. Stateless. */
final class FrameShape {
  private static final String[] FRAMES = {
    "Caused by:",
    "Suppressed: ",
    "Wrapped by: ",
    "Stack trace:",
    "[stacktrace]",
    "[previous exception]",
    "stack backtrace:",
    "stack traceback:",
    "*** First throw call stack:",
    "> File \"",
    "note: run with `RUST_BACKTRACE",
    "note: Some details are omitted, run with `RUST_BACKTRACE",
    "<asynchronous suspension>",
    "During handling of the above exception",
    "The above exception was the direct cause",
    "======= Backtrace",
    "Exception ignored in:",
    "** (",
  };

  /** How a call begins that has a number and is not known by its parentheses. */
  private static final String[] NUMBERED = {
    "0x",
    "pc ",
    "/",
    "{main}",
    "[internal function]",
    "Command line code(",
    "Standard input code(",
    "<signal handler called>",
  };

  private FrameShape() {}

  /** Whether a line, which begins with that character and no blank, is one. */
  static boolean isFrame(String line, char first) {
    if (isRuby(line)) {
      return true;
    }
    switch (first) {
      case '#' -> {
        int digits = digits(line, 1);
        return digits > 0
            && digits < 5
            && isBlank(at(line, 1 + digits))
            && isNumbered(line, Chars.skipBlanks(line, 1 + digits));
      }
      case '.' -> {
        return line.startsWith("... ") && isDigit(at(line, 4));
      }
      case 'a' -> {
        return line.startsWith("at ") && isPlace(line);
      }
      case 'A' -> {
        return line.startsWith("At ") && line.contains(" char:");
      }
      case 'F' -> {
        return line.startsWith("File \"") && line.contains("\", line ");
      }
      case '-' -> {
        return line.startsWith("--- End of") || (line.startsWith("--> ") && isPlaceInFile(line));
      }
      case '"' -> {
        return line.indexOf("\" #", 1) > 0 && line.contains(" prio=");
      }
      case 'g' -> {
        int digits = line.startsWith("goroutine ") ? digits(line, 10) : 0;
        return digits > 0 && line.startsWith(" [", 10 + digits);
      }
      default -> {
        for (String frame : FRAMES) {
          if (frame.charAt(0) == first && line.startsWith(frame)) {
            return true;
          }
        }
        return isAddress(line, first);
      }
    }
  }

  /**
   * Whether what is numbered is a call, as {@code #0 0x7f1 in main ()}, {@code #1 /app/a.php(12):
   * run()} and {@code #2 List.add (dart:core/list.dart:7)}, and no step of a build or ticket.
   */
  private static boolean isNumbered(String line, int at) {
    for (String start : NUMBERED) {
      if (line.startsWith(start, at)) {
        return true;
      }
    }
    int end = at;
    int inner = 0;
    while (end < line.length() && (inner > 0 || !isBlank(line.charAt(end)))) {
      char c = line.charAt(end);
      if (c == '(') {
        return end > at;
      }
      inner += c == '<' ? 1 : c == '>' && inner > 0 ? -1 : 0;
      end++;
    }
    return end > at && line.startsWith(" (", end) && line.indexOf(')', end) > 0;
  }

  /** Whether a call ends with its place in parentheses: {@code at a.B.c(B.java:7)}. */
  private static boolean isPlace(String line) {
    int open = line.endsWith(")") ? line.lastIndexOf('(') : -1;
    if (open < 4) {
      return false;
    }
    if (!isBlank(line.charAt(open - 1))) {
      return line.lastIndexOf(' ', open) == 2 || line.indexOf('.', 3) > 0;
    }
    char last = line.charAt(line.length() - 2);
    return line.charAt(open + 1) == '<'
        || line.startsWith("native", open + 1)
        || line.startsWith("index ", open + 1)
        || (isDigit(last) && line.indexOf(':', open) > 0);
  }

  /** Whether a line ends with a file, a line and a column: {@code --> src/main.rs:2:5}. */
  private static boolean isPlaceInFile(String line) {
    int colon = line.indexOf(':');
    return colon > 0 && isDigit(at(line, colon + 1)) && isDigit(line.charAt(line.length() - 1));
  }

  /** {@code /app/models/a.rb:3:in 'show'}, which does not begin with blanks. */
  private static boolean isRuby(String line) {
    int mark = line.indexOf(":in ");
    char quote = at(line, mark + 4);
    return mark > 1
        && (quote == '`' || quote == '\'')
        && isDigit(line.charAt(mark - 1))
        && line.indexOf(' ') == mark + 3
        && line.endsWith("'"); // or what went wrong follows: the trace begins here
  }

  /** {@code /lib/libc.so.6(+0x77725)[0x7f…]} as glibc writes it. */
  private static boolean isAddress(String line, char first) {
    return (first == '/' || first == '.')
        && line.endsWith("]")
        && line.contains("[0x")
        && line.contains("(");
  }
}
