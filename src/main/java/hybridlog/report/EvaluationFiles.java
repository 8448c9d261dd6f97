package hybridlog.report;

import hybridlog.train.Evaluation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes what an evaluation leaves: {@code evaluation.json} and {@code evaluation.html}. */
public final class EvaluationFiles {
  private static final String JSON = "evaluation.json";
  private static final String PAGE = "evaluation.html";

  /** Names of the files. */
  public static final List<String> NAMES = List.of(JSON, PAGE);

  private EvaluationFiles() {}

  /**
   * Writes them all.
   *
   * @param name what the labelled lines are called
   */
  public static void write(Evaluation evaluation, String name, ReportFiles.Destination out)
      throws IOException {
    try (OutputStream json = out.create(JSON)) {
      EvaluationJson.write(evaluation, json);
    }
    try (Writer html =
        new BufferedWriter(new OutputStreamWriter(out.create(PAGE), StandardCharsets.UTF_8))) {
      page(evaluation, name).write(html);
    }
  }

  private static GradesPage page(Evaluation evaluation, String name) {
    var given = evaluation.perLine(true).above(evaluation.threshold());
    return new GradesPage(
        "Evaluation",
        name,
        List.of(
            new GradesPage.Fact("Lines", Display.count(evaluation.lines().size())),
            new GradesPage.Fact("Different texts", Display.count(evaluation.texts().size())),
            new GradesPage.Fact("Answered", Display.share(given.answered(), given.lines())),
            new GradesPage.Fact("Right of these", Display.share(given.right(), given.answered()))),
        List.of(
            new GradesPage.Way("lines, rules and model", evaluation.perLine(true)),
            new GradesPage.Way("lines, model alone", evaluation.perLine(false)),
            new GradesPage.Way("masked texts, rules and model", evaluation.perText(true)),
            new GradesPage.Way("masked texts, model alone", evaluation.perText(false))),
        0,
        evaluation.threshold(),
        List.of());
  }
}
