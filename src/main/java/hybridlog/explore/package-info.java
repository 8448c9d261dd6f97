/** Clusters of unlabelled events and what to make of them. */
@NullMarked
package hybridlog.explore;

import org.jspecify.annotations.NullMarked;
