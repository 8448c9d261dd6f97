package hybridlog.spark.ml;

import hybridlog.model.Manifest;

/**
 * A model that was checked and loaded.
 *
 * @param model serializable, for the executors
 * @param manifest what it is
 * @param identity digest of the manifest, and by it of all of the model's files
 */
public record LoadedModel(TwoStageModel model, Manifest manifest, String identity) {}
