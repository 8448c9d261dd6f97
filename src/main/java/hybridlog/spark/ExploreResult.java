package hybridlog.spark;

import hybridlog.explore.Exploration;
import hybridlog.report.ExploreFacts;

/**
 * What an exploration came to.
 *
 * @param exploration what was found
 * @param facts what is to be said of the run
 * @param whole whether all input was read
 */
public record ExploreResult(Exploration exploration, ExploreFacts facts, boolean whole) {}
