package hybridlog.spark;

import hybridlog.Choices;
import java.util.Set;

/**
 * Where a run writes, and how.
 *
 * @param directory directory to write
 * @param choices what was asked for beyond that
 */
public record Output(String directory, Set<Choice> choices) {
  /** What can be asked of the writing. */
  public enum Choice {
    /** An earlier run in the directory is replaced. */
    OVERWRITE,
    /** Cells that a spreadsheet takes for formulas stay as they are. */
    RAW_CSV,
    /** Secrets are taken out of everything that is written. */
    REDACT,
    /** The report of classify is written as PDF too. */
    PDF
  }

  public Output {
    choices = Set.copyOf(choices);
  }

  /** A directory that is new, with nothing asked for. */
  public static Output to(String directory) {
    return new Output(directory, Set.of());
  }

  /** The same, and this too if it was asked for. */
  public Output with(Choice choice, boolean asked) {
    return new Output(directory, Choices.and(choices, choice, asked));
  }

  boolean overwrite() {
    return choices.contains(Choice.OVERWRITE);
  }

  boolean rawCsv() {
    return choices.contains(Choice.RAW_CSV);
  }

  boolean redact() {
    return choices.contains(Choice.REDACT);
  }

  boolean pdf() {
    return choices.contains(Choice.PDF);
  }
}
