package hybridlog.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.Failure;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An earlier run that this one is compared with, as its {@code summary.json} tells of it.
 *
 * @param name what the page calls it
 * @param start when it began, as it was written
 * @param events all of them
 * @param labels events of each label
 * @param texts the kinds of events that it lists, the most frequent first
 * @param textsLeftOut kinds that it does not list, estimated
 * @param sampled whether it had more kinds than it kept: then those that it lists are the most
 *     frequent of a sample, and a kind that is not among them may have occurred often
 */
public record EarlierRun(
    String name,
    String start,
    long events,
    SortedMap<String, Long> labels,
    List<Text> texts,
    long textsLeftOut,
    boolean sampled)
    implements Serializable {

  /** A kind of events. */
  public record Text(String id, String text, String label, long events) implements Serializable {}

  public EarlierRun {
    labels = new TreeMap<>(labels);
    texts = List.copyOf(texts);
  }

  /** Kinds of so many events and fewer may have occurred without being listed. */
  long rare() {
    return textsLeftOut == 0 ? 0 : texts.stream().mapToLong(Text::events).min().orElse(0);
  }

  /**
   * Reads a summary.
   *
   * @param path of the summary, or of the directory that the earlier run has written to
   * @throws Failure with exit code 4 if there is no such file, 2 if it is no summary of a form that
   *     is known
   */
  public static EarlierRun read(Path path) {
    Path file = Files.isDirectory(path) ? path.resolve("summary.json") : path;
    if (!Files.isRegularFile(file)) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot compare with " + file + ": no such file");
    }
    try {
      return of(file.toString(), new ObjectMapper().readTree(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot compare with " + file + ": it is no JSON that is whole", e);
    }
  }

  private static EarlierRun of(String name, JsonNode summary) {
    int schema = summary.path("schema").asInt(-1);
    boolean counts = summary.path("totals").path("events").isIntegralNumber();
    for (JsonNode label : summary.path("labels")) {
      counts &= label.path("events").isIntegralNumber();
    }
    if (schema != SummaryJson.SCHEMA || !counts) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot compare with "
              + name
              + ": it is no summary.json of schema "
              + SummaryJson.SCHEMA
              + (schema < 0 || schema == SummaryJson.SCHEMA ? "" : ", but of " + schema));
    }
    SortedMap<String, Long> labels = new TreeMap<>();
    for (JsonNode label : summary.path("labels")) {
      labels.put(label.path("label").asText(), label.path("events").asLong());
    }
    List<Text> texts = new ArrayList<>();
    for (JsonNode text : summary.path("texts")) {
      texts.add(
          new Text(
              text.path("id").asText(),
              text.path("text").asText(),
              text.path("label").asText(),
              text.path("events").asLong()));
    }
    JsonNode leftOut = summary.path("textsLeftOut");
    return new EarlierRun(
        name,
        summary.path("run").path("start").asText(),
        summary.path("totals").path("events").asLong(),
        labels,
        texts,
        leftOut.path("texts").asLong(),
        // Summaries that do not say it yet tell how many kinds there were.
        leftOut
            .path("sampled")
            .asBoolean(texts.size() + leftOut.path("texts").asLong() > Texts.MOST));
  }
}
