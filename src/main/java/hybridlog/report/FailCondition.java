package hybridlog.report;

import hybridlog.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A limit that a run may not pass, as {@code Critical Error>0} or {@code Error>=2.5%}: the events
 * of a label, or their share of all events. Immutable.
 *
 * @param text as it was given
 * @param label that is counted, in the user's letters
 * @param operator one of {@code > >= < <= == !=}
 * @param limit events, or percent
 * @param share whether the limit is a share in percent
 */
public record FailCondition(
    String text, String label, String operator, double limit, boolean share) {
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*(\\S.*?)\\s*(>=|<=|==|!=|>|<|=)\\s*(\\d{1,15}(?:\\.\\d{1,9})?)\\s*(%?)\\s*");

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException if it is none, with a message for the user
   */
  public static FailCondition of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "Cannot read the condition '%s': write a label, one of > >= < <= == !=, and a number or percentage, as in 'Critical Error>0'"
              .formatted(text));
    }
    String operator = form.group(2).equals("=") ? "==" : form.group(2);
    double limit = Double.parseDouble(form.group(3));
    if (!form.group(4).isEmpty() && limit > 100) {
      throw new IllegalArgumentException(
          "Cannot check the condition '%s': no share is above 100%%".formatted(text));
    }
    return new FailCondition(text, form.group(1), operator, limit, !form.group(4).isEmpty());
  }

  /** Of some conditions those that hold. A label that no event has has no events. */
  public static List<FailCondition> holding(List<FailCondition> conditions, Figures figures) {
    List<FailCondition> holding = new ArrayList<>();
    for (FailCondition condition : conditions) {
      if (condition.holds(figures)) {
        holding.add(condition);
      }
    }
    return holding;
  }

  /**
   * Makes sure, before a run, that it can come to the label.
   *
   * @param labels all that rules and model can give
   * @throws Failure if it is none of them
   */
  public void check(Collection<String> labels) {
    if (labels.stream().noneMatch(this::names)) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot check '%s': no label is named so; there are %s"
              .formatted(text, String.join(", ", labels)));
    }
  }

  private boolean names(String known) {
    return known.equalsIgnoreCase(label);
  }

  private boolean holds(Figures figures) {
    long events = figures.labels().stream().filter(this::names).mapToLong(figures::events).sum();
    long all = figures.totals().events();
    double value = !share ? events : all == 0 ? 0 : 100.0 * events / all;
    return test().test(value);
  }

  private DoublePredicate test() {
    return switch (operator) {
      case ">" -> value -> value > limit;
      case ">=" -> value -> value >= limit;
      case "<" -> value -> value < limit;
      case "<=" -> value -> value <= limit;
      case "==" -> value -> value == limit;
      case "!=" -> value -> value != limit;
      default -> throw new IllegalStateException("No operator: " + operator);
    };
  }
}
