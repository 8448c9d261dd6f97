/** From labelled lines to a model, and how good it is. */
@NullMarked
package hybridlog.train;

import org.jspecify.annotations.NullMarked;
