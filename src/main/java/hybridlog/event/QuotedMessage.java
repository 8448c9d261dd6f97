package hybridlog.event;

/** Takes the quotes off a message that is a quoted text and pairs. Stateless. */
final class QuotedMessage {
  private QuotedMessage() {}

  /** A quoted text and pairs without their quotes; anything else as it is. */
  static String tidied(Scan scan, int from, int to) {
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
