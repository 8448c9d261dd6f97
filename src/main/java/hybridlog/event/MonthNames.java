package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.skipBlanks;

/**
 * Names of months, short or long: English ones, and those of languages in which Java and C write
 * them where the machine is set so. Stateless.
 */
final class MonthNames {
  private static final String ENGLISH = "janfebmaraprmayjunjulaugsepoctnovdec";

  /** Beginnings that differ from the English ones, accents taken off, and their months. */
  private static final String OTHERS =
      "mrzmrtmaimeioktdezfevavraouabreneagodicgengiulugmagsetottoutmardec";

  private static final int[] MONTHS = {
    3, 3, 5, 5, 10, 12, 2, 4, 8, 4, 1, 8, 12, 1, 6, 7, 5, 9, 10, 10, 3, 12
  };

  private static final int LONGEST = 9;

  private MonthNames() {}

  /** Where the name that begins there ends, with the dot of a short one; -1 if there is none. */
  static int read(TimeParts parts, String s, int at) {
    int index = AnyTime.index(ENGLISH, s, at);
    if (index >= 0) {
      parts.month = index + 1;
      int end = at + 3;
      while (isLetter(at(s, end))) {
        end++;
      }
      return end - at <= LONGEST ? behindDot(s, end) : -1;
    }
    char first = at(s, at);
    return isLetter(first) ? other(parts, s, at) : -1;
  }

  private static int behindDot(String s, int end) {
    return at(s, end) == '.' && at(s, end + 1) == ' ' ? end + 1 : end;
  }

  /** A name of another language; a day, a year or the next mark of a date must follow it. */
  private static int other(TimeParts parts, String s, int at) {
    int end = at;
    while (end - at <= LONGEST && Character.isLetter(at(s, end))) {
      end++;
    }
    int next = skipBlanks(s, behindDot(s, end));
    boolean mark = at(s, next) == '-' || at(s, next) == '/';
    if (end - at < 3 || end - at > LONGEST || !isDigit(at(s, mark ? next + 1 : next))) {
      return -1;
    }
    int month = month(plain(s.charAt(at)), plain(s.charAt(at + 1)), plain(s.charAt(at + 2)));
    if (month == 0 && s.startsWith("jui", at)) {
      month = at(s, at + 3) == 'n' ? 6 : 7;
    }
    parts.month = month;
    return month == 0 || digits(s, next) > 4 ? -1 : behindDot(s, end);
  }

  private static int month(char first, char second, char third) {
    for (int i = 0; i < OTHERS.length(); i += 3) {
      if (OTHERS.charAt(i) == first
          && OTHERS.charAt(i + 1) == second
          && OTHERS.charAt(i + 2) == third) {
        return MONTHS[i / 3];
      }
    }
    return 0;
  }

  private static char plain(char c) {
    return switch (c) {
      case 'ä', 'Ä' -> 'a';
      case 'é', 'É' -> 'e';
      case 'û', 'Û' -> 'u';
      default -> Character.toLowerCase(c);
    };
  }
}
