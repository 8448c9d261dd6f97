package hybridlog.spark;

import hybridlog.report.Figures;

/**
 * What a classify run has found.
 *
 * @param figures all that was written
 * @param whole whether every line of every path was read
 */
public record ClassifyResult(Figures figures, boolean whole) {}
