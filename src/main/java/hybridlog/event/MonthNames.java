package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.skipBlanks;
import static java.util.Map.entry;

import java.util.Map;

/**
 * Names of months, short or long: English ones, and those of languages in which Java and C write
 * them where the machine is set so. Asked at the beginning of most lines. Stateless.
 */
final class MonthNames {
  private static final String ENGLISH = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Beginnings that differ from the English ones, accents taken off, and their months. */
  private static final Map<String, Integer> OTHERS =
      Map.ofEntries(
          entry("ene", 1),
          entry("gen", 1),
          entry("fev", 2),
          entry("mrz", 3),
          entry("mrt", 3),
          entry("avr", 4),
          entry("abr", 4),
          entry("mai", 5),
          entry("mei", 5),
          entry("mag", 5),
          entry("giu", 6),
          entry("lug", 7),
          entry("aou", 8),
          entry("ago", 8),
          entry("set", 9),
          entry("okt", 10),
          entry("ott", 10),
          entry("out", 10),
          entry("dez", 12),
          entry("dic", 12));

  /** As of septiembre. */
  private static final int LONGEST = 10;

  /** By three letters of five bits each, the month; 16 more if the name is not English. */
  private static final byte[] BY_LETTERS = new byte[1 << 15];

  private static final int OTHER = 16;

  static {
    OTHERS.forEach(
        (name, month) ->
            BY_LETTERS[key(name.charAt(0), name.charAt(1), name.charAt(2))] =
                (byte) (month + OTHER));
    BY_LETTERS[key('j', 'u', 'i')] = OTHER;
    for (int i = 0; i < ENGLISH.length(); i += 3) {
      BY_LETTERS[key(ENGLISH.charAt(i), ENGLISH.charAt(i + 1), ENGLISH.charAt(i + 2))] =
          (byte) (i / 3 + 1);
    }
  }

  private MonthNames() {}

  private static int key(int first, int second, int third) {
    return ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);
  }

  /** Where the name that begins there ends, with the dot of a short one; -1 if there is none. */
  static int read(TimeParts parts, String s, int at) {
    if (at + 3 > s.length() || !isLetter(s.charAt(at))) {
      return -1;
    }
    char second = s.charAt(at + 1);
    char third = s.charAt(at + 2);
    boolean ascii = second < 128 && third < 128;
    boolean letters = ascii && isLetter(second) && isLetter(third);
    if (ascii && !letters) {
      return -1;
    }
    int month = BY_LETTERS[key(s.charAt(at), plain(second), plain(third))];
    if (month == 0) {
      return -1;
    }
    if (month >= OTHER || !ascii) {
      return other(parts, s, at, month & (OTHER - 1));
    }
    parts.month = month;
    int end = at + 3;
    while (isLetter(at(s, end))) {
      end++;
    }
    return end - at <= LONGEST ? behindDot(s, end) : -1;
  }

  private static int behindDot(String s, int end) {
    return at(s, end) == '.' && at(s, end + 1) == ' ' ? end + 1 : end;
  }

  /** A name of another language; a day, a year or the next mark of a date must follow it. */
  private static int other(TimeParts parts, String s, int at, int month) {
    int end = at;
    while (end - at <= LONGEST && Character.isLetter(at(s, end))) {
      end++;
    }
    int next = skipBlanks(s, behindDot(s, end));
    boolean mark = at(s, next) == '-' || at(s, next) == '/';
    if (end - at < 3 || end - at > LONGEST || !isDigit(at(s, mark ? next + 1 : next))) {
      return -1;
    }
    // juin, juillet
    parts.month = month > 0 ? month : at(s, at + 3) == 'n' ? 6 : 7;
    return digits(s, next) > 4 ? -1 : behindDot(s, end);
  }

  private static char plain(char c) {
    if (c < 128) {
      return c;
    }
    return switch (c) {
      case 'ä', 'Ä' -> 'a';
      case 'é', 'É' -> 'e';
      case 'û', 'Û' -> 'u';
      default -> 0;
    };
  }
}
