package hybridlog.train;

/** A fitted regression. Thread safe. */
public interface Head {
  /** A score for each label; their softmax are the probabilities. */
  double[] scores(Example example);
}
