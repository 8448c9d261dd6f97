package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.redact.Planted;
import hybridlog.redact.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Long events whose samples are cut, where nothing has been redacted before. */
class CutSampleTest {
  private final List<Planted> secrets = new ArrayList<>();

  /** Events that have a secret where their samples and their masked texts are cut. */
  private Figures figures() {
    Summary summary = new Summary();
    for (int cut : new int[] {1000, 2000}) {
      for (int seed = 0; seed < 10; seed++) {
        for (Planted planted : Planted.all(100 * cut + seed)) {
          if (Redactor.secrets().redact(planted.line()).equals(planted.line())) {
            continue; // a mail address stays
          }
          secrets.add(planted);
          int at = planted.line().indexOf(planted.secret()) + 7 + seed % 3;
          String text = "so ".repeat(1000).substring(0, cut - at - 1) + ' ' + planted.line();
          Template template = new Template(Level.NONE, Masker.mask(text));
          summary.add(
              new Event("a", secrets.size(), 1, 0, Level.NONE, "", text, text, Flaw.NONE),
              new Classification(Verdict.unsure(0), template, template.id()));
        }
      }
    }
    return Figures.of(summary, List.of(), SyntheticLog.run());
  }

  private static String around(String text, String piece) {
    int at = text.indexOf(piece);
    return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60));
  }

  @Test
  void noPieceOfASecretIsInWhatIsPassedOn() throws Exception {
    Figures figures = figures();
    Set<String> pieces = Planted.pieces(secrets, List.of("so so "));
    assertThat(pieces).hasSizeGreaterThan(5_000);
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    SummaryJson.write(figures, json);
    StringWriter page = new StringWriter();
    ReportPage.write(figures, page);
    for (String text : List.of(json.toString(StandardCharsets.UTF_8), page.toString())) {
      String read = Planted.asRead(text);
      assertThat(pieces.stream().filter(read::contains).map(piece -> around(read, piece)))
          .isEmpty();
    }
  }
}
