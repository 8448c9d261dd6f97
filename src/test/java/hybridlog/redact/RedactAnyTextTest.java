package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that no log has: made to cost time, or of pieces put together by chance. */
class RedactAnyTextTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("<(secret|email|card|name|address)>");

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
        "\\\\",
        "\\u005c",
        "\u001b[1m",
        "\u001b",
        "^[[",
        "-----BEGIN A PRIVATE KEY-----x-----END A PRIVATE KEY-----",
        "password=-----BEGIN A PRIVATE KEY-----\n",
        "<password a=",
        "<password>",
        "cookie=\"a=b\",",
        "cookie=a=b; ",
        " PASS ",
        "set password for ",
        "identified with ",
        "auth plain ",
        "a:b@",
        "aa:",
        "aa-",
        "ip-1-",
        "customer: Ab ",
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
