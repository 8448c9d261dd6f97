package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.explore.Cluster;
import hybridlog.explore.Exploration;
import hybridlog.explore.ExploreSettings;
import hybridlog.explore.Proposal;
import hybridlog.report.Display;
import hybridlog.spark.ExploreJob;
import hybridlog.spark.ExploreResult;
import hybridlog.spark.ExploreSetup;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explore}: what unlabelled logs are made of. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Groups the lines of unlabelled logs by meaning and proposes a label and a rule for each"
          + " group.",
      "Writes explore.html, clusters.csv, labels.csv (to be filled in for train --add) and"
          + " proposed-rules.yaml."
    })
final class Explore implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final int TITLE_LENGTH = 76;

  private final Console console;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Directories, files or URIs (file:, hdfs:, s3a:).")
  private List<String> paths = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = "explored",
      description = "Where to write (default: ${DEFAULT-VALUE}).")
  private String out = "explored";

  @Option(
      names = "--eps",
      paramLabel = "D",
      description =
          "Cosine distance up to which texts are neighbours (default: conf/explore.yaml).")
  private Optional<Double> eps = Optional.empty();

  @Option(
      names = "--min-texts",
      paramLabel = "N",
      description = "How many neighbours make a cluster (default: conf/explore.yaml).")
  private Optional<Integer> minTexts = Optional.empty();

  @Option(
      names = "--max-texts",
      paramLabel = "N",
      description = "How many texts are grouped at most (default: conf/explore.yaml).")
  private Optional<Integer> maxTexts = Optional.empty();

  @Option(
      names = "--corpus",
      paramLabel = "FILE",
      description = "Labelled lines that propose the labels (default: dataset/logs.csv).")
  private Optional<Path> corpus = Optional.empty();

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "Settings in YAML (default: conf/explore.yaml).")
  private Optional<Path> settings = Optional.empty();

  @Mixin private ReadOptions reading = new ReadOptions();

  @Mixin private LlmServer llm = new LlmServer();

  @Mixin private RunOptions running = new RunOptions();

  Explore(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Home.Configuration file = Home.configuration(settings, "explore.yaml");
    ExploreSettings parsed =
        ExploreSettings.parse(file.name(), file.text())
            .with(
                eps.isPresent() ? OptionalDouble.of(eps.get()) : OptionalDouble.empty(),
                optional(minTexts),
                optional(maxTexts));
    Path labelled = corpus.orElseGet(Home::corpus);
    List<LabelledText> known = CorpusFile.read(labelled);
    ExploreResult result =
        ExploreJob.run(
            new ExploreSetup(
                "explore " + String.join(" ", paths),
                paths,
                reading.input(),
                reading.formats(),
                parsed,
                known,
                String.valueOf(labelled.getFileName()),
                llm.settings(console, Optional.empty(), () -> known),
                out,
                running.overwrite(),
                running.rawCsv(),
                running.redact(),
                running.ui(),
                Console.isTerminal("err"),
                this::embedded));
    PrintStream summary = llm.dryRun() ? console.err() : console.out();
    summary(result.exploration()).forEach(line -> summary.println(Display.escaped(line)));
    result.facts().notes().forEach(console::say);
    console.say("Exploration: " + out + "/explore.html");
    return result.whole() || running.allowPartial() ? 0 : Failure.Code.PARTIAL.exit();
  }

  private static OptionalInt optional(Optional<Integer> given) {
    return given.isPresent() ? OptionalInt.of(given.get()) : OptionalInt.empty();
  }

  private void embedded(int done, int all) {
    if (done % 1000 == 0 && done < all) {
      console.say("Embedded " + done + " of " + all + " texts");
    }
  }

  /** What is told of an exploration on a terminal. */
  static List<String> summary(Exploration found) {
    List<String> lines = new ArrayList<>();
    lines.add(
        text(
            "%,d lines, %,d different texts, %d clusters, %d proposed rules; noise: %,d texts"
                + " (%.1f%%), %,d lines",
            found.lines() + found.leftOutLines(),
            found.texts().size() + found.leftOut(),
            found.clusters().size(),
            found.rules().size(),
            found.noise(),
            found.texts().isEmpty() ? 0.0 : 100.0 * found.noise() / found.texts().size(),
            found.noiseLines()));
    if (found.leftOut() > 0) {
      lines.add(
          text(
              "A sample: the %,d texts with most lines were grouped; %,d texts with %,d lines were"
                  + " left out (--max-texts)",
              found.texts().size(), found.leftOut(), found.leftOutLines()));
    }
    lines.add(text("eps %.3f; the distances bend at %.3f", found.settings().eps(), found.knee()));
    lines.add("");
    lines.add(
        text("%4s %9s %6s  %-20s %5s  %s", "", "lines", "texts", "proposed", "agree", "text"));
    for (Cluster cluster : found.clusters().subList(0, Math.min(SHOWN, found.clusters().size()))) {
      String title = found.texts().get(cluster.center()).observed().template().text();
      lines.add(
          text(
              "%4d %,9d %,6d  %-20s %4.0f%%  %s%s",
              cluster.number(),
              cluster.lines(),
              cluster.texts().size(),
              cluster.vote().label(),
              100 * cluster.vote().agreement(),
              cluster.proposal() instanceof Proposal.Found ? "[rule] " : "",
              title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH) + "…" : title));
    }
    if (found.clusters().size() > SHOWN) {
      lines.add(text("     and %d more clusters", found.clusters().size() - SHOWN));
    }
    return lines;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
