package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.mask.Masker;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Masked texts without secrets. */
class RedactMaskedTest {
  private static String shown(String message) {
    return Redactor.standard().redactMasked(message, Masker.mask(message));
  }

  private static String madeOf(String line, String message) {
    return Redactor.standard().redact(new EventTexts(line, message)).message();
  }

  /** Masking tears some of them: what is left is not recognised in the masked text. */
  @Test
  void maskingLeavesPiecesThatAreOnlyTakenOutOfTheMessage() {
    String torn = "env {\"name\":\"DB_PASSWORD\",\"value\":\"hunter2\"}";
    assertThat(Redactor.standard().redact(Masker.mask(torn))).contains("hunter");
    assertThat(shown(torn)).isEqualTo("env {name:name,value:<secret>}");
  }

  /** The values of an object stand in its message without their quotation marks. */
  @Test
  void whatIsSecretInALineIsSoInTheMessageThatWasMadeOfIt() {
    String line = "{\"user\":\"bob\",\"password\":\"correct ho\\\"rse\",\"n\":\"1\"}";
    String message = "user=bob password=correct ho\"rse n=1";
    assertThat(madeOf(line, message)).isEqualTo("user=bob password=<secret> n=1");
    String escaped = "{\"password\":\"a\\u0026b c\\\\d\\/e\\nf\\ug\",\"n\":\"1\"}";
    assertThat(madeOf(escaped, "password=a&b c\\d/e\nfug n=1")).isEqualTo("password=<secret> n=1");
    assertThat(madeOf("{}", "pin=1234")).isEqualTo("pin=<secret>");
    assertThat(madeOf("{\"n\":1}", "n=1")).isEqualTo("n=1");
  }

  @Test
  void noPieceOfASecretStays() {
    LongStream.range(1, 50)
        .mapToObj(Planted::all)
        .flatMap(List::stream)
        .forEach(
            planted -> {
              Set<String> pieces = Planted.pieces(List.of(planted), List.of());
              assertThat(pieces).noneMatch(shown(planted.line())::contains);
            });
  }

  @Test
  void textOfAMessageWithoutSecretsStays() {
    for (String line : LookAlikes.all()) {
      String masked = Masker.mask(line);
      assertThat(Redactor.standard().redactMasked(line, masked)).isSameAs(masked);
    }
  }

  @Test
  void theSaferTextIsThatWithMorePlaceholdersAndThenTheShorter() {
    assertThat(Redactor.safer("a abc", "z <secret>")).isEqualTo("z <secret>");
    assertThat(Redactor.safer("z <email> <card>", "a <secret>")).isEqualTo("z <email> <card>");
    assertThat(Redactor.safer("b <secret>", "a <secret>")).isEqualTo("a <secret>");
    assertThat(Redactor.safer("a b <secret>", "c <secret>")).isEqualTo("c <secret>");
    assertThat(Redactor.safer("<a <b", "<")).isEqualTo("<");
  }
}
