package hybridlog.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import hybridlog.classify.DecidedBy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;

/**
 * Writes {@code summary.json}, all figures of the report. What differs between two equal runs
 * (start, duration) is in its {@code run} object alone.
 */
public final class SummaryJson {
  /** Raised whenever a reader of the earlier form would not understand the new one. */
  static final int SCHEMA = 1;

  private final Figures figures;
  private final JsonGenerator json;

  private SummaryJson(Figures figures, JsonGenerator json) {
    this.figures = figures;
    this.json = json;
  }

  /** Writes it as UTF-8 and leaves the stream open. */
  public static void write(Figures figures, OutputStream out) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      new SummaryJson(figures, json).write();
    }
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("schema", SCHEMA);
    writeTotals();
    writeLabels();
    new FiguresJson(figures, json).write();
    InventoryJson.write(figures.files(), figures.labels(), json);
    writeNotes();
    ChangesJson.write(figures, json);
    writeRun();
    json.writeEndObject();
  }

  private void writeTotals() throws IOException {
    Figures.Totals totals = figures.totals();
    json.writeObjectFieldStart("totals");
    json.writeNumberField("files", totals.files());
    json.writeNumberField("skippedFiles", totals.skipped());
    json.writeNumberField("rejectedFiles", totals.rejectedFiles());
    json.writeNumberField("lines", totals.lines());
    json.writeNumberField("blank", totals.blank());
    json.writeNumberField("labelled", totals.labelled());
    json.writeNumberField("unclassified", totals.unclassified());
    json.writeNumberField("rejected", totals.rejected());
    json.writeNumberField("events", totals.events());
    if (totals.timed()) {
      json.writeStringField("first", FiguresJson.time(totals.firstMicros()));
      json.writeStringField("last", FiguresJson.time(totals.lastMicros()));
    }
    json.writeEndObject();
  }

  /** What a reader must know before the figures, every sentence of it. */
  private void writeNotes() throws IOException {
    json.writeArrayFieldStart("notes");
    for (String note : figures.notes()) {
      json.writeString(note);
    }
    json.writeEndArray();
  }

  private void writeRun() throws IOException {
    RunFacts run = figures.run();
    json.writeObjectFieldStart("run");
    json.writeStringField("command", run.command());
    json.writeStringField("version", run.version());
    json.writeStringField("start", run.start().truncatedTo(ChronoUnit.SECONDS).toString());
    json.writeNumberField("seconds", run.duration().toMillis() / 1000.0);
    json.writeStringField("model", run.model().name());
    json.writeStringField("modelSha256", run.model().hash());
    json.writeNumberField("threshold", run.model().threshold());
    json.writeStringField("rules", run.rules().name());
    json.writeStringField("rulesSha256", run.rules().hash());
    json.writeStringField("spark", run.work().spark());
    json.writeStringField("master", run.work().master());
    json.writeNumberField("partitions", run.work().partitions());
    json.writeNumberField("encoderCalls", run.work().encoderCalls());
    json.writeNumberField("remembered", run.work().remembered());
    json.writeEndObject();
  }

  private void writeLabels() throws IOException {
    json.writeArrayFieldStart("labels");
    for (String label : figures.labels()) {
      json.writeStartObject();
      json.writeStringField("label", label);
      json.writeNumberField("events", figures.events(label));
      json.writeObjectFieldStart("by");
      for (DecidedBy decidedBy : DecidedBy.values()) {
        long events =
            figures.outcomes().stream()
                .filter(
                    outcome -> outcome.label().equals(label) && outcome.decidedBy() == decidedBy)
                .mapToLong(Figures.Outcome::events)
                .sum();
        json.writeNumberField(decidedBy.text(), events);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
