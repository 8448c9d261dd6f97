package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("<(secret|email|card|name|address)>");
  private static final Redactor STANDARD = Redactor.standard();

  static List<Planted> planted() {
    return Planted.all();
  }

  @Test
  void thereAreEightyPlantedSecrets() {
    assertThat(planted()).hasSize(80).doesNotHaveDuplicates();
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
        "mac 00:1a:2b:3c:4d:5e at 12:34:56, 1.2.3.4.5|mac 00:1a:2b:3c:4d:5e at 12:34:56, 1.2.3.4.5",
        "std::vector Face::add 1.2.3 v1.2.3.4|std::vector Face::add 1.2.3 v1.2.3.4",
        "Failed password for invalid user bob from ::1|Failed password for invalid user <name> from <address>",
        "Accepted password for alice from host|Accepted password for <name> from host",
        "Failed password for root from host|Failed password for root from host",
        "user=bob uid=0 logname= ruser=carol|user=<name> uid=0 logname= ruser=<name>",
        "open /home/bob/.ssh/config|open /home/<name>/.ssh/config",
        "hostname=web1 filename=a.txt|hostname=web1 filename=a.txt",
      })
  void takesOutAddressesAndNamesOnRequest(String line, String expected) {
    assertThat(Redactor.strict().redact(line)).isEqualTo(expected);
  }

  @Test
  void leavesAddressesAndNamesOtherwise() {
    String line = "Failed password for bob from 10.0.0.1 user=bob /home/bob";
    assertThat(STANDARD.redact(line)).isSameAs(line);
  }

  /** Each of these makes a careless scanner look at the rest of the text again and again. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "eyJ",
        "eyJaaaaaaaaaaaa",
        "eyJaaaaaaaaaaaa.",
        "password=",
        "token=",
        "token='",
        "\"token\":\"",
        "@",
        "a@",
        "a@b.",
        "%40",
        "://",
        "://a:b/",
        "jdbc:oracle:thin:",
        "-----BEGIN ",
        "-----BEGIN PRIVATE KEY-----",
        "Cookie: ",
        "Authorization: ",
        "Authorization: Digest ",
        "basic ",
        "bearer ",
        "4",
        "4111 ",
        "4111-",
        ":",
        "1.",
        "1:",
        "key",
        "AKIA",
        "glpat-",
        "<token>",
        "identified by '",
        "hooks.slack.com/",
        "user=",
        "Q~",
        "\\",
        "password",
        "password 7 ",
        "password is ",
        "password is generated for ",
        "$6$",
        "$6$a1b2c3d4e5",
        " enc ",
        "docker login -p ",
        "redis-cli",
        "Cookie:[a=",
        "pin ",
        "pin=",
        "otp for ",
        "verification code ",
        "secret key ",
        "secretKey 12345678",
        "AKIAIOSFODNN7ABCDEFG ",
        "IQoJb3JpZ2lu",
        "1234 is your ",
      })
  void isLinear(String piece) {
    String text = piece.repeat(2_000_000 / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Redactor.strict().redact(text));
  }

  @Test
  void leavesTheRestOfAnyText() {
    Random random = new Random(7);
    String[] pieces = {
      "password",
      "=",
      ":",
      "\"",
      "'",
      "\\",
      "%",
      "eyJ",
      ".",
      "@",
      "://",
      " ",
      "4111",
      "-",
      "\n",
      "<",
      ">",
      "é",
      "\ud83d",
      "token",
      "Authorization",
      "Basic ",
      "::",
      "10.0.0.1",
      "-----BEGIN",
      "AKIA",
      "sig=",
      ",",
      "&",
      "Q~",
      ":AA",
      "--",
      "x",
    };
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      String line = text.toString();
      int at = 0;
      for (String kept : PLACEHOLDER.split(Redactor.strict().redact(line), -1)) {
        int found = line.indexOf(kept, at);
        assertThat(found).as(line).isNotNegative();
        at = found + kept.length();
      }
    }
  }
}
