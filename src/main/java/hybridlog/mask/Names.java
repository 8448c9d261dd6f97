package hybridlog.mask;

/** Knows by a word before it what a value is: a code that stays, a user, a host, a name. */
final class Names {
  static final String USER = "user";
  static final String HOST = "host";
  static final String NAME = "name";
  static final String PATH = "path";

  /** What a request begins with; the next number of three digits is its status. */
  static final Lexicon METHODS = Lexicon.of("get post put head delete options patch connect");

  /** What is said before the status of an answer. */
  static final Lexicon RESPONDED =
      Lexicon.of("responded returned returns with response answered got failed completed");

  /** Keys of commands, of which those that are a word say what is done. */
  static final Lexicon COMMANDS = Lexicon.of("cmd command");

  private static final Lexicon CODES =
      Lexicon.of(
          "status code exit exitcode exit_code statuscode status_code rc ret retval signal sig http"
              + " http_status response_code responsecode grpc_code wexitstatus");
  private static final Lexicon LONG_CODES =
      Lexicon.of(
          "error errno errcode errorcode error_code err eventid event_id eventcode sqlstate");

  private static final Lexicon USER_KEYS =
      Lexicon.of(
          """
          user username user_name usr login logname ruser luser uname acct account accountname
          auid userid user_id subject principal owner client_user dbuser
          """);
  private static final Lexicon HOST_KEYS =
      Lexicon.of(
          "rhost host hostname addr address ip laddr client_ip remote_addr remote peer server"
              + " clientip src dst source_ip node nodename helo");
  private static final Lexicon NAME_KEYS =
      Lexicon.of(
          """
          name pod container containername namespace ns topic
          queue table bucket instance device dev iface ifname interface key token session
          sessionid image volume id uid_name tag profile database db schema channel cluster
          flavor exe comm cmd command tty job jobname job_name partition topicpartition group
          groupid group_id consumergroup consumer_group clientid client_id task taskid task_id
          dag dag_id workflow pipeline repo repository branch project tenant deployment
          daemonset statefulset replicaset cronjob keyspace collection shard collector cn
          snapshot alias secret configmap dataset vm datastore subnet vpc
          """);

  private static final Lexicon FILE_KEYS = Lexicon.of("file filename path dir directory");

  /** Words after {@code user} that go on with the sentence. */
  private static final Lexicon NO_USERS =
      Lexicon.of(
          """
          a access account accounts action added agent all already an and application
          are as at authenticated authentication authorization by can canceled cancelled
          cannot count created credentials data database defined deleted denied did
          directory disabled does enabled entered error event exists failed for from
          group groups had has have home id if in info input interface is it level limit
          list locked logged login logon logout manager may mode mount must name names
          namespace no not object of on or password permissions policy preauth
          preferences process profile program queued record removed request requested
          role service session sessions settings should signed slot slots space store
          table that the this time to token type unknown updated user using was were who
          will with without
          """);

  private static final Lexicon BEFORE_USER =
      Lexicon.of("for invalid illegal unknown by of as new from target authenticating root");
  private static final Lexicon AFTER_USER =
      Lexicon.of(
          "from logged has was is not signed attempted failed successfully connected disconnected"
              + " changed created deleted by on at to does did cannot locked authenticated added"
              + " removed entered left joined requested");
  private static final Lexicon BEFORE_FOR_USER =
      Lexicon.of(
          "exceeded password publickey none pam hostbased failure failures keys keyboard-interactive"
              + " gssapi-with-mic authentication challenge");
  private static final Lexicon USERNAME = Lexicon.of("username user_name");
  private static final Lexicon WORD_USER = Lexicon.of("user player");

  /** What people join and leave; machines join and leave others. */
  private static final Lexicon MEETINGS =
      Lexicon.of("game room chat lobby meeting call conference party");

  private static final Lexicon CONSOLE = Lexicon.of("console terminal");
  private static final Lexicon BY = Lexicon.of("by");
  private static final Lexicon WORD_FOR = Lexicon.of("for");
  private static final Lexicon WORD_FROM = Lexicon.of("from");

  private Names() {}

  /** How many digits a number may have to stay after this word; 0 if it is no word for codes. */
  static int codeDigits(char[] text, int from, int to) {
    return CODES.has(text, from, to) ? 3 : LONG_CODES.has(text, from, to) ? 5 : 0;
  }

  /** The placeholder of the values of a key; empty if they are to be judged by their shape. */
  static String ofKey(char[] text, int from, int to) {
    if (USER_KEYS.has(text, from, to)) {
      return USER;
    }
    if (HOST_KEYS.has(text, from, to)) {
      return HOST;
    }
    if (FILE_KEYS.has(text, from, to)) {
      return PATH;
    }
    boolean named = NAME_KEYS.has(text, from, to) || (to - from > 4 && endsName(text, to));
    return named ? NAME : "";
  }

  /** {@code setName}, {@code chain_name}. */
  private static boolean endsName(char[] text, int to) {
    return text[to - 3] == 'a'
        && text[to - 2] == 'm'
        && text[to - 1] == 'e'
        && (text[to - 4] == 'N' || (text[to - 4] == 'n' && text[to - 5] == '_'));
  }

  /** Whether the word from the cursor to {@code to} is a user by the words around it. */
  static boolean user(Cursor cursor, int to) {
    char[] text = cursor.in;
    int end = cursor.end;
    if (to + 3 < end) {
      if (text[to] == '(' && cursor.follows("(uid=", to)) {
        return true;
      }
      if (text[to] == ' ' && text[to + 1] == ':' && sudo(cursor, to + 3)) {
        return true;
      }
    }
    Words words = cursor.words;
    if (cursor.at == 0 && meets(cursor, to)) {
      return true;
    }
    if (isBesideAddress(cursor, to) || (words.lastTo() == cursor.at - 2 && isInPair(cursor, to))) {
      return true;
    }
    int size = words.lastTo() - words.lastFrom();
    if (size < 2 || size > 6 || !isNext(text, words.lastTo(), cursor.at)) {
      return false;
    }
    if (size == 2) {
      return words.lastIs(BY) && words.beforeIs(CONSOLE);
    }
    if (size > 3 && words.lastIs(WORD_USER)) {
      if (text[words.lastTo() - 1] == 'R' && to < end && text[to] == ':') {
        return true; // USER ana: of FTP
      }
      return !NO_USERS.has(text, cursor.at, to)
          && (words.beforeIs(BEFORE_USER)
              || AFTER_USER.has(text, to + 1, wordEnd(text, to + 1, end)));
    }
    return words.lastIs(WORD_FOR)
        && (words.beforeIs(BEFORE_FOR_USER) || comesFromAddress(cursor, to))
        && !NO_USERS.has(text, cursor.at, to)
        && (to + 1 >= end
            || text[to + 1] == '['
            || WORD_FROM.has(text, to + 1, wordEnd(text, to + 1, end)));
  }

  /** {@code ana joined the game}. */
  private static boolean meets(Cursor cursor, int to) {
    int joined = cursor.follows(" joined the ", to) ? to + 12 : -1;
    int at = cursor.follows(" left the ", to) ? to + 10 : joined;
    return at > 0
        && MEETINGS.has(cursor.in, at, wordEnd(cursor.in, at, cursor.end))
        && !WORD_USER.has(cursor.in, cursor.at, to);
  }

  /** {@code ana from 10.0.0.7}. */
  private static boolean comesFromAddress(Cursor cursor, int to) {
    return cursor.follows(" from ", to) && isAddress(cursor, to + 6);
  }

  private static boolean isAddress(Cursor cursor, int at) {
    return at < cursor.end
        && Kind.digit(cursor.in[at])
        && Shapes.ipv4(cursor.in, at, cursor.end) > 0;
  }

  /** {@code pam(ana,10.0.0.7)}, or {@code ana [04/Oct/2023} of an access line. */
  private static boolean isBesideAddress(Cursor cursor, int to) {
    char[] text = cursor.in;
    int at = cursor.at;
    if (at == 0 || to + 5 >= cursor.end || Kind.digit(text[at])) {
      return false;
    }
    boolean date =
        text[at - 1] == ' '
            && cursor.follows(" [", to)
            && text[to + 4] == '/'
            && Kind.digit(text[to + 3])
            && Kind.letter(text[to + 5]);
    return date || (text[at - 1] == '(' && text[to] == ',' && isAddress(cursor, to + 1));
  }

  /** {@code [user: ana]}: the value of a pair that something ends, or whose key tells enough. */
  private static boolean isInPair(Cursor cursor, int to) {
    char[] text = cursor.in;
    int at = cursor.at;
    boolean closed = to < cursor.end && (text[to] == ']' || text[to] == ')' || text[to] == ',');
    closed |= cursor.words.lastIs(USERNAME);
    return closed
        && text[at - 1] == ' '
        && text[at - 2] == ':'
        && cursor.words.lastIs(USER_KEYS)
        && !NO_USERS.has(text, at, to)
        && !Outcomes.has(text, at, to);
  }

  /** Whether a word is next to the one before: no name in quotes, no end of a sentence between. */
  private static boolean isNext(char[] text, int from, int to) {
    int i = from;
    while (i < to && (text[i] == ' ' || text[i] == '[' || text[i] == '<' || text[i] == '@')) {
      i++;
    }
    return i == to;
  }

  private static boolean sudo(Cursor cursor, int at) {
    return cursor.follows("TTY=", at)
        || cursor.follows("user NOT in sudoers", at)
        || cursor.follows("command not allowed", at)
        || (at < cursor.end && Kind.digit(cursor.in[at]) && cursor.follows(" incorrect", at + 1));
  }

  private static int wordEnd(char[] text, int at, int end) {
    int i = at;
    while (i < end && Kind.letter(text[i])) {
      i++;
    }
    return i;
  }
}
