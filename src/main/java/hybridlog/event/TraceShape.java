package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;

/** What a line without a header can be to the lines before it, told by the line alone. */
enum TraceShape {
  /** Begins with a blank. */
  INDENTED,
  /** Part of a stack trace, whatever came before. */
  FRAME,
  /** The name of an exception or of a class like one, with or without what it says. */
  EXCEPTION,
  /** The beginning of a trace of Python. */
  TRACEBACK,
  /** A function as Go writes it in a trace; only there it is one. */
  CALL,
  /** Begins as only the middle of a text does: a closing bracket, a tag. */
  INSIDE,
  /** None of these. */
  PLAIN;

  /** How lines begin that say more of what came before, only there. */
  private static final String[] REMARKS = {
    "ORA-",
    "Last message (from ",
    "Last message: ",
    "State: %{",
    "State: #",
    "SELECT ",
    "INSERT INTO ",
    "DELETE FROM ",
    "\u21b3 ",
  };

  private static final String TRACEBACK_MARK = "Traceback (most recent call last):";
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NUMBER = 16;

  static TraceShape of(String line) {
    char first = at(line, 0);
    if (isBlank(first)) {
      return INDENTED;
    }
    if (FrameShape.isFrame(line, first)) {
      return FRAME;
    }
    if (line.startsWith(TRACEBACK_MARK)) {
      return TRACEBACK;
    }
    if ("})]<|^\"+".indexOf(first) >= 0 || isRemark(line, first)) {
      return INSIDE;
    }
    if (isException(line)) {
      return EXCEPTION;
    }
    return isCall(line) ? CALL : PLAIN;
  }

  /**
   * Whether a line, which stands behind a collector's header, can be one of a trace. Those that are
   * told by what came before alone are not, since there other events come between.
   */
  static boolean isTraceLine(String line) {
    if (line.isBlank()) {
      return false;
    }
    TraceShape shape = of(line);
    return shape == INDENTED || shape == FRAME || shape == TRACEBACK || shape == EXCEPTION;
  }

  private static boolean isRemark(String line, char first) {
    for (String remark : REMARKS) {
      if (remark.charAt(0) == first && line.startsWith(remark)) {
        return true;
      }
    }
    return false;
  }

  /** The name of an exception or of a class, followed by nothing or what it says. */
  private static boolean isException(String line) {
    int at = 0;
    while (isWordPart(at(line, at)) || ".$\\:".indexOf(at(line, at)) > 0 || at(line, at) == '.') {
      at++;
    }
    if (at == 0 || at > LONGEST_NAME || !isLetter(line.charAt(0))) {
      return false;
    }
    if (line.startsWith(" (", at)) {
      // SocketException (111): as .NET writes it.
      int close = line.indexOf("): ", at);
      return close > 0 && close - at < LONGEST_NUMBER && isExceptionName(line, at);
    }
    int end = line.charAt(at - 1) == ':' ? at - 1 : at;
    return (end < at || at == line.length()) && (isExceptionName(line, end) || isClass(line, end));
  }

  /**
   * {@code com.acme.db.Gone}, {@code feign.FeignException$NotFound}: the name of a class in a
   * package within a package, or within a class.
   */
  private static boolean isClass(String line, int end) {
    int parts = 1;
    int last = 0;
    for (int i = 0; i < end; i++) {
      char c = line.charAt(i);
      if (c == '.' || c == '$') {
        parts++;
        last = i + 1;
      }
    }
    return parts > 2 && isLower(line.charAt(0)) && isUpper(at(line, last));
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** Whether what ends there is named as exceptions are. */
  static boolean isExceptionName(String line, int end) {
    for (String suffix : new String[] {"Exception", "Error", "Throwable", "Failure", "Interrupt"}) {
      if (line.startsWith(suffix, end - suffix.length())) {
        return true;
      }
    }
    return false;
  }

  /** {@code main.main()}, {@code net/http.(*conn).serve(0xc0)}, and both without arguments. */
  private static boolean isCall(String line) {
    boolean slash = line.startsWith("main.");
    boolean dot = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(' && i > 0 && line.endsWith(")")) {
        return true;
      }
      if (isBlank(c)) {
        return false;
      }
      slash |= c == '/';
      dot |= c == '.' && i > 0;
    }
    return slash && dot && isLetter(line.charAt(0)) && line.indexOf(':') < 0;
  }

  /** Whether an indented line is a call in a stack trace of any language. */
  static boolean isIndentedFrame(String line) {
    int at = Chars.skipBlanks(line, 0);
    char first = at(line, at);
    if (first == '#') {
      return isDigit(at(line, at + 1));
    }
    return line.startsWith("at ", at)
        || line.startsWith("File \"", at)
        || line.startsWith("from ", at)
        || line.startsWith("... ", at)
        || line.contains(".go:")
        || line.contains(":in `")
        || line.contains(":in '");
  }

  /** {@code module.Name: what it says}, or the name alone. */
  static boolean isLastOfPython(String line) {
    int end = 0;
    while (isWordPart(at(line, end)) || at(line, end) == '.') {
      end++;
    }
    return end > 0 && (end == line.length() || line.startsWith(": ", end) || line.endsWith(":"));
  }

  /** What else a trace of Go has, only there. */
  static boolean isLineOfGo(String line) {
    return line.startsWith("created by ")
        || line.startsWith("exit status ")
        || line.startsWith("[signal ")
        || line.startsWith("runtime stack:")
        || line.startsWith("...additional frames")
        || line.startsWith("panic(");
  }
}
