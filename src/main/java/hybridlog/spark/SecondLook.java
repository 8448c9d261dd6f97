package hybridlog.spark;

import static org.apache.spark.sql.functions.col;

import hybridlog.Counted;
import hybridlog.Failure;
import hybridlog.classify.Classifier;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.LabelGuide;
import hybridlog.classify.SecondOpinions;
import hybridlog.classify.Template;
import hybridlog.explore.Observed;
import hybridlog.llm.Endpoint;
import hybridlog.llm.Interview;
import hybridlog.llm.LlmVerdict;
import hybridlog.llm.Prompt;
import hybridlog.llm.Question;
import hybridlog.llm.VerdictFile;
import hybridlog.spark.functions.Functions;
import hybridlog.spark.functions.Redaction;
import hybridlog.spark.source.LogsTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Asks a language model, on the driver, about the kinds of events that rules and model are not sure
 * of. That takes a pass over the logs of its own, which writes nothing; the second one finds the
 * model's answers where the first has left them.
 */
final class SecondLook {
  static final String FILE = "verdicts.csv";

  private final LlmSettings settings;
  private final LabelGuide guide;
  private final List<String> labels;
  private final OutDirectory out;
  private final List<String> notes;

  /**
   * @param guide the labels to choose from and what they mean
   * @param known the labels of the model; empty without one
   * @param notes receives a sentence on what came of it
   */
  SecondLook(
      LlmSettings settings,
      LabelGuide guide,
      List<String> known,
      OutDirectory out,
      List<String> notes) {
    this.settings = settings;
    this.guide = guide;
    this.labels = guide.choices(known);
    this.out = out;
    this.notes = notes;
  }

  /**
   * What earlier verdicts and new ones say; with neither nothing is read or written.
   *
   * @param logs the logs' table, of which no other pass counts the lines
   * @param progress where it is told how far the reading is
   */
  SecondOpinions take(
      SparkSession session,
      Broadcast<Classifier> classifier,
      Supplier<LogsTable.Logs> logs,
      ProgressDisplay progress)
      throws IOException {
    Optional<Endpoint> endpoint = settings.endpoint();
    if (endpoint.isEmpty() && settings.verdicts().isEmpty()) {
      return SecondOpinions.NONE;
    }
    VerdictFile known =
        settings
            .verdicts()
            .map(file -> VerdictFile.read(file, labels))
            .orElseGet(VerdictFile::empty);
    List<Question> questions = List.of();
    if (endpoint.isPresent()) {
      Functions.register(session, classifier, SecondOpinions.NONE);
      LogsTable.Logs read = logs.get();
      int limit =
          (int)
              Math.min(
                  Integer.MAX_VALUE, (long) settings.limits().questions() + known.rows().size());
      Kinds unsure =
          Progress.during(
              session.sparkContext(), read.soFar(), progress, () -> unsure(read.rows(), limit));
      questions = questions(unsure);
      known = ask(endpoint.get(), questions, known);
    }
    try (OutputStream file = out.create(FILE)) {
      file.write(known.toCsv().getBytes(StandardCharsets.UTF_8));
    }
    Map<String, String> labels = new HashMap<>();
    for (VerdictFile.Row row : known.rows()) {
      if (row.verdict().decides()) {
        labels.put(row.id(), row.verdict().label());
      }
    }
    for (Question question : questions) {
      known
          .find(question.id())
          .filter(LlmVerdict::decides)
          .ifPresent(verdict -> labels.put(question.template().id(), verdict.label()));
    }
    return new SecondOpinions(labels);
  }

  /**
   * Kinds of events that nothing has labelled.
   *
   * @param limit enough that as many can be asked about although some are known
   */
  private static Kinds unsure(Dataset<Row> logs, int limit) {
    return Kinds.of(
        Functions.classify(logs).filter(col("verdict.decided_by").equalTo(DecidedBy.NONE.text())),
        limit);
  }

  private List<Question> questions(Kinds kinds) {
    long left = kinds.all() - kinds.most().size();
    if (left > 0) {
      notes.add(
          "The language model was not asked about "
              + Counted.of(left, "kind")
              + " with fewer lines.");
    }
    return kinds.most().stream().map(this::question).toList();
  }

  private Question question(Observed kind) {
    // By the line too: a secret that ends with its quotation mark in JSON has no end in the
    // message.
    Observed shown = Redaction.of(kind);
    return new Question(
        kind.template(),
        shown.template().text(),
        kind.lines(),
        shown.messages(),
        settings.neighbours().nearest(kind.template(), Question.NEIGHBOURS));
  }

  private VerdictFile ask(Endpoint endpoint, List<Question> questions, VerdictFile known) {
    Interview interview =
        new Interview(
            endpoint,
            settings.limits(),
            new Prompt(endpoint.model(), labels, guide),
            Clock.systemUTC());
    if (settings.preview().isPresent()) {
      interview.preview(questions, known).forEach(settings.preview().get());
      notes.add("The language model was not asked: this was a dry run.");
      return known;
    }
    Interview.Outcome outcome = interview.ask(questions, known);
    notes.add("Language model " + outcome.tally().oneLine() + ".");
    return settings
        .verdicts()
        .map(file -> kept(file, questions, known, outcome.verdicts()))
        .orElseGet(() -> known.with(questions, outcome.verdicts()));
  }

  /** Before the second pass: answers that were paid for outlive a run that fails. */
  private VerdictFile kept(
      Path file, List<Question> questions, VerdictFile known, Map<Template, LlmVerdict> verdicts) {
    try {
      return VerdictFile.add(file, labels, questions, verdicts);
    } catch (Failure e) {
      if (e.code() != Failure.Code.USAGE) {
        throw e;
      }
      // Somebody edits it just now, and it is not to be read as it is: that costs no answer.
      notes.add(e.getMessage() + "; the new verdicts are only in " + FILE + " of this run.");
      return known.with(questions, verdicts);
    }
  }
}
