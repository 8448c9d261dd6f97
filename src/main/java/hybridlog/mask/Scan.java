package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** One pass over a message. Not thread safe; used again for message after message. */
final class Scan {
  private final char[] in = new char[Masker.MAX_MESSAGE];
  private final Text out = new Text();
  private final Words words = new Words();
  private int end;
  private int at;

  /** Where the value of the key begins that was read last; -1 if none was. */
  private int valueAt;

  String mask(String message, Masker.Values values) {
    end = Math.min(message.length(), in.length);
    message.getChars(0, end, in, 0);
    at = 0;
    valueAt = -1;
    out.begin(values);
    words.begin(in);
    while (at < end && !out.full()) {
      step();
    }
    return out.toString();
  }

  private void step() {
    char c = in[at];
    int kind = Kind.of(c);
    if ((kind & Kind.BLANK) != 0) {
      out.blank();
      at++;
    } else if ((kind & Kind.QUOTE) != 0) {
      quote();
    } else if ((kind & Kind.TOKEN) != 0) {
      token();
    } else {
      mark(c);
    }
  }

  private void mark(char c) {
    if (c == '=') {
      key();
    } else if (c == '[' && bracketedAddress()) {
      return;
    } else if (c == '(') {
      int restated = Numbers.restated(in, at, end);
      if (restated > 0 && !out.isEmpty()) {
        at = restated;
        return;
      }
    }
    out.append(c);
    at++;
  }

  /** The character at hand parts a key from its value. */
  private void key() {
    boolean tight = words.lastTo() == at;
    int value = at + 1;
    while (!tight && value < end && in[value] == ' ') {
      value++;
    }
    valueAt = value;
  }

  private boolean bracketedAddress() {
    int close = at + 1;
    while (close < end && close - at < 60 && in[close] != ']') {
      close++;
    }
    if (close >= end || in[close] != ']' || Shapes.ipv6(in, at + 1, close) != close) {
      return false;
    }
    place(Names.HOST, Shapes.port(in, close + 1, end));
    return true;
  }

  private void place(String placeholder, int to) {
    out.placeholder(placeholder, at, to);
    at = to;
  }

  private void keep(int to) {
    out.append(in, at, to);
    words.add(at, to);
    at = to;
  }

  private void quote() {
    int close = Quotes.close(in, at, end);
    if (close < 0) {
      out.append(in[at++]);
      return;
    }
    boolean isKey = close + 1 < end && in[close + 1] == ':' && in[at] == '"';
    if (isKey) {
      at++;
      keep(close);
      out.append(':');
      at = close + 2;
      valueAt = at;
      while (valueAt < end && in[valueAt] == ' ') {
        valueAt++;
      }
      return;
    }
    String placeholder = quoted(at + 1, close);
    if (placeholder.isEmpty()) {
      valueAt = valueAt == at ? at + 1 : valueAt;
      at++;
    } else {
      place(placeholder, close + 1);
    }
  }

  /** What stands for a quoted text; empty if it is part of the message. */
  private String quoted(int from, int to) {
    if (valueAt == at) {
      String known = Names.ofKey(in, words.lastFrom(), words.lastTo());
      boolean sentence = Quotes.sentenceKey(in, words.lastFrom(), words.lastTo());
      return sentence ? "" : known;
    }
    if (Quotes.agent(in, from, to)) {
      return "agent";
    }
    if (out.isEmpty() || !Quotes.value(in, from, to)) {
      return "";
    }
    if (Paths.unix(in, from, to) == to || (to > from + 2 && Paths.windows(in, from, to) == to)) {
      return "path";
    }
    return in[at] == '"' && from == to ? "name" : Names.NAME;
  }

  private void token() {
    int start = at;
    int flags = 0;
    int stop = start;
    for (int kind; stop < end && ((kind = Kind.of(in[stop])) & Kind.TOKEN) != 0; stop++) {
      flags |= kind;
    }
    int trimmed = stop;
    while (trimmed > start && ".:!?".indexOf(in[trimmed - 1]) >= 0) {
      trimmed--;
    }
    if (trimmed == start) {
      punctuation(stop);
      return;
    }
    if (trimmed < stop) {
      flags = flags(start, trimmed);
      stop = trimmed;
    }
    if (valueAt == start && named(stop)) {
      return;
    }
    int special = Kind.DIGIT | Kind.COLON | Kind.SLASH | Kind.BACKSLASH | Kind.AT | Kind.OTHER;
    if ((flags & special) == 0) {
      plain(stop, flags);
    } else if (!shape(stop, flags)) {
      split(stop);
    }
  }

  private int flags(int from, int to) {
    int flags = 0;
    for (int i = from; i < to; i++) {
      flags |= Kind.of(in[i]);
    }
    return flags;
  }

  /** Puts a row of marks, at most three of them: lines drawn have any length. */
  private void punctuation(int stop) {
    if (in[at] == ':' && at + 1 < end && in[at + 1] == ':') {
      int address = Shapes.ipv6(in, at, end);
      if (address > 0) {
        place(Names.HOST, address);
        return;
      }
    }
    out.append(in, at, Math.min(stop, at + 3));
    at = stop;
  }

  /** Masks the value of a key that says what it is. */
  private boolean named(int stop) {
    String placeholder = Names.ofKey(in, words.lastFrom(), words.lastTo());
    if (placeholder.isEmpty()) {
      return false;
    }
    int path = Paths.unix(in, at, end);
    place(path > 0 ? "path" : placeholder, Math.max(path, stop));
    return true;
  }

  /** A token of letters, and dots, dashes and underscores between them. */
  private void plain(int stop, int flags) {
    if ((flags & Kind.LETTER) == 0) {
      punctuation(stop);
      return;
    }
    if (stop - at == 3 && stop < end && (in[stop] == ' ' || in[stop] == ',')) {
      int time = Times.named(in, at, end);
      if (time > 0) {
        place("time", time);
        return;
      }
    }
    if ((flags & Kind.DOT) != 0 && Paths.host(in, at, stop)) {
      place(Names.HOST, Shapes.port(in, stop, end));
    } else if ((flags & Kind.DASH) != 0 && Identifiers.random(in, at, stop)) {
      place(Identifiers.ID, stop);
    } else if (Names.user(words, in, at, stop, end)) {
      place(Names.USER, stop);
    } else {
      keep(stop);
    }
  }

  /** Tries the shapes that a token can have as a whole, or at its beginning. */
  private boolean shape(int stop, int flags) {
    char c = in[at];
    if ((flags & (Kind.DIGIT | Kind.SLASH | Kind.BACKSLASH | Kind.AT | Kind.OTHER | Kind.LETTER))
            == Kind.DIGIT
        && digit(c)
        && number(stop, flags)) {
      return true;
    }
    if ((flags & Kind.SLASH) != 0 && slashed(stop, flags)) {
      return true;
    }
    if ((flags & Kind.BACKSLASH) != 0 && backslashed(stop)) {
      return true;
    }
    if (digit(c) && timeOrAddress(stop, flags)) {
      return true;
    }
    if ((flags & Kind.COLON) != 0 && (Kind.hex(c) || c == ':') && colons(stop)) {
      return true;
    }
    return (flags & Kind.AT) != 0 && mail(stop);
  }

  private boolean number(int stop, int flags) {
    if ((flags & (Kind.DOT | Kind.DASH | Kind.COLON | Kind.UNDERSCORE)) == 0) {
      if (code(stop)) {
        return true;
      }
      int unit = Numbers.apart(in, stop, end);
      place(unit > stop ? Numbers.unitApart(in, stop + 1, unit) : Numbers.PLAIN, unit);
      return true;
    }
    return false;
  }

  /** A status, exit or error code stays. */
  private boolean code(int stop) {
    int most = Names.codeDigits(in, words.lastFrom(), words.lastTo());
    if (most == 0 || stop - at > most) {
      return false;
    }
    for (int i = words.lastTo(); i < at; i++) {
      if (" =:#(\"'".indexOf(in[i]) < 0 || i - words.lastTo() > 4) {
        return false;
      }
    }
    out.append(in, at, stop);
    at = stop;
    return true;
  }

  private boolean slashed(int stop, int flags) {
    int link = find("://", stop);
    if (link > at) {
      int start = link;
      while (start > at && (Kind.word(in[start - 1]) || in[start - 1] == '+')) {
        start--;
      }
      if (start > at) {
        keep(start);
      }
      place("link", Paths.link(in, link, end));
      return true;
    }
    if (in[at] == '/' && at + 1 < stop && digit(in[at + 1])) {
      int address = Shapes.ipv4(in, at + 1, stop);
      if (address > 0) {
        place(Names.HOST, address);
        return true;
      }
    }
    boolean closesTag = at > 0 && in[at - 1] == '<';
    int path = closesTag ? -1 : Paths.unix(in, at, end);
    if (path > 0) {
      place("path", path);
      return true;
    }
    return inner(stop, flags);
  }

  /** A token with slashes within. */
  private boolean inner(int stop, int flags) {
    if (!letter(in[at]) && in[at] != '_') {
      return false;
    }
    int slashes = 0;
    int first = -1;
    for (int i = at; i < stop; i++) {
      if (in[i] == '/') {
        slashes++;
        first = first < 0 ? i : first;
      }
    }
    if (first + 1 < stop && digit(in[first + 1])) {
      int address = Shapes.ipv4(in, first + 1, stop);
      if (address > 0) {
        place(Names.HOST, address);
        return true;
      }
      int version = Numbers.number(in, first + 1, stop);
      if (slashes == 1 && version == stop) {
        product(first, stop);
        return true;
      }
    }
    if ((flags & Kind.DIGIT) != 0 && stop - at >= 8 && Identifiers.random(in, at, stop)) {
      place(slashes > 2 ? "path" : Identifiers.ID, stop);
      return true;
    }
    if (slashes > 2 || (slashes == 2 && (flags & (Kind.DIGIT | Kind.DOT)) != 0)) {
      place("path", Math.max(stop, Paths.tail(in, at, end)));
      return true;
    }
    return false;
  }

  /** {@code HTTP/1.1}: what comes next may be a status. */
  private void product(int slash, int stop) {
    out.append(in, at, slash + 1);
    words.add(at, slash);
    out.placeholder(Numbers.PLAIN, slash + 1, stop);
    at = stop;
    if (words.lastIs(HTTP) && stop + 4 < end) {
      int mark = in[stop] == '"' ? stop + 1 : stop;
      if (in[mark] == ' ' && Shapes.digits(in, mark + 1, end) == mark + 4) {
        out.blank();
        out.append(in, mark + 1, mark + 4);
        at = mark + 4;
      }
    }
  }

  private static final Lexicon HTTP = Lexicon.of("http");

  private boolean backslashed(int stop) {
    if (in[at] == '\\'
        && at + 1 < end
        && "\"\\nrt/".indexOf(in[at + 1]) >= 0
        && (at + 2 >= end || !letter(in[at + 2]))) {
      out.blank();
      at += "nrt".indexOf(in[at + 1]) >= 0 ? 2 : 1;
      return true;
    }
    int path = Paths.windows(in, at, end);
    if (path > 0) {
      place("path", path);
      return true;
    }
    int mark = find("\\", stop);
    if (mark > at && mark + 1 < stop && letter(in[at]) && Kind.word(in[mark + 1])) {
      place(Names.USER, stop);
      return true;
    }
    return false;
  }

  private boolean timeOrAddress(int stop, int flags) {
    int time = Times.numeric(in, at, end);
    if (time > 0) {
      place("time", time);
      return true;
    }
    int address = (flags & Kind.DOT) != 0 ? Shapes.ipv4(in, at, stop) : -1;
    if (address > 0) {
      place(Names.HOST, address);
      return true;
    }
    return false;
  }

  private boolean colons(int stop) {
    int mac = Shapes.mac(in, at, stop);
    int pci = mac > 0 ? mac : Shapes.pci(in, at, stop);
    if (pci > 0) {
      place(Identifiers.ID, pci);
      return true;
    }
    int address = Shapes.ipv6(in, at, stop);
    if (address > 0) {
      place(Names.HOST, address);
      return true;
    }
    return false;
  }

  private boolean mail(int stop) {
    int mark = find("@", stop);
    if (mark <= at || !Paths.mail(in, at, mark, stop)) {
      return false;
    }
    if (Identifiers.bareHex(in, mark + 1, stop) || Shapes.digits(in, mark + 1, stop) == stop) {
      keep(mark);
      out.append('@');
      at = mark + 1;
      place(Numbers.PLAIN, stop);
    } else {
      place("mail", stop);
    }
    return true;
  }

  private int find(String what, int stop) {
    for (int i = at; i + what.length() <= stop; i++) {
      int k = 0;
      while (k < what.length() && in[i + k] == what.charAt(k)) {
        k++;
      }
      if (k == what.length()) {
        return i;
      }
    }
    return -1;
  }

  /** Takes the token apart at its marks and masks the first part. */
  private void split(int stop) {
    int part = at;
    int marks = Kind.COLON | Kind.SLASH | Kind.BACKSLASH | Kind.AT | Kind.OTHER;
    while (part < stop && !Kind.is(in[part], marks)) {
      part++;
    }
    if (part == at) {
      if (in[at] == '%' && ciscoMessage(stop)) {
        return;
      }
      if (in[at] == ':' && words.lastTo() == at) {
        valueAt = at + 1;
      }
      out.append(in[at++]);
    } else {
      atom(part);
    }
  }

  /** {@code %SYS-5-CONFIG_I} names the kind of event. */
  private boolean ciscoMessage(int stop) {
    int i = at + 1;
    while (i < stop && Kind.is(in[i], Kind.LETTER | Kind.DIGIT | Kind.DASH | Kind.UNDERSCORE)) {
      i++;
    }
    if (i - at < 6 || i >= end || in[i] != ':' || in[at + 1] < 'A' || in[at + 1] > 'Z') {
      return false;
    }
    keep(i);
    return true;
  }

  /** A token of letters, digits and dots, dashes, underscores. */
  private void atom(int stop) {
    char c = in[at];
    if ((c == '-' || c == '.') && at + 1 < stop) {
      boolean sign = digit(in[at + 1]) && (at == 0 || !Kind.word(in[at - 1]));
      if (!sign) {
        out.append(in[at++]);
        return;
      }
      out.placeholder(Numbers.PLAIN, at, at);
      at++;
    }
    int hex = Identifiers.markedHex(in, at, stop);
    if (hex > 0) {
      place(Numbers.PLAIN, hex);
      return;
    }
    if (digit(in[at])) {
      String number = Numbers.withUnit(in, at, stop);
      if (!number.isEmpty()) {
        int unit = number.equals(Numbers.PLAIN) ? Numbers.apart(in, stop, end) : stop;
        place(unit > stop ? Numbers.unitApart(in, stop + 1, unit) : number, unit);
        return;
      }
    }
    identifier(stop);
  }

  private void identifier(int stop) {
    boolean function =
        stop < end
            && in[stop] == '('
            && letter(in[at])
            && flags(at, stop) < 512
            && (flags(at, stop) & (Kind.DASH | Kind.DOT)) == 0;
    boolean number =
        stop < end
            && (in[stop] == ':' || in[stop] == ']')
            && Identifiers.messageNumber(in, at, stop);
    if (function || number) {
      keep(stop);
    } else if (Paths.host(in, at, stop)) {
      place(Names.HOST, Shapes.port(in, stop, end));
    } else if (Identifiers.bareHex(in, at, stop)) {
      place(Numbers.PLAIN, stop);
    } else if (Identifiers.random(in, at, stop)) {
      place(Identifiers.ID, stop);
    } else if (Names.user(words, in, at, stop, end)) {
      place(Names.USER, stop);
    } else {
      words.add(at, stop);
      Identifiers.compose(in, at, stop, out);
      at = stop;
    }
  }
}
