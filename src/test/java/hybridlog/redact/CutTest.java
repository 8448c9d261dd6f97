package hybridlog.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts that are cut before they are redacted. */
class CutTest {
  private static final Redactor REDACTOR = Redactor.standard();

  private static String beginning(String text, int most) {
    int end = REDACTOR.cut(text, most);
    assertThat(end).isBetween(0, most);
    return text.substring(0, end);
  }

  /** Wherever a text is cut. */
  @Test
  void noPieceOfASecretStays() {
    for (Planted planted : Planted.all()) {
      Set<String> pieces = Planted.pieces(List.of(planted), List.of());
      String line = planted.line() + " and so on";
      for (int most = 0; most < line.length(); most++) {
        String redacted = REDACTOR.redact(beginning(line, most));
        assertThat(pieces).as("%s at %d", line, most).noneMatch(redacted::contains);
      }
    }
  }

  @Test
  void textWithoutSecretsIsCutWhereItWasAskedFor() {
    String line = String.join(" ", LookAlikes.all());
    for (int most = 0; most <= 500; most++) {
      assertThat(REDACTOR.cut(line, most)).isEqualTo(most);
    }
    assertThat(REDACTOR.cut("short", 10)).isEqualTo(5);
  }

  @Test
  void codeGoesWithTheWordsThatTellIt() {
    String line = "now 481516 is your verification code, 'tis said";
    assertThat(beginning(line, "now 481516 is your veri".length())).isEqualTo("now ");
    assertThat(beginning(line, "now 481516 is your verification code,".length())).endsWith("code,");
  }
}
