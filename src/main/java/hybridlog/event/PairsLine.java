package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.isBlank;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.skipBlanks;

/** Reads {@code key=value key="value with blanks"} into fields, in one pass. Not thread safe. */
final class PairsLine {
  private final Fields fields;

  PairsLine(Fields fields) {
    this.fields = fields;
  }

  /** Reads pairs from {@code start} to the line's end; false if it does not begin with one. */
  boolean read(String line, int start) {
    fields.clear(line);
    int at = skipBlanks(line, start);
    while (at < line.length()) {
      int from = at;
      while (isNamePart(at(line, at))) {
        at++;
      }
      if (at == from || at(line, at) != '=') {
        at = word(line, from);
        if (at < 0) {
          return false;
        }
        continue;
      }
      FieldName name = fields.known().of(line, from, at);
      at = value(line, name, at + 1);
      if (at < 0) {
        return false;
      }
      at = skipBlanks(line, at);
    }
    return fields.count() > 0;
  }

  /** A word that is no pair belongs to the value before it, if that has no quotes. */
  private int word(String line, int from) {
    int last = fields.count() - 1;
    if (last < 0 || line.charAt(from - 1) == '"' || at(line, fields.to(last)) == '"') {
      return -1;
    }
    int end = line.indexOf(' ', from);
    fields.extend(end < 0 ? line.length() : end);
    return end < 0 ? line.length() : skipBlanks(line, end);
  }

  private int value(String line, FieldName name, int start) {
    if (at(line, start) != '"') {
      int end = line.indexOf(' ', start);
      end = end < 0 ? line.length() : end;
      boolean number = end > start && isDigit(line.charAt(start));
      fields.add(name, start, end, number ? Fields.Kind.NUMBER : Fields.Kind.TEXT);
      return end;
    }
    int end = line.indexOf('"', start + 1);
    boolean escaped = false;
    while (end > 0 && Element.isEscaped(line, start + 1, end)) {
      escaped = true;
      end = line.indexOf('"', end + 1);
    }
    if (end < 0) {
      return -1;
    }
    for (int i = start + 1; i < end && !escaped; i++) {
      escaped = line.charAt(i) == '\\';
    }
    fields.add(name, start + 1, end, escaped ? Fields.Kind.ESCAPED : Fields.Kind.TEXT);
    return isBlank(at(line, end + 1)) || end + 1 == line.length() ? end + 1 : -1;
  }

  private static boolean isNamePart(char c) {
    return isWordPart(c) || c == '.' || c == '-' || c == '@' || c == '/';
  }
}
