package hybridlog.redact;

import java.util.Locale;
import java.util.Set;

/**
 * The value that follows a key in a text, or the beginning of a very long one: enough to judge it.
 *
 * @param start where it begins, without its quote
 * @param end where it ends, exclusive and without its quote; not beyond {@link #JUDGED} characters
 * @param quote the quote it stands in; empty if none
 */
record Value(int start, int end, String quote) {
  private static final int JUDGED = 512;
  private static final String[] QUOTES = {"\\\"", "\"", "'", "`", "%22", "%27", "&quot;"};

  /** What stands where a secret could stand and is none. */
  private static final Set<String> NOTHING =
      Set.of(
          """
          true false null none nil undefined yes no on off n/a na empty unset set redacted
          filtered masked removed omitted"""
              .split("\\s+"));

  /** With which a sentence goes on after {@code password:}. */
  private static final Set<String> PROSE =
      Set.of(
          """
          a an the is was are has have had must should can cannot could may will does did
          do not too only at for from to in of on by with and or if it you your please
          enter user users changed expired expires invalid incorrect wrong missing
          required rejected accepted reset updated failed failure denied mismatch unknown
          unexpected expected error ok success successful successfully authentication
          authenticated verification validation login account new old created deleted
          refreshed revoked rotated cached found authorization unauthorized forbidden
          granted allowed already unable permission attempt attempts minimum maximum
          length disabled enabled default using used provided received malformed"""
              .split("\\s+"));

  /**
   * The value at {@code from}. An open quote reaches to the end of its line: half a secret is one
   * too.
   */
  static Value at(String text, int from) {
    String quote = quoteAt(text, from);
    int start = from + quote.length();
    return new Value(start, end(text, start, start + JUDGED, quote), quote);
  }

  /** Marks it as a secret, however long it is. */
  void mark(String text, Spans spans) {
    int wholeEnd = end - start < JUDGED ? end : end(text, end, text.length(), quote);
    spans.mark(start, wholeEnd, Finding.SECRET);
  }

  private static int end(String text, int from, int limit, String quote) {
    int stop = Math.min(limit, text.length());
    return quote.isEmpty() ? unquotedEnd(text, from, stop) : closing(text, from, stop, quote);
  }

  /** The quote that stands at an index, in any of the ways it is written; empty if none. */
  static String quoteAt(String text, int index) {
    for (String quote : QUOTES) {
      if (text.startsWith(quote, index)) {
        return quote;
      }
    }
    return "";
  }

  private static int closing(String text, int from, int stop, String quote) {
    int i = from;
    while (i < stop && text.charAt(i) != '\n' && !text.startsWith(quote, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, stop);
  }

  private static int unquotedEnd(String text, int from, int stop) {
    int i = from;
    while (i < stop && !endsAt(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '<' -> true;
      case ')', ']', '}', '>', '"', '\'', '`' ->
          i + 1 == text.length() || endsAfterBracket(text.charAt(i + 1));
      case ',', ';', '&', '|' -> i + 1 == text.length() || endsAfterComma(text, i + 1);
      case '\\' -> text.startsWith("\\\"", i) || text.startsWith("\\n", i);
      case '%' -> text.startsWith("%22", i) || text.startsWith("%26", i);
      default -> c <= ' ' || c == '\u00a0';
    };
  }

  private static boolean endsAfterBracket(char next) {
    return next <= ' ' || "\"'`,;:.)]}>|/".indexOf(next) >= 0;
  }

  /** A comma is part of a password unless white space, a bracket or the next key follows. */
  private static boolean endsAfterComma(String text, int next) {
    char c = text.charAt(next);
    if (endsAfterBracket(c)) {
      return true;
    }
    int key = Alphabet.DOTTED.runEnd(text, next, next + 40);
    return key > next
        && key < text.length()
        && (text.charAt(key) == '=' || text.charAt(key) == ':');
  }

  /**
   * Whether this is empty, a word such as {@code null}, a placeholder or a variable and no secret.
   */
  boolean isNothing(String text) {
    if (end <= start) {
      return true;
    }
    char first = text.charAt(start);
    if (text.startsWith("${", start)
        || text.startsWith("{{", start)
        || text.startsWith("%(", start)) {
      return true;
    }
    if (quote.isEmpty() && (first == '{' || first == '[' || first == '(')) {
      return true;
    }
    return isOneCharacter(text)
        || (end - start <= 9
            && NOTHING.contains(text.substring(start, end).toLowerCase(Locale.ROOT)))
        || (first == '[' && text.charAt(end - 1) == ']')
        || (first == '<' && text.charAt(end - 1) == '>')
        || (first == '%' && end - start == 2);
  }

  /** {@code ****}, {@code xxxx}, {@code -}: a mask, not a value. */
  private boolean isOneCharacter(String text) {
    char first = text.charAt(start);
    boolean letter = Alphabet.ALNUM.has(first);
    if (letter && (end - start < 4 || (first != 'x' && first != 'X'))) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != first) {
        return false;
      }
    }
    return true;
  }

  /** Whether this is how a sentence goes on. */
  boolean isProse(String text) {
    int stop = start;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    boolean word = stop == end || (stop + 1 == end && ".,:;!?".indexOf(text.charAt(stop)) >= 0);
    return word
        && stop - start <= 16
        && PROSE.contains(text.substring(start, stop).toLowerCase(Locale.ROOT));
  }

  /**
   * One long word in the letters that tokens are written in, and no constant such as {@code END}.
   */
  boolean isLongWord(String text) {
    int stop = Alphabet.TOKEN68.runEnd(text, start, end);
    boolean lower = text.substring(start, end).chars().anyMatch(Character::isLowerCase);
    boolean dotted = text.substring(start, end).indexOf('.') >= 0;
    return stop == end && end - start >= 16 && lower && !dotted;
  }

  boolean looksOpaque(String text) {
    return looksOpaque(text, start, end);
  }

  /**
   * Whether a value looks as if a machine drew it: a digit among letters, both cases mixed within a
   * word, or simply long. {@code END_OF_FILE}, {@code com.acme.Token} and {@code 12} do not.
   */
  static boolean looksOpaque(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    int switches = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
        boolean inside = i > start && Character.isLetter(text.charAt(i - 1));
        if (inside && Character.isUpperCase(c) && Character.isLowerCase(text.charAt(i - 1))) {
          switches++;
        }
      }
    }
    int length = end - start;
    boolean mixed = length >= 6 && digits > 0 && (letters > 0 || length >= 8);
    return mixed || (length >= 12 && switches * 5 >= length);
  }
}
