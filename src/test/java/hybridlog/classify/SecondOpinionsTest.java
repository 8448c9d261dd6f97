package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Level;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecondOpinionsTest {
  private static final Template TEMPLATE = new Template(Level.INFO, "pump stopped");
  private static final SecondOpinions OPINIONS =
      new SecondOpinions(Map.of(TEMPLATE.id(), "User Action"));

  private static Verdict completed(SecondOpinions opinions, Verdict verdict) {
    return opinions.complete(new Classification(verdict, TEMPLATE, TEMPLATE.id())).verdict();
  }

  @Test
  void whereSomebodyHasDecidedNobodyIsOverruled() {
    for (DecidedBy who : DecidedBy.values()) {
      if (who != DecidedBy.NONE) {
        Verdict verdict = new Verdict("Security Alert", 0.9, who, "", "");
        assertThat(completed(OPINIONS, verdict)).isSameAs(verdict);
      }
    }
  }

  @Test
  void whereNobodyHasDecidedItCountsWithTheModelsConfidence() {
    Verdict unsure = Verdict.unsure("Error", 0.3);
    assertThat(completed(OPINIONS, unsure)).isEqualTo(Verdict.byLlm("User Action", 0.3));
    assertThat(completed(SecondOpinions.NONE, unsure)).isSameAs(unsure);
  }
}
