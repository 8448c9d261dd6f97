package hybridlog.event;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * How grave a program called its own line, on one scale for all formats; {@link #NONE} if it did
 * not say.
 */
public enum Level {
  NONE,
  TRACE,
  DEBUG,
  INFO,
  NOTICE,
  WARN,
  ERROR,
  FATAL;

  // Up to thirteen letters of five bits each are one number, so a word is looked up without a
  // string. Of "informational" one bit is lost, which no other word has at that place.
  private static final long[] KEYS = new long[256];
  private static final Level[] LEVELS = new Level[256];

  static {
    Map.of(
            TRACE, "trace trc trce verbose vrb vrbs finest finer",
            DEBUG, "debug dbg dbug debg debu debugging fine config",
            INFO,
                "info inf information informational log normal success default"
                    + " infos informacion",
            NOTICE, "notice note ntc",
            WARN, "warn warning wrn warnings warnung avertissement advertencia",
            ERROR, "error err erro eror severe failure fail schwerwiegend fehler grave erreur",
            FATAL, "fatal ftl fata critical crit crt alert emerg emergency panic dpanic pnc fault")
        .forEach(Level::add);
  }

  private static void add(Level level, String words) {
    for (String word : Arrays.asList(words.split(" ", -1))) {
      long key = key(word, 0, word.length());
      int slot = slot(key);
      while (KEYS[slot] != 0) {
        slot = (slot + 1) & 255;
      }
      KEYS[slot] = key;
      LEVELS[slot] = level;
    }
  }

  /**
   * The level that a word means in any program's log, whatever its case; digits at its end ({@code
   * DEBUG2}) say nothing. {@link #NONE} if it is no level.
   */
  static Level ofWord(String text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) <= '9' && text.charAt(end - 1) >= '0') {
      end--;
    }
    long key = key(text, from, end);
    if (key == 0) {
      return NONE;
    }
    int slot = slot(key);
    while (KEYS[slot] != 0) {
      if (KEYS[slot] == key) {
        return LEVELS[slot];
      }
      slot = (slot + 1) & 255;
    }
    return NONE;
  }

  /** The level of a single letter as glog, Android and MongoDB write it. */
  static Level ofLetter(char letter) {
    return switch (letter) {
      case 'T', 'V' -> TRACE;
      case 'D' -> DEBUG;
      case 'I' -> INFO;
      case 'N' -> NOTICE;
      case 'W' -> WARN;
      case 'E' -> ERROR;
      case 'F', 'C', 'A' -> FATAL;
      default -> NONE;
    };
  }

  /** The level of a syslog severity, 0 to 7. */
  static Level ofSeverity(long severity) {
    return switch ((int) severity) {
      case 0, 1, 2 -> FATAL;
      case 3 -> ERROR;
      case 4 -> WARN;
      case 5 -> NOTICE;
      case 6 -> INFO;
      case 7 -> DEBUG;
      default -> NONE;
    };
  }

  /**
   * The level of a number in JSON: tens as bunyan and pino count, hundreds as Monolog does, else a
   * syslog severity.
   */
  static Level ofNumber(long number) {
    if (number < 10) {
      // Nobody writes emergencies in JSON; where a level is 0, it counts the other way.
      return number == 0 ? NONE : ofSeverity(number);
    }
    return switch ((int) Math.min(number / 10, 100)) {
      case 1 -> TRACE;
      case 2, 10 -> DEBUG;
      case 3, 20 -> INFO;
      case 25 -> NOTICE;
      case 4, 30 -> WARN;
      case 5, 40 -> ERROR;
      case 6, 50, 55, 60 -> FATAL;
      default -> NONE;
    };
  }

  /** The level of that name on this scale. */
  static Level named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  private static long key(String text, int from, int to) {
    if (to - from > 13 || to <= from) {
      return 0;
    }
    long key = 0;
    for (int i = from; i < to; i++) {
      int letter = (text.charAt(i) | 0x20) - 'a' + 1;
      if (letter < 1 || letter > 26) {
        return 0;
      }
      key = key << 5 | letter;
    }
    return key;
  }

  private static int slot(long key) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 56);
  }
}
