package hybridlog.llm;

import hybridlog.Failure;
import hybridlog.LockedFile;
import hybridlog.classify.Template;
import hybridlog.csv.Cell;
import hybridlog.event.Level;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * {@code verdicts.csv}: what a model said of each kind of event, for people to read, correct and
 * teach. A row that is there is never changed; what is new comes after it. Immutable.
 *
 * <p>The columns are {@code template, level, text, label, reason, model, date, lines}; only {@code
 * text} and {@code label} must be there, and columns that a person added stay. A kind is known by
 * its id in {@code template}; where that is missing or was damaged by a spreadsheet, by its level
 * and text. Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
public final class VerdictFile {
  static final List<String> COLUMNS =
      List.of("template", "level", "text", "label", "reason", "model", "date", "lines");

  /** A run writes it in milliseconds; who has it longer is stuck. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * A row.
   *
   * @param id the template's id, or that of its redacted text where there is a secret in it
   * @param level the template's level
   * @param text its masked text, redacted
   * @param verdict what was said of it
   * @param lines how many lines of it there were; -1 if the row does not say
   * @param more the cells of the columns that a person added
   */
  public record Row(
      String id, Level level, String text, LlmVerdict verdict, long lines, List<String> more) {
    public Row {
      more = List.copyOf(more);
    }
  }

  private final List<String> moreColumns;
  private final Map<String, Row> rows;

  VerdictFile(List<String> moreColumns, Map<String, Row> rows) {
    this.moreColumns = List.copyOf(moreColumns);
    this.rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** A file without rows. */
  public static VerdictFile empty() {
    return new VerdictFile(List.of(), Map.of());
  }

  /**
   * Reads a file; one that does not exist has no rows.
   *
   * @param labels the labels that rows may have, besides {@code Unclassified}
   * @throws Failure with exit code 2 if it cannot be read or a row is wrong, naming the line
   */
  public static VerdictFile read(Path file, Collection<String> labels) {
    if (Files.notExists(file)) {
      return empty();
    }
    try {
      return parse(file.toString(), Files.readString(file), labels);
    } catch (CharacterCodingException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot read " + file + ": it is not UTF-8", e);
    } catch (IOException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Parses the text of a file.
   *
   * @param name the file's name for messages
   * @param labels the labels that rows may have, besides {@code Unclassified}
   * @throws Failure with exit code 2 if a row is wrong, naming the line
   */
  public static VerdictFile parse(String name, String csv, Collection<String> labels) {
    return new VerdictReader(name, labels).parse(csv);
  }

  /**
   * Finds out whether {@link #add} can write, before answers are paid for. A file that is there
   * stays as it is, and so does what another run is writing.
   *
   * @throws Failure with exit code 2 if it cannot
   */
  public static void checkWritable(Path file) {
    if (Files.isDirectory(file)) {
      throw new Failure(Failure.Code.USAGE, "Cannot write " + file + ": it is a directory");
    }
    Path absolute = file.toAbsolutePath();
    try {
      Files.delete(
          Files.createTempFile(
              absolute.resolveSibling("."), "." + absolute.getFileName(), ".part"));
    } catch (NoSuchFileException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write " + file + ": no such directory", e);
    } catch (AccessDeniedException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write " + file + ": permission denied", e);
    } catch (IOException e) {
      throw new Failure(Failure.Code.USAGE, "Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /**
   * Adds the verdicts of an interview to a file as it is now: what a person or another run has
   * changed since it was read stays. Of several runs one writes at a time.
   *
   * @param labels the labels that rows may have, besides {@code Unclassified}
   * @param questions what was asked: the source of each new row's text and lines
   * @return the file with them
   * @throws Failure with exit code 2 if what is there now cannot be read, in which case it stays as
   *     it is, or another run does not come to an end with it; 1 if the file cannot be written
   */
  public static VerdictFile add(
      Path file,
      Collection<String> labels,
      List<Question> questions,
      Map<Template, LlmVerdict> verdicts) {
    LockedFile lock = locked(file);
    try (lock) {
      VerdictFile all = read(file, labels).with(questions, verdicts);
      all.write(file);
      return all;
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static LockedFile locked(Path file) {
    Path absolute = file.toAbsolutePath();
    try {
      return LockedFile.take(
              absolute.resolveSibling("." + absolute.getFileName() + ".lock"), PATIENCE)
          .orElseThrow(
              () ->
                  new Failure(
                      Failure.Code.USAGE,
                      "Cannot write "
                          + file
                          + ": another run has locked it and does not come to an end"));
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /** The rows in the file's order. */
  public List<Row> rows() {
    return List.copyOf(rows.values());
  }

  /** The verdict that is known by an id. */
  public Optional<LlmVerdict> find(String id) {
    return Optional.ofNullable(rows.get(id)).map(Row::verdict);
  }

  /**
   * This file with the verdicts of an interview after its own rows, in their order. Rows that are
   * there stay as they are.
   *
   * @param questions what was asked: the source of each new row's text and lines
   */
  public VerdictFile with(List<Question> questions, Map<Template, LlmVerdict> verdicts) {
    Map<Template, Question> asked = new HashMap<>();
    questions.forEach(question -> asked.put(question.template(), question));
    Map<String, Row> all = new LinkedHashMap<>(rows);
    List<String> blank = Collections.nCopies(moreColumns.size(), "");
    verdicts.forEach(
        (template, verdict) -> {
          Question question = asked.get(template);
          if (question != null) {
            String id = question.id();
            all.putIfAbsent(
                id,
                new Row(id, template.level(), question.text(), verdict, question.lines(), blank));
          }
        });
    return new VerdictFile(moreColumns, all);
  }

  /** The file's text: RFC 4180, in the order of {@link #rows()}. */
  public String toCsv() {
    StringBuilder out = new StringBuilder();
    try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
      for (String column : COLUMNS) {
        csv.print(column);
      }
      csv.printRecord(moreColumns.stream().map(Cell::guarded));
      for (Row row : rows.values()) {
        csv.print(row.id);
        csv.print(row.level);
        csv.print(Cell.guarded(row.text));
        csv.print(Cell.guarded(row.verdict.label()));
        csv.print(Cell.guarded(row.verdict.reason()));
        csv.print(Cell.guarded(row.verdict.model()));
        csv.print(Cell.guarded(row.verdict.date()));
        csv.print(row.lines < 0 ? "" : row.lines);
        csv.printRecord(row.more.stream().map(Cell::guarded));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A text takes everything", e);
    }
    return out.toString();
  }

  /**
   * Writes the file beside itself and moves it into place, so that it is never half there. What was
   * there before is lost: see {@link #add}.
   *
   * @throws Failure with exit code 1 if it cannot be written
   */
  void write(Path file) {
    Path absolute = file.toAbsolutePath();
    Path part = absolute.resolveSibling(absolute.getFileName() + ".part");
    try {
      Files.writeString(part, toCsv());
      Files.move(
          part, absolute, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static Failure unwritable(Path file, IOException e) {
    return new Failure(Failure.Code.INTERNAL, "Cannot write " + file + ": " + e.getMessage(), e);
  }
}
