package hybridlog.llm;

import com.google.re2j.PatternSyntaxException;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule that a language model proposes for a cluster of events. It is shown to a person only if it
 * holds: see {@link #check}.
 *
 * @param name what the model calls the cluster
 * @param label the label that its events would get
 * @param pattern the regular expression, searched for in the raw text of an event
 */
public record RuleProposal(String name, String label, String pattern) {
  /** The share of a rule's matches in the labelled corpus that must have its label. */
  public static final double PRECISION = 0.98;

  private static final int LONGEST_PATTERN = 500;
  private static final int MOST_STATES = 5000;
  private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

  /**
   * How a proposal held.
   *
   * @param proposal what was proposed
   * @param accepted whether it may be shown as a rule
   * @param why if not accepted, what is wrong; else empty
   * @param inCluster texts of the cluster that it matches
   * @param cluster texts of the cluster
   * @param inCorpus texts of the labelled corpus that it matches; 0 says that there is no evidence
   *     against it, and none for it
   * @param right of them, those that have its label
   */
  public record Check(
      RuleProposal proposal,
      boolean accepted,
      String why,
      int inCluster,
      int cluster,
      int inCorpus,
      int right) {

    /** The same, not accepted. */
    public Check refused(String reason) {
      return new Check(proposal, false, reason, inCluster, cluster, inCorpus, right);
    }

    /** Share of the matches in the corpus that have the label; empty without a match. */
    public OptionalDouble precision() {
      return inCorpus == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / inCorpus);
    }

    /** The figures in one line for people. */
    public String figures() {
      String corpus =
          inCorpus == 0
              ? "no text of the corpus"
              : String.format(Locale.ROOT, "%d of %d right in the corpus", right, inCorpus);
      return inCluster + " of " + cluster + " in the cluster, " + corpus;
    }
  }

  /**
   * Accepts the proposal if RE2/J takes its expression, it matches every text of the cluster, and
   * at least {@link #PRECISION} of what it matches in the corpus has its label. Costs a run of the
   * expression on each text.
   *
   * @param texts raw texts of the cluster
   * @param corpus raw texts with their labels
   */
  public Check check(List<String> texts, List<Labelled> corpus) {
    String wrong = unfit();
    if (!wrong.isEmpty()) {
      return new Check(this, false, wrong, 0, texts.size(), 0, 0);
    }
    RuleSet rule;
    try {
      rule = RuleSet.of(List.of(new Rule(name, label, pattern, "", List.of(), List.of(), "")));
    } catch (PatternSyntaxException e) {
      String why = "RE2/J does not take it: " + e.getDescription();
      return new Check(this, false, why, 0, texts.size(), 0, 0);
    }
    int inCluster = (int) texts.stream().filter(text -> matches(rule, text)).count();
    List<Labelled> found = corpus.stream().filter(known -> matches(rule, known.text())).toList();
    int right = (int) found.stream().filter(known -> known.label().equals(label)).count();
    String why = "";
    if (inCluster < texts.size() || texts.isEmpty()) {
      why = "it does not match the cluster";
    } else if (right < PRECISION * found.size()) {
      why = "it matches texts of other labels";
    }
    return new Check(this, why.isEmpty(), why, inCluster, texts.size(), found.size(), right);
  }

  private static boolean matches(RuleSet rule, String text) {
    return rule.match("", text).isPresent();
  }

  /** What is wrong with the expression before it is compiled; empty if nothing. */
  private String unfit() {
    if (pattern.isBlank() || pattern.length() > LONGEST_PATTERN) {
      return "it is empty or too long";
    }
    if (pattern.chars().anyMatch(Character::isISOControl)) {
      return "it has control characters";
    }
    return states() > MOST_STATES ? "it repeats too much" : "";
  }

  /**
   * About as many states as RE2/J makes of the expression. It writes out what is repeated, so that
   * repetitions in each other multiply: a{999}{999} would fill the memory.
   */
  private long states() {
    Deque<Long> around = new ArrayDeque<>();
    Matcher repetition = REPETITION.matcher(pattern);
    long sum = 0;
    long last = 1;
    for (int at = 0; at < pattern.length() && sum <= MOST_STATES; at++) {
      char c = pattern.charAt(at);
      if (c == '(') {
        around.push(sum);
        sum = 0;
      } else if (c == ')') {
        last = sum;
        sum += around.isEmpty() ? 0 : around.pop();
      } else if (c == '{' && repetition.region(at, pattern.length()).lookingAt()) {
        long times = Math.max(1, times(repetition));
        sum += last * (times - 1);
        last *= times;
        at = repetition.end() - 1;
      } else {
        at += c == '\\' ? 1 : 0;
        last = 1;
        sum++;
      }
    }
    return sum;
  }

  private static long times(Matcher repetition) {
    String most = repetition.group(2);
    return Long.parseLong(most == null || most.isEmpty() ? repetition.group(1) : most);
  }
}
