package hybridlog.event;

import static hybridlog.event.Chars.at;
import static hybridlog.event.Chars.digits;
import static hybridlog.event.Chars.isDigit;
import static hybridlog.event.Chars.isLetter;
import static hybridlog.event.Chars.isWordPart;
import static hybridlog.event.Chars.number;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A part of a header pattern that tells the level. */
sealed interface LevelElement extends Element {

  /**
   * A word that means a level.
   *
   * @param capitals whether only capital letters will do
   */
  record Word(boolean capitals) implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      char first = at(scan.line, at);
      if (!isLetter(first)) {
        return -1;
      }
      int end = scan.anyLevel(at);
      if (capitals) {
        for (int i = at; i < end; i++) {
          if (scan.line.charAt(i) > 'Z') {
            return -1;
          }
        }
      }
      return end;
    }

    /** Where a word that means a level ends, or -1; the level is put into the scan. */
    static int end(Scan scan, int at) {
      String line = scan.line;
      int end = at;
      while (end < line.length() && isLetter(line.charAt(end))) {
        end++;
      }
      int digits = digits(line, end);
      if (end == at || isWordPart(at(line, end + digits))) {
        return -1;
      }
      Level level = Level.ofWord(line, at, end);
      if (level == Level.NONE) {
        return -1;
      }
      scan.level = level;
      return end + digits;
    }

    @Override
    public boolean canBegin(char c) {
      return isLetter(c) && (!capitals || c <= 'Z');
    }
  }

  /** One of some words that mean levels. */
  record Among(List<String> words) implements LevelElement {
    public Among {
      words = List.copyOf(words);
      for (String word : words) {
        if (Level.ofWord(word, 0, word.length()) == Level.NONE) {
          throw new IllegalArgumentException("there is no level " + word);
        }
      }
    }

    @Override
    public int match(Scan scan, int at) {
      for (String word : words) {
        if (scan.line.startsWith(word, at) && !isWordPart(at(scan.line, at + word.length()))) {
          scan.level = Level.ofWord(word, 0, word.length());
          return at + word.length();
        }
      }
      return -1;
    }

    @Override
    public boolean canBegin(char c) {
      return words.stream().anyMatch(word -> word.charAt(0) == c);
    }
  }

  /** One capital letter. */
  record Letter() implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      scan.level = Level.ofLetter(at(scan.line, at));
      return scan.level == Level.NONE ? -1 : at + 1;
    }

    @Override
    public boolean canBegin(char c) {
      return Level.ofLetter(c) != Level.NONE;
    }
  }

  /** A syslog severity: one digit. */
  record Severity() implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      char c = at(scan.line, at);
      if (c < '0' || c > '7' || isDigit(at(scan.line, at + 1))) {
        return -1;
      }
      scan.level = Level.ofSeverity(c - '0');
      return at + 1;
    }

    @Override
    public boolean canBegin(char c) {
      return isDigit(c);
    }
  }

  /** A syslog priority: facility times eight and severity. */
  record Priority() implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      int digits = digits(scan.line, at);
      if (digits < 1 || digits > 3) {
        return -1;
      }
      int priority = number(scan.line, at, digits);
      scan.level = Level.ofSeverity(priority % 8);
      return priority > 191 ? -1 : at + digits;
    }

    @Override
    public boolean canBegin(char c) {
      return isDigit(c);
    }
  }

  /** A syslog facility and severity in words: {@code user.warn}. */
  record Facility() implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      int dot = at;
      while (Character.isLetterOrDigit(at(scan.line, dot))) {
        dot++;
      }
      return dot > at && at(scan.line, dot) == '.' ? new Word(false).match(scan, dot + 1) : -1;
    }

    @Override
    public boolean canBegin(char c) {
      return isLetter(c);
    }
  }

  /** The mark that Redis makes: {@code . - * #}. */
  record Mark() implements LevelElement {
    @Override
    public int match(Scan scan, int at) {
      scan.level =
          switch (at(scan.line, at)) {
            case '.' -> Level.DEBUG;
            case '-' -> Level.INFO;
            case '*' -> Level.NOTICE;
            case '#' -> Level.WARN;
            default -> Level.NONE;
          };
      return scan.level == Level.NONE ? -1 : at + 1;
    }

    @Override
    public boolean canBegin(char c) {
      return ".-*#".indexOf(c) >= 0;
    }
  }

  /**
   * How grave a security product says that something is: 0 to 10 or a word (ArcSight's "Common
   * Event Format", which calls 0 to 3 low, to 6 medium, to 8 high).
   */
  record Grade() implements LevelElement {
    private static final Map<String, Level> WORDS =
        Map.of(
            "low", Level.INFO,
            "medium", Level.WARN,
            "high", Level.ERROR,
            "very-high", Level.FATAL,
            "unknown", Level.NONE);

    @Override
    public int match(Scan scan, int at) {
      int digits = digits(scan.line, at);
      if (digits > 0) {
        int grade = digits > 2 ? 11 : number(scan.line, at, digits);
        scan.level =
            grade < 4 ? Level.INFO : grade < 7 ? Level.WARN : grade < 9 ? Level.ERROR : Level.FATAL;
        return grade > 10 ? -1 : at + digits;
      }
      int end = at;
      while (isLetter(at(scan.line, end)) || at(scan.line, end) == '-') {
        end++;
      }
      Level level = WORDS.get(scan.line.substring(at, end).toLowerCase(Locale.ROOT));
      if (level == null) {
        return -1;
      }
      scan.level = level;
      return end;
    }

    @Override
    public boolean canBegin(char c) {
      return isDigit(c) || isLetter(c);
    }
  }
}
