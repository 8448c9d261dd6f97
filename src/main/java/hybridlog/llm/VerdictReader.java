package hybridlog.llm;

import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.csv.Cell;
import hybridlog.event.Level;
import hybridlog.llm.VerdictFile.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code verdicts.csv} as a person and a spreadsheet may have left it. One use. */
final class VerdictReader {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{12}");

  private final String name;
  private final Set<String> labels;
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, Long> places = new LinkedHashMap<>();
  private List<String> columns = List.of();

  VerdictReader(String name, Collection<String> labels) {
    this.name = name;
    this.labels = new HashSet<>(labels);
    this.labels.add(Verdict.UNCLASSIFIED);
  }

  VerdictFile parse(String csv) {
    String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord cells : parser) {
        if (columns.isEmpty()) {
          readHeader(cells);
        } else {
          readRow(cells, parser.getCurrentLineNumber());
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw wrong(name, "it is not CSV: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
    return new VerdictFile(columns.stream().filter(this::isMore).toList(), rows);
  }

  private boolean isMore(String column) {
    return !VerdictFile.COLUMNS.contains(column);
  }

  private void readHeader(CSVRecord cells) {
    columns = cells.stream().map(cell -> Cell.plain(cell).strip()).toList();
    for (String column : List.of("text", "label")) {
      if (!columns.contains(column)) {
        throw wrong(name + ":1", "column '" + column + "' is missing");
      }
    }
    if (new HashSet<>(columns).size() < columns.size()) {
      throw wrong(name + ":1", "a column is there twice");
    }
  }

  private void readRow(CSVRecord cells, long line) {
    String place = name + ":" + line;
    if (cells.size() != columns.size()) {
      throw wrong(place, cells.size() + " cells, but there are " + columns.size() + " columns");
    }
    String text = cell(cells, "text");
    String label = cell(cells, "label").strip();
    if (text.isBlank()) {
      throw wrong(place, "'text' is empty");
    }
    if (!labels.contains(label)) {
      throw wrong(
          place, "label '" + label + "' is none of " + String.join(", ", new TreeSet<>(labels)));
    }
    Level level = level(place, cell(cells, "level").strip());
    String id = cell(cells, "template").strip();
    LlmVerdict verdict =
        new LlmVerdict(label, cell(cells, "reason"), cell(cells, "model"), cell(cells, "date"));
    add(
        place,
        line,
        new Row(
            ID.matcher(id).matches() ? id : new Template(level, text).id(),
            level,
            text,
            verdict,
            lines(place, cell(cells, "lines").strip()),
            columns.stream().filter(this::isMore).map(column -> cell(cells, column)).toList()));
  }

  private void add(String place, long line, Row row) {
    Row before = rows.putIfAbsent(row.id(), row);
    if (before == null) {
      places.put(row.id(), line);
    } else if (!before.verdict().label().equals(row.verdict().label())) {
      throw wrong(place, "the same text has another label in line " + places.get(row.id()));
    }
  }

  private String cell(CSVRecord cells, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? "" : Cell.plain(cells.get(index));
  }

  private Level level(String place, String text) {
    if (text.isEmpty()) {
      return Level.NONE;
    }
    for (Level level : Level.values()) {
      if (level.name().equalsIgnoreCase(text)) {
        return level;
      }
    }
    throw wrong(place, "level '" + text + "' is none of " + List.of(Level.values()));
  }

  private long lines(String place, String text) {
    if (text.isEmpty()) {
      return -1;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw wrong(place, "lines '" + text + "' is no number");
    }
  }

  private static Failure wrong(String place, String why) {
    return new Failure(Failure.Code.USAGE, "Cannot read " + place + ": " + why);
  }
}
