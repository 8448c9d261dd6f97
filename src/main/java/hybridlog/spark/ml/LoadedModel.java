package hybridlog.spark.ml;

import hybridlog.model.Manifest;

/**
 * A model that was checked and loaded.
 *
 * @param model serializable, for the executors
 * @param manifest what it is
 */
public record LoadedModel(TwoStageModel model, Manifest manifest) {}
