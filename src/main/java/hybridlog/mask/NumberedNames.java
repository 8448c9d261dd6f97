package hybridlog.mask;

/**
 * Names of things that have digits and are no numbered ones of a kind, ext4 and sha256, and those
 * that are numbered by saying the kind again.
 */
final class NumberedNames {
  private static final String NAMES =
      """
      ext2 ext3 ext4 ipv4 ipv6 sha1 sha2 sha224 sha256 sha384 sha512 md5 s3 ec2 k8s k3s utf8
      utf16 http2 http3 x509 base64 oauth2 log4j log4j2 p2p i18n
      """;

  private static final Lexicon WORDS = Lexicon.of(NAMES);

  /** The same with zeros for their digits. */
  private static final Lexicon LIKE = Lexicon.of(Lexicon.zeroed(NAMES));

  private NumberedNames() {}

  /** Whether a token is one. */
  static boolean has(char[] text, int from, int to) {
    return WORDS.has(text, from, to);
  }

  /** Whether a text with zeros for its digits is one but for them. */
  static boolean hasLike(char[] zeroed, int from, int to) {
    return LIKE.has(zeroed, from, to);
  }

  /** Where one ends that begins at {@code at}; {@code at} if none does. */
  static int end(char[] text, int at, int end) {
    int stop = at;
    while (stop < end && Kind.is(text[stop], Kind.LETTER | Kind.DIGIT)) {
      stop++;
    }
    return WORDS.has(text, at, stop) ? stop : at;
  }

  /** Whether a token is the word before it and a number: {@code pump pump-3} is as pump 3. */
  static boolean repeatsWord(Cursor cursor, int stop) {
    char[] in = cursor.in;
    int at = cursor.at;
    int from = cursor.words.lastFrom();
    int size = cursor.words.lastTo() - from;
    if (size == 0 || cursor.words.lastTo() != at - 1 || in[at - 1] != ' ' || at + size >= stop) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (in[at + i] != in[from + i] || !Kind.letter(in[at + i])) {
        return false;
      }
    }
    int number = in[at + size] == '-' ? at + size + 1 : at + size;
    return number < stop && Shapes.digits(in, number, stop) == stop;
  }
}
