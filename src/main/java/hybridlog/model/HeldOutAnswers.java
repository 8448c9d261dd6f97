package hybridlog.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * What a model answered to the texts of its own corpus while they were held out of its training:
 * {@code held-out.csv} in its directory, with the columns {@code text} (a template's id) and {@code
 * answer} (a label). With it a later model can be compared on texts that neither has seen.
 *
 * @param byTemplate the answer to each template, by its id
 */
public record HeldOutAnswers(SortedMap<String, String> byTemplate) {
  private static final String FILE = "held-out.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader("text", "answer")
          .setSkipHeaderRecord(true)
          .setRecordSeparator('\n')
          .get();

  /** Puts the file into a model's directory, which is sealed later. */
  public void write(Path directory) throws IOException {
    try (Writer out = Files.newBufferedWriter(directory.resolve(FILE), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(out, FORMAT.builder().setSkipHeaderRecord(false).get())) {
      for (var answer : byTemplate.entrySet()) {
        csv.printRecord(answer.getKey(), answer.getValue());
      }
    }
  }

  /**
   * Those of a model; empty if it has none.
   *
   * @throws hybridlog.Failure with exit code 5 if its file is no such file
   */
  public static Optional<HeldOutAnswers> of(ModelContent model) {
    return model
        .find(FILE)
        .map(
            csv -> {
              try {
                return parse(csv);
              } catch (IOException | UncheckedIOException e) {
                throw model.damaged(FILE, e);
              }
            });
  }

  static HeldOutAnswers parse(byte[] csv) throws IOException {
    SortedMap<String, String> answers = new TreeMap<>();
    try (CSVParser rows =
        CSVParser.parse(new ByteArrayInputStream(csv), StandardCharsets.UTF_8, FORMAT)) {
      for (CSVRecord row : rows) {
        if (row.size() != 2) {
          throw new IOException("a line has " + row.size() + " fields, not 2");
        }
        answers.put(row.get(0), row.get(1));
      }
    }
    return new HeldOutAnswers(answers);
  }
}
