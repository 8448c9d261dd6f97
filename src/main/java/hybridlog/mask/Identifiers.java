package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.hex;
import static hybridlog.mask.Kind.letter;

/**
 * What to do with a token of letters, digits and {@code _ - .}: random ones become {@code id}, in
 * composed ones ({@code node-17}, {@code blk_-123}) the numbers become {@code 0}.
 */
final class Identifiers {
  static final String ID = "id";

  private Identifiers() {}

  /** What stands for a random one: behind the word for what it names it is as any other name. */
  static String placeholder(Cursor cursor) {
    return CalledNames.isExpected(cursor) ? Names.NAME : ID;
  }

  /** Whether a part of the token, or all of it, looks random. */
  static boolean random(char[] text, int from, int to) {
    if (isMail(text, from, to)) {
      return true;
    }
    int i = from;
    while (i < to) {
      int end = i;
      while (end < to && Kind.is(text[end], Kind.LETTER | Kind.DIGIT)) {
        end++;
      }
      if (randomPart(text, i, end) || (i > from && end == to && podSuffix(text, i, end))) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  /** Whether the token is of the shape that Exim gives to a mail: {@code 1ahrVl-0006mY-79}. */
  private static boolean isMail(char[] text, int from, int to) {
    if (to - from != 16 || text[from + 6] != '-' || text[from + 13] != '-' || !digit(text[from])) {
      return false;
    }
    boolean small = false;
    boolean capital = false;
    for (int i = from; i < to; i++) {
      boolean dash = i == from + 6 || i == from + 13;
      if (dash == (digit(text[i]) || letter(text[i]))) {
        return false;
      }
      small |= text[i] >= 'a';
      capital |= text[i] >= 'A' && text[i] <= 'Z';
    }
    return small && capital && digit(text[from + 7]);
  }

  /** Whether a UUID and nothing else is in the brackets that open there: {@code web_shop(uid)}. */
  static boolean isUuid(Cursor cursor, int open) {
    char[] in = cursor.in;
    int close = open + 37;
    return close < cursor.end
        && in[open] == '('
        && in[close] == ')'
        && in[open + 9] == '-'
        && in[open + 14] == '-'
        && in[open + 19] == '-'
        && in[open + 24] == '-'
        && isHex(in, open + 1, open + 9);
  }

  private static boolean randomPart(char[] text, int from, int to) {
    int size = to - from;
    if (size < 5) {
      return false;
    }
    int digits = 0;
    int changes = 0;
    int cases = 0;
    boolean allHex = true;
    boolean upper = true;
    for (int i = from; i < to; i++) {
      if (text[i] > 127 && Character.getType(text[i]) == Character.OTHER_LETTER) {
        return false; // of a script that has no blanks between words
      }
      boolean isDigit = digit(text[i]);
      digits += isDigit ? 1 : 0;
      allHex &= hex(text[i]);
      upper &= text[i] <= 'Z';
      cases += i > from && (text[i] <= 'Z') != (text[i - 1] <= 'Z') ? 1 : 0;
      changes += i > from && isDigit != digit(text[i - 1]) ? 1 : 0;
    }
    if (digits == 0 || digits == size) {
      return false;
    }
    if (changes == 2 && digits <= 2 && isWord(text, from, to)) {
      return false; // Http2Connection
    }
    return changes >= 3
        || (changes == 2 && size >= 6)
        || (allHex && size >= 8)
        || size >= (upper ? 12 : 24)
        || (size >= 12 && 3 * cases >= size);
  }

  /** Whether the longest row of letters could be a word: with vowels, and few capitals. */
  private static boolean isWord(char[] text, int from, int to) {
    int best = 0;
    boolean word = false;
    int i = from;
    while (i < to) {
      int end = i;
      int vowels = 0;
      int capitals = 0;
      while (end < to && letter(text[end])) {
        vowels += "aeiouAEIOU".indexOf(text[end]) >= 0 ? 1 : 0;
        capitals += text[end] <= 'Z' ? 1 : 0;
        end++;
      }
      if (end - i > best) {
        best = end - i;
        word = best >= 5 && 5 * vowels >= best && 3 * capitals <= best;
      }
      i = Math.max(end, i + 1);
    }
    return word;
  }

  /** Kubernetes ends a pod's name in five letters or digits that cannot form a word. */
  static boolean podSuffix(char[] text, int from, int to) {
    if (to - from != 5 || text[from - 1] != '-') {
      return false;
    }
    for (int i = from; i < to; i++) {
      if ("bcdfghjklmnpqrstvwxz2456789".indexOf(text[i]) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the token is a hex number without a mark, as 0b85eee0. */
  static boolean bareHex(char[] text, int from, int to) {
    int size = to - from;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      if (!hex(text[i])) {
        return false;
      }
      digits |= digit(text[i]);
    }
    boolean kernel =
        size == 16 && text[from] == text[from + 3] && (text[from] == '0' || text[from] == 'f');
    return size >= 8 ? size < 10 || kernel : digits && size >= 6;
  }

  /** Whether the token is a hex number of four or five digits: it may be a word but for a key. */
  static boolean shortHex(char[] text, int from, int to) {
    int size = to - from;
    boolean digits = false;
    for (int i = from; i < to; i++) {
      digits |= digit(text[i]);
    }
    return digits && size >= 4 && size <= 5 && isHex(text, from, to);
  }

  static boolean isHex(char[] text, int from, int to) {
    int i = from;
    while (i < to && hex(text[i])) {
      i++;
    }
    return i == to;
  }

  /** Whether the token is an object's hash: digits or hex digits only. */
  static boolean hash(char[] text, int from, int to) {
    return isHex(text, from, to)
        && to - from <= 16
        && (to - from >= 5 || Shapes.digits(text, from, to) == to);
  }

  /** Where a hex number with its mark 0x ends, or -1. */
  static int markedHex(char[] text, int at, int end) {
    if (at + 2 >= end || text[at] != '0' || (text[at + 1] != 'x' && text[at + 1] != 'X')) {
      return -1;
    }
    int i = at + 2;
    while (i < end && hex(text[i])) {
      i++;
    }
    return i > at + 2 && (i == end || !letter(text[i])) ? i : -1;
  }

  /** Puts a composed identifier with its numbers masked. */
  static void compose(char[] text, int from, int to, Text out) {
    int i = from;
    while (i < to) {
      int name = i == from || separator(text[i - 1]) ? NumberedNames.end(text, i, to) : i;
      if (name > i) {
        out.append(text, i, name);
        i = name;
      } else if (digit(text[i])) {
        int end = numbers(text, i, to);
        out.part(Numbers.PLAIN, i, end);
        i = end;
      } else if (i > from && separator(text[i]) && separator(text[i - 1])) {
        i++; // blk_-1 is as blk_1
      } else {
        out.append(text[i++]);
      }
    }
  }

  /** Numbers and single letters with separators between them are one: 1445_0020_m_000000_0. */
  private static int numbers(char[] text, int at, int end) {
    int i = Shapes.digits(text, at, end);
    while (i < end && (separator(text[i]) || upper(text[i]))) {
      int next = i;
      while (next < end && separator(text[next])) {
        next++;
      }
      if (next + 1 < end && letter(text[next]) && separator(text[next + 1])) {
        next += 2;
      } else if (next + 1 < end && upper(text[next]) && digit(text[next + 1])) {
        next++;
      }
      int stop = Shapes.digits(text, next, end);
      if (stop == next) {
        break;
      }
      i = stop;
    }
    return i;
  }

  private static boolean upper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean separator(char c) {
    return c == '_' || c == '-' || c == '.';
  }

  /** Whether the token is a place in a machine: {@code R63-M0-NF-C:J12-U11}. */
  static boolean place(char[] text, int from, int to) {
    int parts = 0;
    int numbered = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i < to && text[i] != '-' && text[i] != ':') {
        boolean upper = text[i] >= 'A' && text[i] <= 'Z';
        if (!upper && !digit(text[i])) {
          return false;
        }
        continue;
      }
      if (i == start || i - start > 4) {
        return false;
      }
      parts++;
      numbered += digit(text[i - 1]) && !digit(text[start]) ? 1 : 0;
      start = i + 1;
    }
    return parts >= 3 && numbered >= 2;
  }

  /** Whether the token is a class and subclass of SQL: 42S02, HY000. */
  static boolean sqlState(char[] text, int from, int to) {
    boolean state = to - from == 5;
    for (int i = from; i < to; i++) {
      state &= digit(text[i]) || upper(text[i]);
    }
    return state;
  }

  /** Whether the token is a message number that tells the kind of event: AH00558, ORA-00942. */
  static boolean messageNumber(char[] text, int from, int to) {
    int i = from;
    while (i < to && text[i] >= 'A' && text[i] <= 'Z') {
      i++;
    }
    int letters = i - from;
    int start = i < to && text[i] == '-' ? i + 1 : i;
    int stop = Shapes.digits(text, start, to);
    boolean severity = stop + 1 == to && text[stop] >= 'A' && text[stop] <= 'Z';
    return letters >= 2
        && letters <= 6
        && stop - start >= 4
        && stop - start <= 7
        && (stop == to || severity);
  }
}
