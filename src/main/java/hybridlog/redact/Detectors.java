package hybridlog.redact;

import java.util.ArrayList;
import java.util.List;

/** What a text is searched for: literals, each with who looks around it. Immutable once made. */
final class Detectors {
  private final List<String> literals = new ArrayList<>();
  private final List<Detector> detectors = new ArrayList<>();

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
    if (options.names()) {
      all.add(Names::afterKey, Names.KEYS);
      all.add(Names::afterPhrase, Names.PHRASES);
    }
    return all;
  }

  /** Told by how they begin. */
  private void tokens() {
    VendorToken.KNOWN.forEach(token -> add(token, token.prefix()));
    add(Aws::accessKey, Aws.IDS);
    add(Aws::session, Aws.SESSIONS);
    add(Credentials::webToken, "eyJ");
    add(Credentials::botToken, ":AA");
    add(Credentials::azureSecret, "Q~");
  }

  /** Told by where they stand: behind a scheme, in a URL, between the lines of PEM. */
  private void credentials() {
    add(Credentials::bearer, "bearer ", "bearer: ");
    add(Credentials::basic, "basic ");
    add(Credentials::pem, "-----BEGIN");
    add(Credentials::webHook, "hooks.slack.com/", "/api/webhooks/", "webhook.office.com/");
    add(Credentials::userInfo, "://");
    add(Credentials::oracleUser, "jdbc:oracle:thin:");
  }

  /** Told by the command that takes them. */
  private void commands() {
    add(Credentials::sqlPassword, "identified by ");
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
      literals.add(word);
      detectors.add(detector);
    }
  }

  /** What to search for; the same literal may be there for several. */
  List<String> literals() {
    return List.copyOf(literals);
  }

  /** Who looks around a literal. */
  Detector get(int literal) {
    return detectors.get(literal);
  }
}
