package hybridlog.redact;

import java.util.List;

/**
 * Passwords as systems keep them: the hashes of crypt(3), {@code $6$salt$hash}, which can be
 * guessed at in peace by whoever has them, and those that devices print with their configuration.
 */
final class StoredPasswords {
  /** How the hashes begin that are known by their number or name. */
  static final List<String> HASHES =
      List.of(
          "$1$", "$2a$", "$2b$", "$2y$", "$5$", "$6$", "$8$", "$9$", "$y$", "$apr1$", "$argon2");

  /** The shortest has a salt of 8 and a hash of 22. */
  private static final int SHORTEST = 22;

  private static final int LONGEST = 256;

  private StoredPasswords() {}

  static void hash(String text, int start, int end, Spans spans) {
    int stop = end;
    while (stop < Math.min(text.length(), start + LONGEST) && isPart(text.charAt(stop))) {
      stop++;
    }
    if (stop - start >= SHORTEST && Value.looksOpaque(text, end, stop)) {
      spans.mark(start, stop, Finding.SECRET);
    }
  }

  private static boolean isPart(char c) {
    return Alphabet.BASE64.has(c) || ".$,-".indexOf(c) >= 0;
  }

  /**
   * {@code password 7 094F471A1A0A}, as Cisco's devices write it: a digit tells how what follows is
   * scrambled. Index behind the digit and its blanks; {@code from} if it is not written so.
   */
  static int typeEnd(String text, int from) {
    boolean type = Alphabet.DIGITS.hasAt(text, from) && !Alphabet.WORD.hasAt(text, from + 1);
    int value = type ? Signs.blanksEnd(text, from + 1) : from;
    return type && value > from + 1 && value < text.length() ? value : from;
  }

  /**
   * What devices write scrambled: {@code set psksecret ENC AK1f…==}, {@code key 7 0822455D0A16}.
   */
  static void encrypted(String text, int start, int end, Spans spans) {
    int stop = Alphabet.BASE64.runEnd(text, end, end + LONGEST);
    if (Value.looksOpaque(text, end, stop)) {
      spans.mark(end, stop, Finding.SECRET);
    }
  }

  /**
   * MySQL's first start: {@code A temporary password is generated for root@localhost: q&3aBcd:9}.
   */
  static void generated(String text, int start, int end, Spans spans) {
    int colon = text.substring(end, Math.min(text.length(), end + LONGEST)).indexOf(": ");
    if (colon >= 0) {
      int from = end + colon + 2;
      int stop = from;
      while (stop < text.length() && text.charAt(stop) > ' ') {
        stop++;
      }
      spans.mark(from, stop, Finding.SECRET);
    }
  }
}
