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

  /** What stands in brackets where there is no value. */
  private static final Set<String> NOTES =
      Set.of(
          """
          hidden protected encrypted sensitive scrubbed secret password optional string text value
          current unchanged censored stripped deleted blank array object"""
              .split("\\s+"));

  private static final String OPEN = "[({";
  private static final String CLOSE = "])}";

  /** The longest number in hexadecimal digits, with what it begins with. */
  private static final int LONGEST_NUMBER = 18;

  /** How the names of algorithms begin that stand where a signature could. */
  private static final String[] ALGORITHMS = {
    "md5with",
    "sha1with",
    "sha224with",
    "sha256with",
    "sha384with",
    "sha512with",
    "rsa-sha",
    "rsassa",
    "ecdsa-",
    "ecdsa_"
  };

  /**
   * The value at {@code from}. An open quote reaches to the end of its line: half a secret is one
   * too.
   */
  static Value at(String text, int from) {
    String quote = quoteAt(text, from);
    int start = from + quote.length();
    return new Value(start, end(text, start, start + JUDGED, quote), quote);
  }

  /**
   * What stands in the bracket that this begins with, as ODBC writes passwords; this if there is
   * none, or nothing but a note or the fields of an object.
   */
  Value inBracket(String text) {
    int kind = quote.isEmpty() && end > start + 1 ? OPEN.indexOf(text.charAt(start)) : -1;
    if (kind < 0) {
      return this;
    }
    Value inside = new Value(start + 1, end, "");
    boolean closed = end < text.length() && text.charAt(end) == CLOSE.charAt(kind);
    boolean drawn = closed || inside.looksOpaque(text);
    return drawn && !inside.isNote(text) && !inside.isObject(text) ? inside : this;
  }

  private boolean isNote(String text) {
    String word = text.substring(start, end);
    return isNothing(text)
        || isProse(text)
        || word.chars().allMatch(c -> Character.isUpperCase(c) || c == '_')
        || NOTES.contains(word.toLowerCase(Locale.ROOT));
  }

  /** Fields, a list of strings, or how Java writes an array of characters. */
  private boolean isObject(String text) {
    int key = Alphabet.DOTTED.runEnd(text, start, end);
    return "[({<\"'\\".indexOf(text.charAt(start)) >= 0
        || (key > start && key < text.length() && ":=".indexOf(text.charAt(key)) >= 0)
        || text.startsWith("C@", start)
        || text.startsWith("B@", start);
  }

  /** Whether this is a number or the name of an algorithm, and no token. */
  boolean isPlain(String text) {
    if (text.startsWith("0x", start) && end - start <= LONGEST_NUMBER) {
      return true;
    }
    for (String algorithm : ALGORITHMS) {
      if (text.regionMatches(true, start, algorithm, 0, algorithm.length())) {
        return true;
      }
    }
    return false;
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

  /** Where a text in quotes ends that begins at {@code from}, if need be with its line. */
  static int closing(String text, int from, int stop, String quote) {
    int i = from;
    while (i < stop && text.charAt(i) != '\n' && !text.startsWith(quote, i)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, stop);
  }

  private static int unquotedEnd(String text, int from, int stop) {
    int i = from;
    if (i < stop && text.charAt(i) == '<') {
      return i; // a placeholder, or an address
    }
    while (i < stop && !endsAt(text, i)) {
      i++;
    }
    return i;
  }

  private static boolean endsAt(String text, int i) {
    char c = text.charAt(i);
    return switch (c) {
      case '<' -> tagAt(text, i);
      case ')', ']', '}', '>', '"', '\'', '`' ->
          i + 1 == text.length() || endsAfterBracket(text.charAt(i + 1));
      case ',', ';', '&', '|' -> i + 1 == text.length() || endsAfterComma(text, i + 1);
      case '\\' -> text.startsWith("\\\"", i) || text.startsWith("\\n", i);
      case '%' -> text.startsWith("%22", i) || text.startsWith("%26", i);
      default -> c <= ' ' || c == '\u00a0';
    };
  }

  /** Whether a tag or a placeholder begins here, or what a command reads. */
  private static boolean tagAt(String text, int i) {
    int name = Alphabet.DOTTED.runEnd(text, i + 1, i + 1 + 32);
    if (name == text.length() || name == i + 1) {
      return name == text.length()
          || text.charAt(name) <= ' '
          || "/!?%".indexOf(text.charAt(name)) >= 0;
    }
    return text.charAt(name) == '>' || text.charAt(name) == '/';
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
    if (stop > start && text.startsWith("n't", stop - 1)) {
      return true; // doesn't match
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
