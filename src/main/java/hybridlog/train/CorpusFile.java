package hybridlog.train;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.mask.Masker;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads labelled lines from CSV: columns {@code log_message} and {@code target_label}, and where
 * present {@code source} and {@code acceptable} (labels joined by {@code |}); others are ignored.
 */
public final class CorpusFile {
  static final String MESSAGE = "log_message";
  static final String LABEL = "target_label";

  private CorpusFile() {}

  /** Takes a row of a file. */
  @FunctionalInterface
  interface RowReader {
    void row(Place place, CSVRecord row);
  }

  /**
   * Where a row is, for messages.
   *
   * @param line number of the row's last line
   */
  record Place(Path file, long line) {
    Failure misfit(String what) {
      return new Failure(
          Failure.Code.USAGE, "Cannot use " + file + ":" + line + ": the line " + what);
    }
  }

  /**
   * All labelled lines of a file, in its order.
   *
   * @throws Failure with exit code 4 if there is no such file, 2 if it is no labelled CSV, naming
   *     the line
   */
  public static List<LabelledText> read(Path file) {
    List<LabelledText> texts = new ArrayList<>();
    each(file, List.of(List.of(MESSAGE, LABEL)), (place, row) -> texts.add(text(place, row)));
    if (texts.isEmpty()) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot use " + file + ": it has no lines");
    }
    return texts;
  }

  /**
   * Reads a CSV with a header, row by row; blank lines are none.
   *
   * @param columns sets of columns of which it must have one
   */
  static void each(Path file, List<List<String>> columns, RowReader reader) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + file + ": no such file");
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (BufferedReader text = Files.newBufferedReader(file);
        CSVParser rows = CSVParser.builder().setReader(skipMark(text)).setFormat(format).get()) {
      requireColumns(file, rows.getHeaderNames(), columns);
      for (CSVRecord row : rows) {
        if (row.size() == 1 && row.get(0).isBlank()) {
          continue;
        }
        Place place = new Place(file, rows.getCurrentLineNumber());
        if (!row.isConsistent()) {
          throw place.misfit("has " + row.size() + " fields");
        }
        reader.row(place, row);
      }
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot read " + file + " as CSV: " + reason(e), e);
    }
  }

  private static String reason(Exception e) {
    return e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException
        ? "it is not UTF-8"
        : String.valueOf(e.getMessage());
  }

  /** Skips the mark that some programs write before UTF-8. */
  private static Reader skipMark(BufferedReader text) throws IOException {
    text.mark(1);
    if (text.read() != '\ufeff') {
      text.reset();
    }
    return text;
  }

  private static void requireColumns(Path file, List<String> names, List<List<String>> columns) {
    if (columns.stream().noneMatch(names::containsAll)) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot use "
              + file
              + ": its first line must name the columns "
              + columns.stream()
                  .map(wanted -> String.join(" and ", wanted))
                  .collect(Collectors.joining(", or "))
              + ", it names "
              + String.join(", ", names));
    }
    for (String name : names) {
      if (Collections.frequency(names, name) > 1) {
        throw new Failure(
            Failure.Code.USAGE,
            "Cannot use " + file + ": its first line names the column " + name + " twice");
      }
    }
  }

  private static LabelledText text(Place place, CSVRecord row) {
    String label = LabelCell.label(place, row.get(LABEL));
    if (LabelCell.saysNothing(label)) {
      throw place.misfit("has the label '" + label + "', which says nothing");
    }
    String line = row.get(MESSAGE);
    Set<String> acceptable = new LinkedHashSet<>(Set.of(label));
    if (row.isMapped("acceptable")) {
      for (String other : row.get("acceptable").split("\\|", -1)) {
        String known = LabelCell.label(place, other);
        if (!known.isEmpty()) {
          acceptable.add(known);
        }
      }
    }
    String source = row.isMapped("source") ? row.get("source").trim() : "";
    return new LabelledText(source, line, template(line), label, acceptable);
  }

  /** What the model sees of a raw line; the same here as when it classifies. */
  public static Template template(String line) {
    Header header = Formats.shipped().parse(line);
    return new Template(header.level(), Masker.mask(header.message()));
  }
}
