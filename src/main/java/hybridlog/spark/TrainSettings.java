package hybridlog.spark;

import hybridlog.Choices;
import hybridlog.train.Prior;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a training is asked to do.
 *
 * @param prior how often each label is expected
 * @param maxError share of the answers that may be wrong
 * @param seed of the folds
 * @param target directory of the model
 * @param choices what was asked for beyond that
 */
public record TrainSettings(
    Prior prior, double maxError, long seed, Path target, Set<Choice> choices) {
  /** The seed where the user gives none. */
  public static final long SEED = 20260101;

  /** What can be asked of a training. */
  public enum Choice {
    /** The hyper-parameters are searched for, which takes many times as long. */
    TUNE,
    /** A worse model is put to use too. */
    FORCE
  }

  public TrainSettings {
    choices = Set.copyOf(choices);
  }

  /** The same, and this too if it was asked for. */
  public TrainSettings with(Choice choice, boolean asked) {
    return new TrainSettings(prior, maxError, seed, target, Choices.and(choices, choice, asked));
  }

  boolean tune() {
    return choices.contains(Choice.TUNE);
  }

  boolean force() {
    return choices.contains(Choice.FORCE);
  }
}
