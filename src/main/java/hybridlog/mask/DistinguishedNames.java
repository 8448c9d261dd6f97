package hybridlog.mask;

/** Names of directories and certificates, {@code uid=ana,ou=people,dc=example} (RFC 4514). */
final class DistinguishedNames {
  private static final Lexicon KEYS = Lexicon.of("cn uid ou dc o c l st emailaddress serialnumber");

  /** Looked no further for a comma, so that keys without any cost no more. */
  private static final int LONGEST_VALUE = 256;

  private DistinguishedNames() {}

  /**
   * Where a name of several parts ends whose first value is at the cursor, behind its key; -1 if
   * there is none. A value may have blanks, but not the last.
   */
  static int end(Cursor cursor, int keyFrom, int keyTo) {
    if (!KEYS.has(cursor.in, keyFrom, keyTo) || cursor.in[keyTo] != '=') {
      return -1;
    }
    int from = cursor.at;
    int next = nextValue(cursor, from);
    if (next < 0) {
      return -1;
    }
    while (next > 0) {
      from = next;
      next = nextValue(cursor, from);
    }
    int i = from;
    while (i < cursor.end && cursor.in[i] != ' ' && !endsValue(cursor.in[i])) {
      i++;
    }
    return i;
  }

  /** Where the value behind this one begins, if a comma and a key are between them; else -1. */
  private static int nextValue(Cursor cursor, int from) {
    char[] in = cursor.in;
    int most = Math.min(cursor.end, from + LONGEST_VALUE);
    int comma = from;
    while (comma < most && !endsValue(in[comma])) {
      comma++;
    }
    if (comma >= most || in[comma] != ',') {
      return -1;
    }
    int key = cursor.afterBlanks(comma + 1);
    int sign = key;
    while (sign < cursor.end && Kind.letter(in[sign])) {
      sign++;
    }
    boolean named = sign < cursor.end && in[sign] == '=' && KEYS.has(in, key, sign);
    return named ? sign + 1 : -1;
  }

  private static boolean endsValue(char c) {
    return ",;\"'()[]<>\n".indexOf(c) >= 0;
  }
}
