package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import hybridlog.train.AddedFile;
import hybridlog.train.LabelledText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the model takes an unclassified kind for stands where people look for what to label. */
class GuessTest {
  @TempDir Path folder;

  private static final Figures FIGURES = SyntheticLog.contradicted();

  private static CSVFormat headed() {
    return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
  }

  private static List<CSVRecord> rows(StringWriter csv) throws IOException {
    return headed().parse(new StringReader(csv.toString())).getRecords();
  }

  private static StringWriter labels() throws IOException {
    StringWriter csv = new StringWriter();
    LabelsCsv.write(FIGURES, false, csv);
    return csv;
  }

  private static StringWriter templates() throws IOException {
    StringWriter csv = new StringWriter();
    TemplatesCsv.write(FIGURES, false, csv);
    return csv;
  }

  @Test
  void standsBesideAnUnclassifiedKindAndNoOther() throws Exception {
    assertThat(rows(templates()))
        .anySatisfy(row -> assertThat(row.get("guess")).isEqualTo("Error"))
        .allSatisfy(
            row ->
                assertThat(row.get("guess"))
                    .isEqualTo(row.get("label").equals(Verdict.UNCLASSIFIED) ? "Error" : ""));
    assertThat(rows(labels())).allSatisfy(row -> assertThat(row.get("guess")).isNotEmpty());
  }

  @Test
  void standsInTheJson() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SummaryJson.write(FIGURES, bytes);
    JsonNode texts = new ObjectMapper().readTree(bytes.toByteArray()).path("texts");
    assertThat(texts)
        .isNotEmpty()
        .allSatisfy(
            text ->
                assertThat(text.has("guess"))
                    .isEqualTo(text.path("decidedBy").asText().equals(DecidedBy.NONE.text())));
  }

  @Test
  void standsInThePagesListOfWhatToLabel() throws Exception {
    StringWriter page = new StringWriter();
    ReportPage.write(FIGURES, page);
    String list = page.toString();
    list = list.substring(list.indexOf("Kinds of events without a label"));
    list = list.substring(list.indexOf("<tbody>"), list.indexOf("</tbody>"));
    assertThat(list).contains("<bdi>Error</bdi>");
  }

  @Test
  void isNoLabelUntilSomebodyCopiesIt() throws Exception {
    Path file = Files.writeString(folder.resolve("labels.csv"), labels().toString());
    assertThat(AddedFile.read(file).texts()).isEmpty();
    StringWriter filled = new StringWriter();
    CSVPrinter csv = new CSVPrinter(filled, CSVFormat.RFC4180);
    csv.printRecord(rows(labels()).get(0).getParser().getHeaderNames());
    for (CSVRecord row : rows(labels())) {
      List<String> cells = row.toList();
      cells.set(1, row.get("guess"));
      csv.printRecord(cells);
    }
    assertThat(AddedFile.read(Files.writeString(file, filled.toString())).texts())
        .hasSameSizeAs(rows(labels()))
        .extracting(LabelledText::label)
        .contains("Error");
  }

  @Test
  void kindsWithoutALabelOfTheirOwnTeachNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("templates.csv"), templates().toString());
    AddedFile added = AddedFile.read(file);
    assertThat(added.unlabelled())
        .isEqualTo(
            (int)
                FIGURES.texts().stream()
                    .filter(text -> text.verdict().decidedBy() == DecidedBy.NONE)
                    .count())
        .isPositive();
    assertThat(added.texts()).hasSize(FIGURES.texts().size() - added.unlabelled());
  }
}
