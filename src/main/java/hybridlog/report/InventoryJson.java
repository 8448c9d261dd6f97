package hybridlog.report;

import com.fasterxml.jackson.core.JsonGenerator;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Writes the part of {@code summary.json} that tells of each path what became of it. */
final class InventoryJson {
  private InventoryJson() {}

  static void write(List<FileFigures> files, List<String> labels, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart("files");
    for (FileFigures file : files) {
      json.writeStartObject();
      writeFile(file.file(), json);
      if (file.file().decision() == Decision.READ) {
        writeRead(file.read(), json);
        writeCount(file.count(), json);
        writeLabels(file.events(), labels, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeFile(InputFile file, JsonGenerator json) throws IOException {
    json.writeStringField("name", file.name());
    json.writeStringField("path", file.place());
    json.writeStringField("decision", file.decision().name().toLowerCase(Locale.ROOT));
    json.writeStringField("reason", file.reason());
    json.writeNumberField("bytes", file.bytes());
    json.writeStringField("codec", file.codec().name().toLowerCase(Locale.ROOT));
    json.writeStringField("encoding", file.charset());
    json.writeStringField("format", file.format());
  }

  private static void writeRead(FileRead read, JsonGenerator json) throws IOException {
    json.writeStringField("problem", read.problem());
    json.writeStringField("change", read.change());
    json.writeNumberField("lines", read.lines());
    json.writeNumberField("blank", read.blank());
    json.writeNumberField("invalid", read.invalid());
    json.writeNumberField("oversized", read.oversized());
    json.writeNumberField("nuls", read.nuls());
    json.writeNumberField("timed", read.timed());
    json.writeNumberField("yearless", read.yearless());
    json.writeNumberField("zoneless", read.zoneless());
  }

  private static void writeCount(FileCount count, JsonGenerator json) throws IOException {
    json.writeNumberField("labelled", count.labelled());
    json.writeNumberField("unclassified", count.unclassified());
    json.writeNumberField("rejected", count.rejected());
    json.writeNumberField("events", count.events());
  }

  /** Events of the labels that occur in the file. */
  private static void writeLabels(List<Long> events, List<String> labels, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("labels");
    for (int i = 0; i < labels.size(); i++) {
      if (events.get(i) > 0) {
        json.writeNumberField(labels.get(i), events.get(i));
      }
    }
    json.writeEndObject();
  }
}
