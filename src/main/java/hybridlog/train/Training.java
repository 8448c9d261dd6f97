package hybridlog.train;

import java.util.List;
import java.util.SortedMap;

/**
 * What a training has found out of its model.
 *
 * @param corpus what it was trained on
 * @param heldOut the same corpus held out in several ways, that of the calibration first
 * @param threshold confidence from which the model answers
 * @param before figures of the model in use, by name; empty if there was none
 * @param now the new model's, by the same names
 */
public record Training(
    Corpus corpus,
    List<HeldOut> heldOut,
    double threshold,
    SortedMap<String, Double> before,
    SortedMap<String, Double> now) {}
