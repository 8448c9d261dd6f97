package hybridlog.spark;

import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.explore.ExploreSettings;
import hybridlog.input.InputOptions;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import hybridlog.rule.ShippedRules;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Explorations for tests, with the shipped settings and encoder. */
final class ExploreRun {
  private ExploreRun() {}

  static ExploreSettings settings() throws IOException {
    return ExploreSettings.parse("explore.yaml", Files.readString(Path.of("conf", "explore.yaml")));
  }

  /** Every tenth line of the corpus: embedding all of it would take half a minute. */
  static List<LabelledText> corpus() {
    AtomicInteger number = new AtomicInteger();
    return CorpusFile.read(Path.of("dataset", "logs.csv")).stream()
        .filter(line -> number.getAndIncrement() % 10 == 0)
        .toList();
  }

  static ExploreResult explore(ExploreSettings settings, Path in, Path out) {
    return explore(settings, corpus(), ShippedRules.read(), LlmSettings.off(), false, in, out);
  }

  static ExploreResult explore(
      ExploreSettings settings,
      List<LabelledText> corpus,
      LlmSettings llm,
      boolean redact,
      Path in,
      Path out) {
    return explore(settings, corpus, List.of(), llm, redact, in, out);
  }

  static ExploreResult explore(
      ExploreSettings settings,
      List<LabelledText> corpus,
      List<Rule> rules,
      LlmSettings llm,
      boolean redact,
      Path in,
      Path out) {
    return ExploreJob.run(setup(settings, corpus, rules, llm, redact, in, out));
  }

  static ExploreSetup setup(
      ExploreSettings settings,
      List<LabelledText> corpus,
      List<Rule> rules,
      LlmSettings llm,
      boolean redact,
      Path in,
      Path out) {
    return new ExploreSetup(
        "explore " + in.getFileName(),
        List.of(in.toString()),
        InputOptions.defaults(),
        Formats.shipped(),
        RuleSet.of(rules),
        settings,
        corpus,
        "logs.csv",
        LabelGuide.shipped(),
        llm,
        Output.to(out.toString()).with(Output.Choice.REDACT, redact),
        false,
        ProgressDisplay.none(),
        (done, all) -> {});
  }

  static List<CSVRecord> rows(Path csv) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(csv)) {
      return format.parse(reader).getRecords();
    }
  }
}
