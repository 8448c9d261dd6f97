package hybridlog.spark;

import hybridlog.classify.LabelGuide;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.llm.Endpoint;
import hybridlog.llm.Labelled;
import hybridlog.llm.Limits;
import hybridlog.llm.TokenNeighbours;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A run of the main job with rules alone, so that the rest is unsure, and a language model. */
record LlmRun(Path folder) {
  private static final String RULES =
      """
      rules:
        - id: web
          label: HTTP Status
          pattern: 'GET /'
      """;

  /** Lines to run on, as a file in a folder. */
  static LlmRun on(Path folder, List<String> lines) throws IOException {
    Files.createDirectories(folder.resolve("in"));
    Files.write(folder.resolve("in").resolve("some.log"), lines);
    return new LlmRun(folder);
  }

  ClassifyResult run(LlmSettings llm, String out) {
    return run(llm, false, out);
  }

  ClassifyResult run(LlmSettings llm, boolean redact, String out) {
    return run(llm, redact, ProgressDisplay.none(), out);
  }

  ClassifyResult run(LlmSettings llm, boolean redact, ProgressDisplay progress, String out) {
    return ClassifyJob.run(
        new ClassifySettings(
            "classify",
            List.of(folder.resolve("in").toString()),
            Optional.empty(),
            InputOptions.defaults(),
            Formats.shipped(),
            new RunFacts.Rules("rules.yaml", "", RuleSet.of(RuleFile.parse("rules.yaml", RULES))),
            Optional.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            LabelGuide.shipped(),
            llm,
            Optional.empty(),
            Output.to(folder.resolve(out).toString()).with(Output.Choice.REDACT, redact),
            false,
            progress));
  }

  LlmSettings asking(Endpoint endpoint, Optional<Consumer<String>> preview) {
    return new LlmSettings(
        Optional.of(endpoint),
        Limits.standard()
            .withQuestions(1000)
            .withPause(Duration.ofMillis(1))
            .withAnswer(Duration.ofSeconds(2)),
        new TokenNeighbours(List.of(new Labelled("capacitor is full", "System Notification"))),
        Optional.of(folder.resolve("kept.csv")),
        preview);
  }

  List<CSVRecord> rows(String out) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader csv = Files.newBufferedReader(folder.resolve(out).resolve("predictions.csv"))) {
      return format.parse(csv).getRecords();
    }
  }

  List<String> decisions(String out) throws IOException {
    return rows(out).stream().map(row -> row.get("decided_by") + ' ' + row.get("label")).toList();
  }
}
