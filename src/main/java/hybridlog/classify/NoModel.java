package hybridlog.classify;

import java.io.Serializable;
import java.util.List;

/** Stands for the model where there is none: it is sure of nothing. */
public record NoModel() implements LabelModel, Serializable {
  private static final Prediction NOTHING =
      new Prediction(List.of(Verdict.UNCLASSIFIED), new double[] {0}, false);

  @Override
  public List<String> labels() {
    return List.of();
  }

  @Override
  public double threshold() {
    return 1;
  }

  @Override
  public Prediction predict(Template template) {
    return NOTHING;
  }
}
