package hybridlog.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * How good the answers to a set of lines are.
 *
 * @param answers all lines of the set; not empty
 * @param rules whether a rule's label goes before the model's
 */
public record Grades(List<Graded> answers, boolean rules) {
  /** Lines that a label needs for its F1 to say something. */
  public static final int FEW = 5;

  public Grades {
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("Cannot grade no answers");
    }
    answers = List.copyOf(answers);
  }

  public int size() {
    return answers.size();
  }

  /** Share of the answers that are the line's label. */
  public double strict() {
    return share(answers.stream().filter(a -> a.isRight(rules)).count());
  }

  /** Share of the answers that are among the labels that are not wrong. */
  public double lenient() {
    return share(answers.stream().filter(a -> a.isAcceptable(rules)).count());
  }

  private double share(long part) {
    return (double) part / answers.size();
  }

  /**
   * Strict counts by label, of the labels that a line has or was given, in the alphabet's order.
   */
  public Scores scores() {
    TreeSet<String> known = new TreeSet<>();
    for (Graded answer : answers) {
      known.add(answer.truth().label());
      known.add(answer.label(rules));
    }
    List<String> labels = List.copyOf(known);
    return Scores.of(
        labels,
        answers.stream().map(a -> labels.indexOf(a.truth().label())).toList(),
        answers.stream().map(a -> labels.indexOf(a.label(rules))).toList());
  }

  /** Mean F1 of the labels that at least so many lines have; empty if none has. */
  public OptionalDouble macroF1(int fewest) {
    Scores scores = scores();
    return IntStream.range(0, scores.labels().size())
        .filter(label -> scores.support(label) >= fewest)
        .mapToDouble(scores::f1)
        .average();
  }

  /** What is answered above a confidence, and how well. */
  public Coverage above(double threshold) {
    List<Graded> given = answers.stream().filter(a -> a.confidence(rules) >= threshold).toList();
    return new Coverage(
        threshold,
        answers.size(),
        given.size(),
        (int) given.stream().filter(a -> a.isRight(rules)).count(),
        (int) given.stream().filter(a -> a.isAcceptable(rules)).count());
  }

  /**
   * What the answers promise and keep, in ten ranges of confidence; ranges without are left out.
   */
  public List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      int at = tenth;
      List<Graded> in =
          answers.stream()
              .filter(a -> Math.min(9, (int) (a.confidence(rules) * 10)) == at)
              .toList();
      if (!in.isEmpty()) {
        ranges.add(
            new Range(
                in.stream().mapToDouble(a -> a.confidence(rules)).average().orElse(0),
                in.stream().filter(a -> a.isRight(rules)).count() / (double) in.size(),
                in.size()));
      }
    }
    return ranges;
  }

  /** Wrong answers, the most confident first, at most so many. */
  public List<Graded> mistakes(int most) {
    return answers.stream()
        .filter(a -> !a.isAcceptable(rules))
        .sorted(
            Comparator.comparingDouble((Graded a) -> -a.confidence(rules))
                .thenComparing(a -> a.truth().line()))
        .limit(most)
        .toList();
  }

  /**
   * Answers of like confidence.
   *
   * @param promised their mean confidence
   * @param kept share of them that is right
   * @param answers how many they are
   */
  public record Range(double promised, double kept, int answers) {}

  /** Difference between confidence and accuracy; see {@link Calibration#expectedError}. */
  public double calibrationError() {
    return Calibration.expectedError(
        answers.stream()
            .map(a -> new Calibration.Answer(a.confidence(rules), a.isRight(rules)))
            .toList());
  }

  /**
   * The answers above a threshold.
   *
   * @param threshold confidence from which an answer is given
   * @param lines of the set
   * @param answered lines with an answer
   * @param right answers that are the line's label
   * @param acceptable answers that are not wrong
   */
  public record Coverage(double threshold, int lines, int answered, int right, int acceptable) {

    /** Share of the lines that are answered. */
    public double share() {
      return (double) answered / lines;
    }

    /** Share of the answers that are right; 1 if there are none. */
    public double strict() {
      return answered == 0 ? 1 : (double) right / answered;
    }

    /** Share of the answers that are not wrong; 1 if there are none. */
    public double lenient() {
      return answered == 0 ? 1 : (double) acceptable / answered;
    }
  }
}
