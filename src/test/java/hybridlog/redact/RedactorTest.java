package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RedactorTest {
  private static final Redactor STANDARD = Redactor.standard();

  static List<Planted> planted() {
    return Planted.all();
  }

  @Test
  void thereAreNinetySixPlantedSecrets() {
    assertThat(planted()).hasSize(96).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("planted")
  void takesOutWhatWasPlanted(Planted planted) {
    String redacted = STANDARD.redact(planted.line());
    assertThat(redacted).doesNotContain(planted.secret()).containsPattern("<(secret|email|card)>");
    assertThat(leftOf(planted.secret(), redacted)).as(redacted).isLessThan(6);
  }

  /** Whatever letters are drawn, no piece of the secret stays. */
  @Test
  void takesOutWhateverLettersTheyHave() {
    LongStream.range(2, 300)
        .mapToObj(Planted::all)
        .flatMap(List::stream)
        .forEach(
            planted -> {
              String redacted = STANDARD.redact(planted.line());
              assertThat(leftOf(planted.secret(), redacted))
                  .as("%s became %s", planted.line(), redacted)
                  .isLessThan(6);
            });
  }

  /** Length of the longest beginning or end of the secret that can still be read. */
  private static int leftOf(String secret, String text) {
    int length = secret.length();
    while (length > 0
        && !text.contains(secret.substring(0, length))
        && !text.contains(secret.substring(secret.length() - length))) {
      length--;
    }
    return length;
  }

  static Stream<String> lookAlikes() {
    return LookAlikes.all().stream();
  }

  @Test
  void thereAreFortyLookAlikes() {
    assertThat(LookAlikes.all()).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("lookAlikes")
  void leavesWhatOnlyLooksAlike(String line) {
    assertThat(STANDARD.redact(line)).isSameAs(line);
  }

  @Test
  void redactingTwiceChangesNothingMore() {
    for (Redactor redactor : List.of(STANDARD, Redactor.strict())) {
      Stream.concat(planted().stream().map(Planted::line), lookAlikes())
          .forEach(
              line -> {
                String once = redactor.redact(line);
                assertThat(redactor.redact(once)).isEqualTo(once);
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "login user=bob password=hunter2 ok|login user=bob password=<secret> ok",
        "{password=hunter2, user=bob}|{password=<secret>, user=bob}",
        "password=a,b,c;d&e x|password=<secret> x",
        "u=1&password=a&b=2|u=1&password=<secret>&b=2",
        "Password: hunter2.|Password: <secret>",
        "'password': 'it''s'|'password': '<secret>''s'",
        "\"token\" : \"abc123def\"|\"token\" : \"<secret>\"",
        "password%22%3A%22hunter2%22%7D|password%22%3A%22<secret>%22%7D",
        ":password=>\"hunter2\"|:password=>\"<secret>\"",
        "Proxy-Authorization: Basic YTpi|Proxy-Authorization: Basic <secret>",
        "Authorization: Digest username=\"a\", response=\"b\"|Authorization: Digest <secret>",
        "Cookie: sid=1; theme=dark|Cookie: <secret>",
        "sudo: bob : PWD=/root ; pwd=s3cret|sudo: bob : PWD=/root ; pwd=<secret>",
        "https://bob:p@ss@host/x|https://<secret>@host/x",
        "clone https://abc@host/x|clone https://<secret>@host/x",
        "redis://:p/ss@host:6379/0|redis://<secret>@host:6379/0",
        "jdbc:oracle:thin:scott/tiger@//h:1521/x|jdbc:oracle:thin:<secret>@//h:1521/x",
        "mail=bob%40example.com&x=1|mail=<email>&x=1",
        "from=<a.b@example.com>, size=1|from=<<email>>, size=1",
        "müller@bücher.example wrote|<email> wrote",
        "card 5555-5555-5555-4444.|card <card>.",
        "card 3782 822463 10005 ok|card <card> ok",
        "password= user=bob token=|password= user=bob token=",
        "password = user|password = <secret>",
        "token=abc password=x|token=abc password=<secret>",
        "DB_PASS=letmein|DB_PASS=<secret>",
        "map[Cookie:[sid=1; a=b] Accept:[x]]|map[Cookie:[<secret>] Accept:[x]]",
        "username a privilege 15 secret 5 $1$mERr$hx5rVt7rPNoS4wqbXKX7m0|username a privilege 15 secret 5 <secret>",
        "{u'password': u'hunter2', u'user': u'bob'}|{u'password': u'<secret>', u'user': u'bob'}",
        "{\"password\":[\"hunter2secret\"]}|{\"password\":[\"<secret>\"]}",
        "password changed to hunter22 by bob|password changed to <secret> by bob",
        "the secret is now hunter22, note it|the secret is now <secret>, note it",
        "api_key=AKIAIOSFODNN7EXAMPLF wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY|api_key=<secret> <secret>",
        "<a:password type=a>hunter2</a:password> <password/> <token x>|<a:password type=a><secret></a:password> <password/> <token x>",
        "<password><![CDATA[hun<ter2]]></password>|<password><![CDATA[<secret>]]></password>",
        "{\"set-cookie\":[\"sid=a; Path=/\",\"b=c\"],\"n\":[\"d=e\"]}|{\"set-cookie\":[\"<secret>\",\"<secret>\"],\"n\":[\"d=e\"]}",
        "cookie=a=b; c=d status=500|cookie=<secret> status=500",
        "cookie='a=b; c=d' status=500|cookie='<secret>' status=500",
        "sessionid=abcdef12345 sessionId=abcdef12345|sessionid=<secret> sessionId=abcdef12345",
        "passwordConfirm=hunter2 passwordRepeat=a|passwordConfirm=<secret> passwordRepeat=<secret>",
        "passwordHash=5f4dcc3b5aa765d6 passwordHash=bcrypt|passwordHash=<secret> passwordHash=bcrypt",
        "password=[hunter2] password=[FILTERED]|password=[<secret>] password=[FILTERED]",
        "Uid=a;Pwd={hunter2};x|Uid=a;Pwd={<secret>};x",
        "password=(Xy7!kk2zz|password=(<secret>",
        "password=hunter2<br>x password=hunter2</p>|password=<secret><br>x password=<secret></p>",
        "password=P@ss<w0rd9 x|password=<secret> x",
        "ftpd: command: PASS hunter2 sent|ftpd: command: PASS <secret> sent",
        "> PASS hunter2|> PASS <secret>",
        "PASS swordfish|PASS <secret>",
        "[bob] PASS swordfish|[bob] PASS <secret>",
        "bob@ftp PASS hunter2|bob@ftp PASS <secret>",
        "dumped:\\nPASS hunter2\\nQUIT|dumped:\\nPASS <secret>\\nQUIT",
        "{\"log\":\"PASS hunter2\",\"n\":1}|{\"log\":\"PASS <secret>\",\"n\":1}",
        "ftp>PASS hunter2|ftp>PASS <secret>",
        "(000012) (10.0.0.5) PASS hunter2|(000012) (10.0.0.5) PASS <secret>",
        "10.0.0.5:2121 PASS hunter2|10.0.0.5:2121 PASS <secret>",
        "passwd: hunter2 htpasswd: hunter2|passwd: <secret> htpasswd: <secret>",
        "{\"passwd\":\"pam_unix(a)\"}|{\"passwd\":\"<secret>\"}",
        "USER bob PASS hunter2|USER bob PASS <secret>",
        "SET PASSWORD FOR 'bob'@'%' = 'hunter2'|SET PASSWORD FOR 'bob'@'%' = '<secret>'",
        "IDENTIFIED WITH 'x' AS '*24'|IDENTIFIED WITH 'x' AS '<secret>'",
        "-storepass changeit -keypass changeme -v|-storepass <secret> -keypass <secret> -v",
        "DB_PASS: hunter2 pass: hunter22|DB_PASS: <secret> pass: <secret>",
        "postgres://bob:secret@db.example.com:5432|postgres://<secret>@db.example.com:5432",
        "https://bob@db.example.com/x|https://<secret>@db.example.com/x",
        "ssh://bob@db.example.com|ssh://<email>",
      })
  void leavesTheRestOfTheLine(String line, String expected) {
    assertThat(STANDARD.redact(line)).isEqualTo(expected);
  }

  @Test
  void takesOutKeysInPemToTheirEndOrToTheEndOfTheText() {
    String begin = "-----BEGIN EC PRIV" + "ATE KEY-----";
    String end = "-----END EC PRIV" + "ATE KEY-----";
    assertThat(STANDARD.redact("a " + begin + "\nMHcCAQ\n" + end + " b")).isEqualTo("a <secret> b");
    assertThat(STANDARD.redact("a " + begin + "\nMHcCAQ\nxyz")).isEqualTo("a <secret>");
    for (String key : List.of("private_key=", "password: ", "SECRET='", "private_key=\"")) {
      assertThat(STANDARD.redact(key + begin + "\nMHcCAQ\nxyz\n" + end))
          .isEqualTo(key + "<secret>");
      assertThat(STANDARD.redact(key + begin + "\\nMHcCAQ\\nxyz\\n" + end))
          .isEqualTo(key + "<secret>");
    }
    String line = "MHcCAQEEIOb" + "x7K".repeat(17) + "Zq";
    assertThat(STANDARD.redact(line)).isEqualTo("<secret>");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from 10.0.0.1 port 22|from <address> port 22",
        "to /10.0.0.1:50010.|to /<address>:50010.",
        "addr:10.0.0.1:80 up|addr:<address>:80 up",
        "10.0.0.1:eth0 ::ffff:10.0.0.1|<address>:eth0 ::ffff:<address>",
        "peer fe80::1%eth0 and 2001:db8::8a2e:370:7334|peer <address>%eth0 and <address>",
        "mac 00:1a:2b:3c:4d:5e at 12:34:56, 1.2.3.4.5|mac <address> at 12:34:56, 1.2.3.4.5",
        "std::vector Face::add 1.2.3 v1.2.3.4|std::vector Face::add 1.2.3 v1.2.3.4",
        "Failed password for invalid user bob from ::1|Failed password for invalid user <name> from <address>",
        "Accepted password for alice from host|Accepted password for <name> from host",
        "Failed password for root from host|Failed password for root from host",
        "user=bob uid=0 logname= ruser=carol|user=<name> uid=0 logname= ruser=<name>",
        "open /home/bob/.ssh/config|open /home/<name>/.ssh/config",
        "hostname=web1 filename=a.txt|hostname=web1 filename=a.txt",
        "customer: John Smith bought 3|customer: <name> bought 3",
        "owner: Mary Ann O'Hara Status: x|owner: <name> Status: x",
        "User: Bob Session ID: 6|User: <name> Session ID: 6",
        "imap: user=<bob@example.com>, x|imap: user=<<email>>, x",
        "sudo: bob : TTY=pts/0 ; PWD=/ ; USER=root|sudo: <name> : TTY=pts/0 ; PWD=/ ; USER=root",
        "IP 10.0.0.7.22 > 192.168.1.9.51512: S|IP <address>.22 > <address>.51512: S",
        "oid 1.3.6.1.4.1.311 build 10.0.0.7.123456|oid 1.3.6.1.4.1.311 build 10.0.0.7.123456",
        "sta: 7a:1f:04:90:cc:d2: gone cli 5C-E9-1E-77-02-AB)|sta: <address>: gone cli <address>)",
        "MAC=52:54:00:aa:bb:cc:08:00 at 20-11-29-12-34-56|MAC=<address> at 20-11-29-12-34-56",
        "node ip-10-0-0-7.ec2.internal up|node ip-<address>.ec2.internal up",
        "skip-10-0-0-7 ip-10-0-0-7-8|skip-10-0-0-7 ip-10-0-0-7-8",
      })
  void takesOutAddressesAndNamesOnRequest(String line, String expected) {
    assertThat(Redactor.strict().redact(line)).isEqualTo(expected);
  }

  @Test
  void leavesAddressesAndNamesOtherwise() {
    String line = "Failed password for bob from 10.0.0.1 user=bob /home/bob";
    assertThat(STANDARD.redact(line)).isSameAs(line);
  }
}
