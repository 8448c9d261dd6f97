package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.classify.Prediction;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.explore.Near;
import hybridlog.report.Display;
import hybridlog.rule.Rule;
import hybridlog.spark.ExplainJob;
import hybridlog.spark.ExplainJob.Explanation;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: how one line is decided. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows how one line is decided: header, rules, masked text, probabilities.")
final class Explain implements Callable<Integer> {
  private static final int WIDTH = 12;

  private final Console console;

  @Parameters(paramLabel = "LINE", description = "The line, in quotes.")
  private String line = "";

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "The model's directory (default: models/default).")
  private Optional<Path> model = Optional.empty();

  @Mixin private RulesOption rules = new RulesOption();

  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description =
          "Labelled lines of which the nearest are shown (default: dataset/logs.csv, if there).")
  private Optional<Path> corpus = Optional.empty();

  @Mixin private FormatOptions format = new FormatOptions();

  Explain(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (line.isBlank()) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot explain a line without text: give one, in quotes");
    }
    Explanation explanation =
        ExplainJob.run(
            line,
            format.formats(),
            rules.rules().set(),
            model.orElseGet(Home::defaultModel),
            threshold.value(),
            labelled());
    header(explanation);
    rules(explanation);
    probabilities(explanation);
    nearest(explanation);
    decision(explanation);
    return 0;
  }

  private void header(Explanation explanation) {
    if (explanation.header().timeMicros() != Event.NO_TIME) {
      row(
          "time",
          Instant.EPOCH.plus(explanation.header().timeMicros(), ChronoUnit.MICROS).toString());
    }
    row("level", explanation.header().level().name());
    row("source", explanation.header().source());
    row("message", explanation.header().message());
    row("masked", explanation.template().text());
    row("template", explanation.template().id());
  }

  private void rules(Explanation explanation) {
    row(
        "rules",
        explanation.tried().size()
            + " of "
            + explanation.rules()
            + " tried"
            + names(explanation.tried()));
    row("matched", explanation.matched().isEmpty() ? "none" : ids(explanation.matched()));
  }

  private static String names(List<Rule> tried) {
    return tried.isEmpty() ? "" : ": " + ids(tried);
  }

  private static String ids(List<Rule> rules) {
    return rules.stream().map(Rule::id).collect(Collectors.joining(", "));
  }

  private void probabilities(Explanation explanation) {
    Prediction model = explanation.byModel();
    Prediction ngrams = explanation.byNgrams();
    row("model", model.embedded() ? "n-grams and BERT" : "n-grams alone, they are sure");
    PrintStream out = console.out();
    out.printf(Locale.ROOT, "%-" + WIDTH + "s  %-24s %8s %8s%n", "", "label", "model", "n-grams");
    IntStream.range(0, model.labels().size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -model.probability(i)))
        .forEach(
            i ->
                out.printf(
                    Locale.ROOT,
                    "%-" + WIDTH + "s  %-24s %8.4f %8.4f%n",
                    "",
                    Display.escaped(model.labels().get(i)),
                    model.probability(i),
                    ngrams.probability(i)));
  }

  private List<LabelledText> labelled() {
    if (corpus.isEmpty() && !Files.isRegularFile(Home.corpus())) {
      return List.of();
    }
    return CorpusFile.read(corpus.orElseGet(Home::corpus));
  }

  private void nearest(Explanation explanation) {
    String name = "nearest";
    for (Near near : explanation.nearest()) {
      String similarity = String.format(Locale.ROOT, "%.2f  ", near.similarity());
      row(name, similarity + near.text().label() + ": " + near.text().template().text());
      name = "";
    }
  }

  private void decision(Explanation explanation) {
    Verdict verdict = explanation.decision().verdict();
    String why =
        switch (verdict.decidedBy()) {
          case RULE -> "by rule " + verdict.rule();
          case MODEL ->
              String.format(
                  Locale.ROOT,
                  "by the model: %.4f is at least the threshold %.4f",
                  verdict.confidence(),
                  explanation.threshold());
          case LLM -> "by the LLM";
          case NONE ->
              String.format(
                  Locale.ROOT,
                  "since %.4f%s is below the threshold %.4f",
                  verdict.confidence(),
                  verdict.guess().isEmpty() ? "" : " for " + verdict.guess(),
                  explanation.threshold());
        };
    row("decision", verdict.label() + ", " + why);
  }

  private void row(String name, String value) {
    console.out().printf(Locale.ROOT, "%-" + WIDTH + "s  %s%n", name, Display.escaped(value));
  }
}
