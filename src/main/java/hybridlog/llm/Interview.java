package hybridlog.llm;

import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.llm.Answer.Answered;
import hybridlog.llm.Answer.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks a language model about the kinds of events that nobody else knows, once each. Whatever the
 * server does, it ends in time and gives what it has: an interview never fails. What is asked, and
 * the order of what comes out, depend on the questions alone. Thread safe.
 */
public final class Interview {
  /**
   * What came out.
   *
   * @param verdicts the templates that have a verdict, those with most lines first; also those to
   *     which the model gave a whole answer that is not usable, which stay unclassified, so that
   *     nobody asks again
   * @param tally the figures
   */
  public record Outcome(Map<Template, LlmVerdict> verdicts, Tally tally) {}

  private final Endpoint endpoint;
  private final Limits limits;
  private final Prompt prompt;
  private final AnswerCheck check;
  private final Clock clock;

  /**
   * Prepares an interview; nothing is sent yet.
   *
   * @param prompt how to ask, with the labels to choose from
   * @param clock what the date of the verdicts is taken from
   */
  public Interview(Endpoint endpoint, Limits limits, Prompt prompt, Clock clock) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.prompt = prompt;
    this.check = new AnswerCheck(prompt.labels(), endpoint.key());
    this.clock = clock;
  }

  /**
   * Asks about each template that has no verdict yet, those with most lines first, up to the number
   * that may be asked. Takes at most the budget.
   *
   * @param known verdicts that are there already
   * @throws hybridlog.Failure with the exit code of an interruption if the thread is interrupted
   */
  public Outcome ask(List<Question> questions, VerdictFile known) {
    List<Question> open = open(questions, known);
    List<Question> asked = open.subList(0, Math.min(open.size(), limits.questions()));
    Round round = new Round(endpoint, limits);
    List<Answer> answers =
        round.ask(asked.stream().map(prompt::body).toList()).stream().map(this::judge).toList();
    return new Outcome(
        verdicts(asked, answers), tally(questions.size(), open.size(), answers, round));
  }

  /**
   * The bodies of the requests that {@link #ask} would send, in its order. Sends nothing.
   *
   * @param known verdicts that are there already
   */
  public List<String> preview(List<Question> questions, VerdictFile known) {
    return open(questions, known).stream().limit(limits.questions()).map(prompt::body).toList();
  }

  private static List<Question> open(List<Question> questions, VerdictFile known) {
    Set<String> ids = new HashSet<>();
    return questions.stream()
        .filter(question -> known.find(question.id()).isEmpty())
        .sorted(
            Comparator.comparingLong(Question::lines)
                .reversed()
                .thenComparing(question -> question.template().id()))
        .filter(question -> ids.add(question.id()))
        .toList();
  }

  private Answer judge(Reply reply) {
    if (reply instanceof Reply.Said said) {
      return check.judge(said);
    }
    return ((Reply.Failed) reply).refused();
  }

  private Map<Template, LlmVerdict> verdicts(List<Question> asked, List<Answer> answers) {
    Map<Template, LlmVerdict> verdicts = new LinkedHashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Template template = asked.get(i).template();
      if (answers.get(i) instanceof Answered answered) {
        verdicts.put(template, verdict(answered.label(), answered.reason()));
      } else if (answers.get(i) instanceof Refused refused && refused.kind().whole()) {
        verdicts.put(
            template, verdict(Verdict.UNCLASSIFIED, "no usable answer: " + refused.text()));
      }
    }
    return verdicts;
  }

  private LlmVerdict verdict(String label, String reason) {
    String date = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    return new LlmVerdict(label, reason, endpoint.model(), date);
  }

  private Tally tally(int questions, int open, List<Answer> answers, Round round) {
    int labelled = 0;
    int unsure = 0;
    List<Refused> refused = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer instanceof Refused no) {
        refused.add(no);
      } else if (((Answered) answer).label().equals(Verdict.UNCLASSIFIED)) {
        unsure++;
      } else {
        labelled++;
      }
    }
    return new Tally(
        endpoint.model(),
        questions - open,
        answers.size(),
        labelled,
        unsure,
        Refusals.of(refused),
        open - answers.size(),
        round.calls(),
        round.questionTokens(),
        round.answerTokens(),
        round.stopped());
  }
}
