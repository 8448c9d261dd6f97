package hybridlog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import hybridlog.classify.DecidedBy;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** Writes the parts of {@code summary.json} that stand behind the report's charts and tables. */
final class FiguresJson {
  /** Kinds of events that are listed, the most frequent of them; the rest is counted. */
  static final int TEXTS = 5000;

  private final Figures figures;
  private final JsonGenerator json;

  FiguresJson(Figures figures, JsonGenerator json) {
    this.figures = figures;
    this.json = json;
  }

  void write() throws IOException {
    writeTimeline();
    writeConfidences();
    writeTexts();
    writeRules();
    writeDisagreements();
  }

  /** A time as ISO 8601 with microseconds where there are any. */
  static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }

  /** Events of each label in each bin. */
  private void writeTimeline() throws IOException {
    Figures.Timeline time = figures.timeline();
    json.writeObjectFieldStart("timeline");
    json.writeNumberField("bins", time.bins());
    if (time.bins() > 0) {
      json.writeStringField("start", time(time.startMicros()));
      json.writeNumberField("binSeconds", time.widthMicros() / 1e6);
    }
    json.writeNumberField("outside", time.outside());
    json.writeNumberField("untimed", time.untimed());
    json.writeObjectFieldStart("events");
    for (String label : figures.labels()) {
      json.writeFieldName(label);
      long[] counts = figures.overTime(label);
      json.writeArray(counts, 0, counts.length);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void writeConfidences() throws IOException {
    json.writeArrayFieldStart("confidences");
    for (Figures.Confidence bar : figures.confidences()) {
      json.writeStartObject();
      json.writeFieldName("from");
      json.writeNumber(String.format(Locale.ROOT, "%.2f", bar.from()));
      json.writeFieldName("to");
      json.writeNumber(String.format(Locale.ROOT, "%.2f", bar.to()));
      for (DecidedBy stage : DecidedBy.values()) {
        json.writeNumberField(stage.text(), bar.events(stage));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeTexts() throws IOException {
    List<TextFigures> texts = figures.texts().stream().limit(TEXTS).toList();
    json.writeArrayFieldStart("texts");
    for (TextFigures text : texts) {
      writeText(text);
    }
    json.writeEndArray();
    long listed = texts.stream().mapToLong(TextFigures::count).sum();
    json.writeObjectFieldStart("textsLeftOut");
    json.writeNumberField("texts", figures.texts().size() - texts.size() + figures.textsLeftOut());
    json.writeNumberField("events", figures.totals().events() - listed);
    json.writeBooleanField("sampled", figures.textsLeftOut() > 0);
    json.writeEndObject();
  }

  private void writeText(TextFigures text) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", text.id());
    json.writeStringField("level", text.level());
    json.writeStringField("text", text.shownText());
    json.writeStringField("label", text.verdict().label());
    json.writeStringField("decidedBy", text.verdict().decidedBy().text());
    json.writeStringField("rule", text.verdict().rule());
    json.writeNumberField("confidence", text.verdict().confidence());
    if (!text.verdict().guess().isEmpty()) {
      json.writeStringField("guess", text.verdict().guess());
    }
    json.writeNumberField("events", text.count());
    json.writeNumberField("files", text.files());
    json.writeBooleanField("moreFiles", text.moreFiles());
    if (text.timed()) {
      json.writeStringField("first", time(text.firstMicros()));
      json.writeStringField("last", time(text.lastMicros()));
    }
    json.writeEndObject();
  }

  private void writeRules() throws IOException {
    json.writeArrayFieldStart("rules");
    for (Figures.RuleHits rule : figures.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("label", rule.label());
      json.writeNumberField("events", rule.hits());
      json.writeNumberField("tried", rule.tried());
      json.writeNumberField("shadowed", rule.shadowed());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void writeDisagreements() throws IOException {
    json.writeArrayFieldStart("disagreements");
    for (Disagreement found : figures.disagreements()) {
      json.writeStartObject();
      json.writeStringField("id", found.text().id());
      json.writeStringField("text", found.text().shownText());
      json.writeNumberField("events", found.text().count());
      json.writeStringField("rule", found.text().verdict().rule());
      json.writeStringField("label", found.text().verdict().label());
      json.writeStringField("modelLabel", found.model().label());
      json.writeNumberField("confidence", found.model().confidence());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
