package hybridlog.mask;

import static hybridlog.mask.Kind.digit;
import static hybridlog.mask.Kind.letter;

/** Knows machines and mail addresses by the key or the word that they follow. */
final class Hosts {
  private static final Lexicon BEFORE_HOST =
      Lexicon.of(
          "node host server machine from to peer worker broker runner agent standby primary master"
              + " replica on");

  private static final Lexicon MAIL_KEYS = Lexicon.of("from to relay ctladdr msgid");

  private static final Lexicon SENDERS = Lexicon.of("from to");

  private static final Lexicon HOST_LISTS =
      Lexicon.of("hosts nodes servers peers workers brokers members datanodes endpoints");

  private static final Lexicon BEFORE_PORT = Lexicon.of("at via with manager");

  /** Before these an interface is told of, whose name a colon joins to the address behind it. */
  private static final Lexicon BEFORE_INTERFACE =
      Lexicon.of("src dst from to for source destination");

  /** What a colon joins to an address, and what is no name of an interface. */
  private static final Lexicon KEYS =
      Lexicon.of(
          """
          addr address ip ipv4 ipv6 host hostname server client peer node src dst source dest
          destination tcp udp icmp http https ssh ftp sip dns inet net network subnet cidr route
          gateway port mac url proxy
          """);

  /** What has a number and an address behind it, and is no name of it: {@code tcp4 10.0.0.7}. */
  private static final Lexicon PROTOCOLS =
      Lexicon.of("tcp udp icmp ip ipv http https ssh tls tlsv ssl sslv sctp socks port inet v");

  private static final String LOCAL = "localhost";

  private Hosts() {}

  /** Whether a token is the name of an interface and an address: {@code dmz:10.0.0.7/80}. */
  static boolean isInterface(Cursor cursor, int part, int stop) {
    char[] in = cursor.in;
    int at = cursor.at;
    return part + 1 < stop
        && in[part] == ':'
        && letter(in[at])
        && cursor.words.lastTo() == at - 1
        && cursor.words.lastIs(BEFORE_INTERFACE)
        && Shapes.ipv4(in, part + 1, stop) == stop
        && !KEYS.has(in, at, part)
        && !Outcomes.has(in, at, part);
  }

  /** Whether the word before the cursor is one that a host follows. */
  static boolean isExpected(Cursor cursor) {
    return cursor.words.lastIs(BEFORE_HOST);
  }

  /** Whether an address is next to the word that ends there: {@code web-3 10.0.0.7}. */
  static boolean isBeforeAddress(Cursor cursor, int to) {
    char[] in = cursor.in;
    if (to + 1 >= cursor.end || in[to] != ' ' || !digit(in[to + 1]) || in[cursor.at] < 'a') {
      return false;
    }
    int letters = cursor.at;
    while (letters < to && letter(in[letters])) {
      letters++;
    }
    return Shapes.ipv4(in, to + 1, cursor.end) > 0
        && letters > cursor.at
        && !PROTOCOLS.has(in, cursor.at, letters)
        && !NumberedNames.has(in, cursor.at, to);
  }

  /**
   * Where the name of a server ends that has its port and the time of its start behind commas:
   * {@code web-3,9000,1700000000000}; -1 if the token up to {@code to} begins none.
   */
  static int started(Cursor cursor, int to) {
    char[] in = cursor.in;
    if (to + 1 >= cursor.end || in[to] != ',' || !digit(in[to + 1]) || !letter(in[cursor.at])) {
      return -1;
    }
    int port = Shapes.digits(in, to + 1, cursor.end);
    int size = port - to - 1;
    if (size < 4 || size > 5 || port >= cursor.end || in[port] != ',') {
      return -1;
    }
    int stop = Shapes.digits(in, port + 1, cursor.end);
    boolean name =
        (cursor.flags(cursor.at, to) & (Kind.DIGIT | Kind.DASH | Kind.DOT)) != 0
            || isLocal(cursor, to);
    return stop - port == 14 && name ? stop : -1;
  }

  /** Whether the token up to {@code to} is the machine itself. */
  static boolean isLocal(Cursor cursor, int to) {
    return to - cursor.at == LOCAL.length() && cursor.follows(LOCAL, cursor.at);
  }

  /** Whether an address and nothing else stands in the brackets that open there. */
  static boolean addressInBrackets(Cursor cursor, int open) {
    char[] in = cursor.in;
    int at = cursor.follows("[/", open) ? open + 2 : open + 1; // as Java writes it
    int v4 = at < cursor.end && digit(in[at]) ? Shapes.ipv4(in, at, cursor.end) : -1;
    int stop = v4 > 0 ? v4 : Shapes.ipv6(in, at, cursor.end);
    return stop > 0 && stop < cursor.end && in[stop] == ']';
  }

  /** Where the value of a key of a mail log ends, which begins at the cursor; -1 if it is none. */
  static int mail(Cursor cursor) {
    char[] in = cursor.in;
    int at = cursor.valueAt;
    boolean key = MAIL_KEYS.has(in, cursor.words.lastFrom(), cursor.words.lastTo());
    if (!key || at >= cursor.end || digit(in[at]) || Kind.is(in[at], Kind.BLANK | Kind.QUOTE)) {
      return -1;
    }
    int i = at;
    while (i < cursor.end && in[i] > ' ') {
      if (in[i] == ',' && (i + 1 == cursor.end || in[i + 1] == ' ')) {
        break;
      }
      i++;
    }
    boolean comma = i < cursor.end && in[i] == ',';
    return i > at && (comma || !cursor.words.lastIs(SENDERS)) ? i : -1;
  }

  /** Where a list of names ends that opens at the cursor behind {@code hosts}; -1 if none does. */
  static int hosts(Cursor cursor) {
    int gap = cursor.at - cursor.words.lastTo();
    if (gap > 2 || !cursor.words.lastIs(HOST_LISTS)) {
      return -1;
    }
    int i = cursor.at + 1;
    while (i < cursor.end
        && (Kind.is(cursor.in[i], Kind.LETTER | Kind.DIGIT | Kind.DOT | Kind.DASH | Kind.COLON)
            || cursor.in[i] == ','
            || (cursor.in[i] == ' ' && cursor.in[i - 1] == ','))) {
      i++;
    }
    boolean list = i < cursor.end && cursor.in[i] == ']' && i > cursor.at + 1;
    return list && !Outcomes.has(cursor.in, cursor.at + 1, i) ? i : -1;
  }

  /** Whether a token is a host without a dot and its port: {@code web-17:9000}. */
  static boolean hostAndPort(Cursor cursor, int part, int stop) {
    char[] in = cursor.in;
    int flags = cursor.flags(cursor.at, part);
    boolean after =
        cursor.words.lastTo() == cursor.at - 1
            && (isExpected(cursor) || cursor.words.lastIs(BEFORE_PORT));
    boolean name =
        (letter(in[cursor.at]) || (after && (flags & Kind.LETTER) != 0))
            && (after || ((flags & Kind.DASH) != 0 && (flags & Kind.DIGIT) != 0))
            && (flags & (Kind.UNDERSCORE | Kind.OTHER)) == 0;
    return name
        && stop - part >= 5
        && stop - part <= 6
        && in[part] == ':'
        && Shapes.digits(in, part + 1, stop) == stop;
  }
}
