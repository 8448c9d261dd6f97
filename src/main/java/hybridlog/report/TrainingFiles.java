package hybridlog.report;

import hybridlog.train.Corpus;
import hybridlog.train.Training;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what a training tells of its model: {@code training.html}. */
public final class TrainingFiles {
  /** Name of the page. */
  public static final String PAGE = "training.html";

  private TrainingFiles() {}

  /**
   * Writes the page.
   *
   * @param name what the corpus is called
   */
  public static void write(Training training, String name, ReportFiles.Destination out)
      throws IOException {
    Corpus corpus = training.corpus();
    GradesPage page =
        new GradesPage(
            "Training",
            name,
            List.of(
                new GradesPage.Fact("Lines", Display.count(corpus.lines().size())),
                new GradesPage.Fact("Different texts", Display.count(corpus.texts().size())),
                new GradesPage.Fact("Sources", Display.count(corpus.sources())),
                new GradesPage.Fact("Labels", Display.count(corpus.labels().size()))),
            training.heldOut().stream()
                .map(held -> new GradesPage.Way(held.split(), held.grades()))
                .toList(),
            0,
            training.threshold(),
            training.before().entrySet().stream()
                .filter(figure -> training.now().containsKey(figure.getKey()))
                .map(
                    figure ->
                        new GradesPage.Change(
                            figure.getKey(),
                            figure.getValue(),
                            training.now().getOrDefault(figure.getKey(), 0.0)))
                .toList());
    try (Writer html =
        new BufferedWriter(new OutputStreamWriter(out.create(PAGE), StandardCharsets.UTF_8))) {
      page.write(html);
    }
  }
}
