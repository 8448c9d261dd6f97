package hybridlog.report;

import hybridlog.train.Evaluation;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what an evaluation leaves: {@code evaluation.json}. */
public final class EvaluationFiles {
  private EvaluationFiles() {}

  /** Writes them all. */
  public static void write(Evaluation evaluation, ReportFiles.Destination out) throws IOException {
    try (OutputStream json = out.create("evaluation.json")) {
      EvaluationJson.write(evaluation, json);
    }
  }
}
