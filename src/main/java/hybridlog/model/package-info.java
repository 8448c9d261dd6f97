/** A model on the disk: loaded, checked, staged and promoted. */
@NullMarked
package hybridlog.model;

import org.jspecify.annotations.NullMarked;
