package hybridlog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import hybridlog.classify.Classification;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class DisagreementTest {
  @Test
  void isWhereTheModelIsSureOfAnotherLabelThanTheRule() {
    List<Disagreement> found = SyntheticLog.contradicted().disagreements();
    assertThat(found)
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(
            one -> {
              assertThat(one.text().template().text()).startsWith("Disk");
              assertThat(one.text().verdict().decidedBy()).isEqualTo(DecidedBy.RULE);
              assertThat(one.model().label()).isEqualTo("Error");
            });
    assertThat(found).extracting(Disagreement::text).isSortedAccordingTo(TextFigures.BY_COUNT);
  }

  /** The model has not seen the text of a redacted kind like this. */
  @Test
  void isNoneOfAKindThatWasRedacted() {
    SyntheticLog log = new SyntheticLog(5, 2, 2, 1);
    Summary summary = new Summary();
    Map<Template, Verdict> model = new HashMap<>();
    for (String text : List.of("disk pin=<secret>", "disk pin=0")) {
      Template template = new Template(Level.ERROR, text);
      Event event = new Event("a", 1, 1, Event.NO_TIME, Level.ERROR, "", text, text, Flaw.NONE);
      Verdict verdict = Verdict.byRule("Resource Usage", "disk");
      summary.add(event, new Classification(verdict, template, template.id()));
      model.put(template, Verdict.byModel("Error", 0.9));
    }
    assertThat(Disagreement.candidates(summary))
        .extracting(Template::text)
        .containsOnly("disk pin=0");
    Figures figures = Figures.of(summary, log.inventory(), SyntheticLog.run(), model);
    assertThat(figures.texts()).hasSize(2);
    assertThat(figures.disagreements())
        .extracting(found -> found.text().template().text())
        .containsExactly("disk pin=0");
  }

  @Test
  void onlyKindsOfRulesAreAskedAbout() {
    SyntheticLog log = new SyntheticLog(5, 2, 2, 1);
    Summary summary = new Summary();
    log.events(4000, summary::add);
    assertThat(Disagreement.candidates(summary))
        .isNotEmpty()
        .doesNotHaveDuplicates()
        .noneMatch(template -> template.text().startsWith("heartbeat"));
  }

  @Test
  void standsInTheJsonAndAmongWhatIsToBeLabelled() throws Exception {
    Figures figures = SyntheticLog.contradicted();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SummaryJson.write(figures, bytes);
    JsonNode json = new ObjectMapper().readTree(bytes.toByteArray()).path("disagreements");
    assertThat(json).hasSameSizeAs(figures.disagreements());
    assertThat(json.get(0).path("rule").asText()).isEqualTo("disk");
    assertThat(json.get(0).path("label").asText()).isEqualTo("Resource Usage");
    assertThat(json.get(0).path("modelLabel").asText()).isEqualTo("Error");
    StringWriter csv = new StringWriter();
    LabelsCsv.write(figures, false, csv);
    List<CSVRecord> rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(csv.toString()))
            .getRecords();
    CSVRecord last = rows.get(rows.size() - 1);
    assertThat(last.get("why")).isEqualTo("rule disk says Resource Usage, the model Error");
    assertThat(last.get("confidence")).startsWith("0.97");
    assertThat(last.get("guess")).isEqualTo("Error");
    assertThat(last.get("target_label")).isEmpty();
  }

  @Test
  void standsInThePage() throws Exception {
    StringWriter page = new StringWriter();
    ReportPage.write(SyntheticLog.contradicted(), page);
    assertThat(page.toString()).contains("id=\"disagreements\"");
  }

  @Test
  void modelIsNotAskedAboutATextThatIsNotTheKinds() {
    SyntheticLog log = new SyntheticLog(5, 2, 2, 1);
    Summary summary = new Summary();
    log.events(10, summary::add);
    Template template = new Template(Level.ERROR, "token [redacted] " + "x".repeat(3000));
    Verdict verdict = Verdict.byRule("Resource Usage", "disk");
    summary.add(
        new Event("a", 1, 1, Event.NO_TIME, Level.ERROR, "", "token", "token", Flaw.NONE),
        new Classification(verdict, template, template.id()));
    assertThat(Disagreement.candidates(summary))
        .isNotEmpty()
        .noneMatch(asked -> asked.text().startsWith("token"));
  }
}
