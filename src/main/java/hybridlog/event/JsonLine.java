package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.skipBlanks;

/**
 * Reads a line that is one JSON object into fields, in one pass. Objects within it are opened up to
 * a depth, arrays only on demand. Not thread safe.
 */
final class JsonLine {
  private static final int DEEPEST = 16;

  /** Objects below a longer path are taken as they stand: each of their fields would repeat it. */
  private static final int LONGEST_PATH = 256;

  private final Fields fields;
  private String line = "";
  private boolean arrays;
  private int next;
  private int bar;
  private int backslash;
  private boolean escaped;

  JsonLine(Fields fields) {
    this.fields = fields;
  }

  /**
   * Reads the fields; false if the line is not one whole JSON object.
   *
   * @param openArrays whether arrays of objects are opened like objects, with the index for a key
   */
  boolean read(String text, int start, boolean openArrays) {
    line = text;
    arrays = openArrays;
    fields.clear(text);
    next = start;
    backslash = -1;
    boolean whole = object("", 0);
    int end = skipBlanks(line, next);
    bar = whole && at(line, end) == '|' ? end : -1;
    return whole && end == line.length();
  }

  /** The bar behind the object if one stands there, after a read that was false; else -1. */
  int bar() {
    return bar;
  }

  private boolean object(String prefix, int depth) {
    next = skipBlanks(line, next + 1);
    if (at(line, next) == '}') {
      next++;
      return true;
    }
    while (at(line, next) == '"') {
      int from = next + 1;
      if (!string()) {
        return false;
      }
      FieldName name = fields.known().of(prefix, line, from, next - 1);
      next = skipBlanks(line, next);
      if (at(line, next) != ':') {
        return false;
      }
      next = skipBlanks(line, next + 1);
      if (!value(name, depth)) {
        return false;
      }
      next = skipBlanks(line, next);
      char c = at(line, next++);
      if (c == '}') {
        return true;
      }
      if (c != ',') {
        return false;
      }
      next = skipBlanks(line, next);
    }
    return false;
  }

  private boolean value(FieldName name, int depth) {
    int from = next;
    switch (at(line, next)) {
      case '"' -> {
        escaped = false;
        if (!string()) {
          return false;
        }
        fields.add(name, from + 1, next - 1, escaped ? Fields.Kind.ESCAPED : Fields.Kind.TEXT);
        return true;
      }
      case '{' -> {
        if (depth < DEEPEST && name.path().length() <= LONGEST_PATH) {
          return object(name.path(), depth + 1);
        }
        return nested(name);
      }
      case '[' -> {
        int first = skipBlanks(line, next + 1);
        boolean opens = arrays && depth < DEEPEST && name.path().length() <= LONGEST_PATH;
        if (opens && at(line, first) == '{') {
          return array(name, depth);
        }
        return nested(name);
      }
      default -> {
        return scalar(name);
      }
    }
  }

  private boolean array(FieldName name, int depth) {
    int index = 0;
    next = skipBlanks(line, next + 1);
    while (true) {
      String number = Integer.toString(index++);
      if (!value(fields.known().of(name.path(), number, 0, number.length()), depth + 1)) {
        return false;
      }
      next = skipBlanks(line, next);
      char c = at(line, next++);
      if (c != ',') {
        return c == ']';
      }
      next = skipBlanks(line, next);
    }
  }

  /** Passes a string; {@code next} stands at its quotation mark, then after its end. */
  private boolean string() {
    int from = next + 1;
    int end = line.indexOf('"', from);
    if (end < 0) {
      return false;
    }
    if (backslash < from) {
      backslash = nextBackslash(from);
    }
    while (backslash < end) {
      escaped = true;
      // The character after a backslash is never an end.
      if (backslash + 1 == end) {
        end = line.indexOf('"', end + 1);
        if (end < 0) {
          return false;
        }
      }
      backslash = nextBackslash(backslash + 2);
    }
    next = end + 1;
    return true;
  }

  private int nextBackslash(int from) {
    int found = line.indexOf('\\', from);
    return found < 0 ? Integer.MAX_VALUE : found;
  }

  /** Takes an array or a deep object as it stands. */
  private boolean nested(FieldName name) {
    int from = next;
    int depth = 0;
    do {
      char c = at(line, next);
      if (c == '"') {
        if (!string()) {
          return false;
        }
        continue;
      }
      if (c == 0) {
        return false;
      }
      depth += c == '[' || c == '{' ? 1 : 0;
      depth -= c == ']' || c == '}' ? 1 : 0;
      next++;
    } while (depth > 0);
    fields.add(name, from, next, Fields.Kind.NESTED);
    return true;
  }

  private boolean scalar(FieldName name) {
    int from = next;
    while (Chars.isWordPart(at(line, next)) || "+-.".indexOf(at(line, next)) >= 0) {
      next++;
    }
    char first = at(line, from);
    if (from == next) {
      return false;
    }
    if (first == '-' || isDigit(first)) {
      fields.add(name, from, next, Fields.Kind.NUMBER);
      return true;
    }
    fields.add(name, from, next, Fields.Kind.WORD);
    return isWord("true", from) || isWord("false", from) || isWord("null", from);
  }

  private boolean isWord(String word, int from) {
    return next - from == word.length() && line.startsWith(word, from);
  }
}
