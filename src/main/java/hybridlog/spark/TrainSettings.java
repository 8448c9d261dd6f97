package hybridlog.spark;

import hybridlog.train.Prior;
import java.nio.file.Path;

/**
 * What a training is asked to do.
 *
 * @param prior how often each label is expected
 * @param maxError share of the answers that may be wrong
 * @param seed of the folds
 * @param tune whether the hyper-parameters are searched for, which takes many times as long
 * @param target directory of the model
 * @param force whether a worse model is put to use too
 */
public record TrainSettings(
    Prior prior, double maxError, long seed, boolean tune, Path target, boolean force) {
  /** The seed where the user gives none. */
  public static final long SEED = 20260101;
}
