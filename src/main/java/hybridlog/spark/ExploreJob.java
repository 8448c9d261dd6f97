package hybridlog.spark;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.classify.Template;
import hybridlog.embed.Embedders;
import hybridlog.explore.Advisor;
import hybridlog.explore.Exploration;
import hybridlog.explore.Explorer;
import hybridlog.explore.KnownRules;
import hybridlog.explore.Observed;
import hybridlog.explore.Vectors;
import hybridlog.input.FileLines;
import hybridlog.input.InputFile;
import hybridlog.input.Inventory;
import hybridlog.input.SplitCount;
import hybridlog.llm.Endpoint;
import hybridlog.llm.RuleInterview;
import hybridlog.report.ExploreFacts;
import hybridlog.report.ExploreFiles;
import hybridlog.spark.functions.Redaction;
import hybridlog.spark.source.LogsTable;
import hybridlog.train.LabelledText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/**
 * Groups the lines of unlabelled logs by meaning and proposes labels and rules for the groups.
 * Spark reads and counts; what is left, some thousand texts, is embedded and grouped on the driver.
 */
public final class ExploreJob {
  private final ExploreSetup setup;
  private final List<String> notes = new ArrayList<>();

  private ExploreJob(ExploreSetup setup) {
    this.setup = setup;
  }

  /**
   * Runs the job; opens a Spark session if none is open and leaves it open. Embedding the corpus
   * and the chosen texts takes most of the time, some 5 ms a text and core.
   *
   * @throws Failure if something that the user can mend is in the way; nothing that looks complete
   *     is left behind
   */
  public static ExploreResult run(ExploreSetup setup) {
    return new ExploreJob(setup).run();
  }

  /**
   * Finds out, without Spark, whether an exploration can begin later.
   *
   * @throws Failure if there is nothing to read or the place to write to cannot be had
   */
  public static void check(ExploreSetup setup) {
    Configuration hadoop = Session.hadoop();
    OutDirectory.check(setup.output(), setup.inputs(), hadoop);
    inventory(setup, hadoop);
  }

  /** What there is to read: something, as far as that can be told without reading all of it. */
  private static Inventory inventory(ExploreSetup setup, Configuration hadoop) {
    Inventory inventory = Inventory.of(setup.inputs(), setup.input(), hadoop);
    Input.refuseNothing("explore", setup.inputs(), inventory);
    if (inventory.readable().stream().allMatch(file -> isEmpty(file, hadoop))) {
      throw noLines(setup, "");
    }
    return inventory;
  }

  private static boolean isEmpty(InputFile file, Configuration hadoop) {
    if (file.bytes() > 0) {
      return false;
    }
    // Where a file is still written, or made by the system as it is read, its size says nothing.
    try (FileLines lines = FileLines.open(file, 0, Long.MAX_VALUE, hadoop)) {
      return lines.problem().isEmpty() && !lines.next();
    } catch (IOException e) {
      return false;
    }
  }

  private static Failure noLines(ExploreSetup setup, String why) {
    return new Failure(
        Failure.Code.NO_INPUT,
        "Cannot explore " + String.join(", ", setup.inputs()) + ": there are no lines in it" + why);
  }

  private ExploreResult run() {
    Configuration hadoop = Session.hadoop();
    return OutDirectory.during(
        setup.output(),
        setup.llm().isDryRun(),
        setup.inputs(),
        hadoop,
        out -> {
          ExploreResult result = explore(hadoop);
          ExploreFiles.write(
              result.exploration(), result.facts(), setup.output().rawCsv(), out::create);
          return result;
        });
  }

  private ExploreResult explore(Configuration hadoop) throws IOException {
    Inventory inventory = inventory(setup, hadoop);
    SparkSession session = Session.open("hybrid-log-classifier", setup.ui());
    LogsTable.Logs logs = LogsTable.read(session, inventory, setup.formats());
    Kinds kinds =
        Progress.during(
            session.sparkContext(),
            logs.soFar(),
            setup.progress(),
            () -> Kinds.of(logs.rows(), setup.settings().maxTexts()));
    Map<String, SplitCount> counts = logs.counts().value();
    ReadAccount account = ReadAccount.of(inventory, counts, inventory.changes(hadoop));
    if (kinds.lines() == 0) {
      throw noLines(
          setup, account.notes().stream().findFirst().map(note -> "; " + note).orElse(""));
    }
    notes.addAll(account.notes());
    long oversized = counts.values().stream().mapToLong(SplitCount::oversized).sum();
    if (oversized > 0) {
      notes.add(
          Counted.of(
              oversized,
              "line was too long and is in no cluster.",
              "lines were too long and are in no cluster."));
    }
    Exploration exploration = advised(group(kinds));
    ExploreFacts facts =
        new ExploreFacts(setup.command(), setup.corpusName(), inventory.readable().size(), notes);
    return new ExploreResult(exploration, facts, account.isWhole());
  }

  private Exploration group(Kinds kinds) {
    Map<Template, Observed> shown = new LinkedHashMap<>();
    List<Observed> tried = new ArrayList<>();
    for (Observed kind : kinds.most()) {
      Observed read = setup.output().redact() ? Redaction.of(kind) : kind;
      // Those that read alike once they are redacted are one; that with most lines stands for them.
      shown.merge(read.template(), read, Observed::with);
      if (shown.size() > tried.size()) {
        tried.add(kind);
      }
    }
    KnownRules known = KnownRules.of(setup.rules(), tried);
    List<Observed> most = List.copyOf(shown.values());
    List<String> texts = new ArrayList<>();
    most.forEach(kind -> texts.add(kind.template().text()));
    setup.corpus().stream().map(line -> line.template().text()).forEach(texts::add);
    int threads = Runtime.getRuntime().availableProcessors();
    Vectors vectors = Vectors.of(texts, Embedders.shared(), threads, setup.embedding());
    return new Explorer(setup.settings(), setup.corpus(), vectors)
        .explore(most, known, kinds.all() - kinds.most().size(), kinds.linesLeftOut());
  }

  private Exploration advised(Exploration found) {
    LlmSettings llm = setup.llm();
    if (llm.endpoint().isEmpty()) {
      return found;
    }
    Endpoint endpoint = llm.endpoint().get();
    List<String> known =
        setup.corpus().stream().map(LabelledText::label).distinct().sorted().toList();
    RuleInterview interview =
        new RuleInterview(endpoint, llm.limits(), setup.guide().choices(known), setup.guide());
    Advisor advisor = new Advisor(interview, llm.neighbours(), setup.corpus(), setup.rules());
    if (llm.preview().isPresent()) {
      advisor.preview(found).forEach(llm.preview().get());
      notes.add("The language model was not asked: this was a dry run.");
      return found;
    }
    Advisor.Advised advised = advisor.advise(found);
    notes.add("Language model " + endpoint.model() + ": " + advised.figures() + ".");
    return advised.exploration();
  }
}
