package hybridlog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
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
    json.writeBooleanField("kindsCompared", changes.kindsCompared());
    json.writeNumberField("notComparedUpTo", changes.rare());
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
    for (TextFigures text : listed(changes.appeared())) {
      text(text.id(), text.shownText(), text.verdict().label(), text.count(), json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("vanished");
    for (EarlierRun.Text text : listed(changes.vanished())) {
      text(text.id(), text.text(), text.label(), text.events(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** As many as the kinds of a run that are listed. */
  private static <T> List<T> listed(List<T> kinds) {
    return kinds.subList(0, Math.min(FiguresJson.TEXTS, kinds.size()));
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
