package hybridlog.event;

/**
 * Keys and certificates as text (RFC 7468): lines of Base64 between one that begins them and one
 * that ends them. They are one event, so that whoever takes secrets out sees where one ends.
 */
final class Pem {
  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int LONGEST_LINE = 80;

  /** Shorter lines of Base64 are words, too. */
  private static final int CERTAIN = 40;

  private Pem() {}

  /**
   * Whether the end has yet to come behind a line.
   *
   * @param wasOpen whether it had before the line
   */
  static boolean isOpen(String line, boolean wasOpen) {
    // Asked for every event, and a search from the front is what the JVM does fast.
    if (!line.contains(DASHES)) {
      return wasOpen;
    }
    int begin = line.lastIndexOf(BEGIN);
    return line.lastIndexOf(END) <= begin && (begin >= 0 || wasOpen);
  }

  /** Whether a line can stand between the two, or is the one that ends them. */
  static boolean isInside(String line) {
    return line.startsWith(END) || isBase64(line);
  }

  /** Whether a line, with nothing known of those before it, can be part of one. */
  static boolean isPart(String line) {
    return line.contains(BEGIN) || (line.length() >= CERTAIN && isBase64(line));
  }

  private static boolean isBase64(String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (!Chars.isLetter(c) && !Chars.isDigit(c) && c != '+' && c != '/' && c != '=') {
        return false;
      }
    }
    return true;
  }
}
