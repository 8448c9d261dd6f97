package hybridlog.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hybridlog.train.Evaluation;
import hybridlog.train.Grades;
import hybridlog.train.Scores;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalDouble;

/** An evaluation as JSON, for scripts. */
final class EvaluationJson {
  /** Raised whenever a reader of the earlier form would not understand the new one. */
  private static final int SCHEMA = 1;

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  static void write(Evaluation evaluation, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new EvaluationJson(json).write(evaluation);
    }
  }

  private void write(Evaluation evaluation) throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    json.writeNumberField("lines", evaluation.lines().size());
    json.writeNumberField("texts", evaluation.texts().size());
    json.writeNumberField("threshold", evaluation.threshold());
    grades("perLine", evaluation.perLine(true), evaluation.threshold());
    grades("perLineWithoutRules", evaluation.perLine(false), evaluation.threshold());
    grades("perText", evaluation.perText(true), evaluation.threshold());
    grades("perTextWithoutRules", evaluation.perText(false), evaluation.threshold());
    json.writeObjectFieldStart("rules");
    for (Map.Entry<String, Evaluation.RuleHits> rule : evaluation.byRule().entrySet()) {
      Evaluation.RuleHits hits = rule.getValue();
      json.writeObjectFieldStart(rule.getKey());
      json.writeStringField("label", hits.label());
      json.writeNumberField("lines", hits.lines());
      json.writeNumberField("right", hits.right());
      json.writeNumberField("acceptable", hits.acceptable());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeFigure(String name, OptionalDouble figure) throws IOException {
    if (figure.isPresent()) {
      json.writeNumberField(name, figure.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }

  private void grades(String name, Grades grades, double threshold) throws IOException {
    Scores scores = grades.scores();
    json.writeObjectFieldStart(name);
    json.writeNumberField("strict", grades.strict());
    json.writeNumberField("lenient", grades.lenient());
    writeFigure("macroF1", grades.macroF1(1));
    writeFigure("macroF1OfFiveOrMore", grades.macroF1(Grades.FEW));
    json.writeNumberField("majority", scores.majority());
    json.writeNumberField("calibrationError", grades.calibrationError());
    json.writeArrayFieldStart("labels");
    for (int i = 0; i < scores.labels().size(); i++) {
      json.writeStartObject();
      json.writeStringField("label", scores.labels().get(i));
      json.writeNumberField("support", scores.support(i));
      json.writeNumberField("precision", scores.precision(i));
      json.writeNumberField("recall", scores.recall(i));
      json.writeNumberField("f1", scores.f1(i));
      json.writeArrayFieldStart("answers");
      for (int count : scores.counts().get(i)) {
        json.writeNumber(count);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("coverage");
    for (double step : Evaluation.thresholds()) {
      coverage(grades.above(step));
    }
    coverage(grades.above(threshold));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void coverage(Grades.Coverage coverage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("threshold", coverage.threshold());
    json.writeNumberField("answered", coverage.answered());
    json.writeNumberField("right", coverage.right());
    json.writeNumberField("acceptable", coverage.acceptable());
    json.writeEndObject();
  }
}
