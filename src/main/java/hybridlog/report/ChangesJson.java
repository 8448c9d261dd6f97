package hybridlog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;

/** Writes the changes since an earlier run into {@code summary.json}, if one was named. */
final class ChangesJson {
  private ChangesJson() {}

  static void write(Figures figures, JsonGenerator json) throws IOException {
    Optional<Changes> found = figures.changes();
    if (found.isEmpty()) {
      return;
    }
    Changes changes = found.get();
    json.writeObjectFieldStart("changes");
    json.writeStringField("earlier", changes.earlier().name());
    json.writeStringField("earlierStart", changes.earlier().start());
    json.writeNumberField("earlierEvents", changes.earlier().events());
    json.writeNumberField("earlierTextsLeftOut", changes.earlier().textsLeftOut());
    json.writeArrayFieldStart("labels");
    for (Changes.LabelChange change : changes.labels()) {
      json.writeStartObject();
      json.writeStringField("label", change.label());
      json.writeNumberField("eventsThen", change.eventsThen());
      json.writeNumberField("eventsNow", change.eventsNow());
      json.writeNumberField("shareThen", change.shareThen());
      json.writeNumberField("shareNow", change.shareNow());
      json.writeNumberField("p", change.p());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("appeared");
    for (TextFigures text : changes.appeared()) {
      text(text.id(), text.shownText(), text.verdict().label(), text.count(), json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("vanished");
    for (EarlierRun.Text text : changes.vanished()) {
      text(text.id(), text.text(), text.label(), text.events(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void text(String id, String text, String label, long events, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id);
    json.writeStringField("text", text);
    json.writeStringField("label", label);
    json.writeNumberField("events", events);
    json.writeEndObject();
  }
}
