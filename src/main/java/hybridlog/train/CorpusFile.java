package hybridlog.train;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.mask.Masker;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads labelled lines from CSV: columns {@code log_message} and {@code target_label}, and where
 * present {@code source} and {@code acceptable} (labels joined by {@code |}); others are ignored.
 */
public final class CorpusFile {
  private static final String MESSAGE = "log_message";
  private static final String LABEL = "target_label";

  private CorpusFile() {}

  /**
   * All labelled lines of a file, in its order.
   *
   * @throws Failure with exit code 4 if there is no such file, 2 if it is no labelled CSV, naming
   *     the line
   */
  public static List<LabelledText> read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new Failure(Failure.Code.NO_INPUT, "Cannot read " + file + ": no such file");
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream in = Files.newInputStream(file);
        Reader reader = new InputStreamReader(skipMark(in), StandardCharsets.UTF_8);
        CSVParser rows = CSVParser.builder().setReader(reader).setFormat(format).get()) {
      requireColumns(file, rows.getHeaderNames());
      List<LabelledText> texts = new ArrayList<>();
      for (CSVRecord row : rows) {
        texts.add(text(file, rows, row));
      }
      if (texts.isEmpty()) {
        throw new Failure(Failure.Code.NO_INPUT, "Cannot use " + file + ": it has no lines");
      }
      return texts;
    } catch (IOException | IllegalArgumentException | java.io.UncheckedIOException e) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot read " + file + " as CSV: " + e.getMessage(), e);
    }
  }

  /** Skips the mark that some programs write before UTF-8. */
  private static InputStream skipMark(InputStream in) throws IOException {
    java.io.PushbackInputStream head = new java.io.PushbackInputStream(in, 3);
    byte[] first = head.readNBytes(3);
    boolean mark =
        first.length == 3
            && first[0] == (byte) 0xef
            && first[1] == (byte) 0xbb
            && first[2] == (byte) 0xbf;
    if (!mark) {
      head.unread(first);
    }
    return head;
  }

  private static void requireColumns(Path file, List<String> names) {
    if (!names.contains(MESSAGE) || !names.contains(LABEL)) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot use "
              + file
              + ": its first line must name the columns "
              + MESSAGE
              + " and "
              + LABEL
              + ", it names "
              + String.join(", ", names));
    }
  }

  private static LabelledText text(Path file, CSVParser rows, CSVRecord row) {
    if (!row.isConsistent()) {
      throw misfit(file, rows, "has " + row.size() + " fields");
    }
    String label = row.get(LABEL).trim();
    if (label.isEmpty() || label.equals(Verdict.UNCLASSIFIED)) {
      throw misfit(file, rows, "has the label '" + label + "', which says nothing");
    }
    String line = row.get(MESSAGE);
    Set<String> acceptable = new LinkedHashSet<>(Set.of(label));
    if (row.isMapped("acceptable")) {
      for (String other : row.get("acceptable").split("\\|", -1)) {
        if (!other.isBlank()) {
          acceptable.add(other.trim());
        }
      }
    }
    String source = row.isMapped("source") ? row.get("source").trim() : "";
    return new LabelledText(source, line, template(line), label, acceptable);
  }

  private static Failure misfit(Path file, CSVParser rows, String what) {
    return new Failure(
        Failure.Code.USAGE,
        "Cannot use " + file + ":" + rows.getCurrentLineNumber() + ": the line " + what);
  }

  /** What the model sees of a raw line; the same here as when it classifies. */
  public static Template template(String line) {
    Header header = Formats.shipped().parse(line);
    return new Template(header.level(), Masker.mask(header.message()));
  }
}
