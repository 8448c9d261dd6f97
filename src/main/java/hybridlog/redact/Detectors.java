package hybridlog.redact;

import java.util.ArrayList;
import java.util.List;

/** What a text is searched for: literals, each with who looks around it. Immutable once made. */
final class Detectors {
  private final List<String> literals = new ArrayList<>();
  private final List<Detector> detectors = new ArrayList<>();
  private final List<Boolean> far = new ArrayList<>();

  /** So far behind its literal goes at least what a detector marks that looks far. */
  private static final int FAR = 80;

  private Detectors() {}

  static Detectors of(Redactor.Options options) {
    Detectors all = new Detectors();
    all.tokens();
    all.credentials();
    all.commands();
    all.storedPasswords();
    all.announced();
    if (options.mails()) {
      all.add(Emails::look, "@", "%40");
    }
    if (options.addresses()) {
      all.add(Addresses::inHostName, "ip-", "ec2-");
    }
    if (options.names()) {
      all.add(Names::afterKey, Names.KEYS);
      all.add(Names::afterPhrase, Names.PHRASES);
      all.add(Names::beforeTerminal, Names.BEHIND_ACCOUNT);
    }
    return all;
  }

  /** Told by how they begin. */
  private void tokens() {
    VendorToken.KNOWN.forEach(token -> add(token, token.prefix()));
    addFar(Aws::accessKey, Aws.IDS);
    add(Aws::session, Aws.SESSIONS);
    add(Credentials::webToken, "eyJ");
    add(Credentials::botToken, ":AA");
    add(Credentials::azureSecret, "Q~");
  }

  /** Told by where they stand: behind a scheme, in a URL, between the lines of PEM. */
  private void credentials() {
    add(Credentials::bearer, "bearer ", "bearer: ");
    add(Credentials::basic, "basic ");
    addFar(Credentials::pem, List.of("-----BEGIN"));
    add(Credentials::webHook, "hooks.slack.com/", "/api/webhooks/", "webhook.office.com/");
    addFar(Credentials::userInfo, List.of("://"));
    add(Credentials::oracleUser, "jdbc:oracle:thin:");
  }

  /** Told by the command that takes them. */
  private void commands() {
    add(SqlPasswords::identifiedBy, "identified by ");
    add(SqlPasswords::identifiedWith, "identified with ");
    add(SqlPasswords::setFor, "set password for ");
    add(SqlPasswords::function, "password('", "password(\"");
    add(LoginCommands::pass, "pass ");
    add(LoginCommands::plain, "auth plain ", "authenticate plain ");
    add(Credentials::argument, "sshpass -p", "snmp-server community ");
    CommandOption.KNOWN.forEach(option -> add(option, option.command()));
  }

  private void storedPasswords() {
    add(StoredPasswords::hash, StoredPasswords.HASHES);
    add(StoredPasswords::encrypted, " enc ", " key 7 ", " key-string 7 ");
    add(StoredPasswords::generated, "password is generated for ");
  }

  /** Told by a word before them, or one behind. */
  private void announced() {
    add(Aws::secret, Aws.SECRETS);
    add(NamedValues::look, "\"value\"", " value=");
    add(KeyedSecrets::look, KeyedSecrets.LITERALS);
    Announcement.KNOWN.forEach(announcement -> add(announcement, announcement.words()));
    add(Codes::backward, Codes.BACKWARD);
  }

  private void add(Detector detector, String... words) {
    add(detector, List.of(words));
  }

  private void add(Detector detector, List<String> words) {
    for (String word : words) {
      add(detector, word, false);
    }
  }

  /** Adds one whose secret may reach further than what is marked already around its literal. */
  private void addFar(Detector detector, List<String> words) {
    for (String word : words) {
      add(detector, word, true);
    }
  }

  private void add(Detector detector, String word, boolean looksFar) {
    literals.add(word);
    detectors.add(detector);
    far.add(looksFar);
  }

  /** What to search for; the same literal may be there for several. */
  List<String> literals() {
    return List.copyOf(literals);
  }

  /**
   * Has a literal looked at that was found in a text, unless it is a part of what is marked: to the
   * end of what it could tell of, since a key's value ends at a blank and a key in PEM does not.
   */
  void look(int literal, String text, int start, int end, Spans spans) {
    int reach = far.get(literal) ? Math.min(text.length(), end + FAR) : end;
    if (!spans.covers(start, reach)) {
      detectors.get(literal).look(text, start, end, spans);
    }
  }
}
