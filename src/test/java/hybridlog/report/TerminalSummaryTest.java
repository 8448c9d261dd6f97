package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TerminalSummaryTest {
  private static Figures figures() throws Exception {
    SyntheticLog log = new SyntheticLog(1, 3, 2, 1);
    Summary summary = new Summary();
    log.events(3000, summary::add);
    return Figures.of(summary, log.inventory(), SyntheticLog.run());
  }

  @Test
  void everyLabelThatOccursHasABarAsLongAsItsShare() throws Exception {
    Figures figures = figures();
    List<String> lines = TerminalSummary.of(figures, false);
    List<String> labels =
        figures.labels().stream().filter(label -> figures.events(label) > 0).toList();
    assertThat(lines).hasSize(2 + labels.size());
    long most = labels.stream().mapToLong(figures::events).max().orElseThrow();
    for (String label : labels) {
      String count = String.format(Locale.ROOT, "%,d", figures.events(label));
      assertThat(lines)
          .filteredOn(line -> line.startsWith(label + " "))
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line).contains(" " + count + " ");
                long length = line.chars().filter(c -> c == '#').count();
                assertThat(length).isEqualTo(Math.max(1, 30 * figures.events(label) / most));
              });
    }
  }

  @Test
  void coloursAreForTerminalsOnly() throws Exception {
    assertThat(TerminalSummary.of(figures(), false)).noneMatch(line -> line.contains("\u001b"));
    List<String> colored = TerminalSummary.of(figures(), true);
    assertThat(colored.subList(2, colored.size()))
        .allMatch(line -> line.contains("\u001b[38;2;") && line.endsWith("\u001b[0m"));
  }
}
