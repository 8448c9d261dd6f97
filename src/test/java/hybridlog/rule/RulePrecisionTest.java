package hybridlog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** A rule must never be wrong where people have labelled lines. */
class RulePrecisionTest {
  private static final Path CORPUS = Path.of("dataset", "logs.csv");

  @Test
  void noRuleContradictsTheCorpus() throws IOException {
    RuleSet rules = RuleSet.of(ShippedRules.read());
    List<String> wrong = new ArrayList<>();
    Set<String> hit = new TreeSet<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(CORPUS);
        CSVParser records = format.parse(reader)) {
      for (CSVRecord record : records) {
        String line = record.get("log_message");
        Optional<Rule> rule = rules.match("", line);
        rule.ifPresent(r -> hit.add(r.id()));
        rule.filter(r -> !r.label().equals(record.get("target_label")))
            .ifPresent(r -> wrong.add(r.id() + " says " + r.label() + " of: " + line));
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(hit).as("rules that the corpus exercises").hasSizeGreaterThan(40);
  }
}
