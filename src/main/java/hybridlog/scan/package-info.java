/** Finds fixed strings in texts. */
@NullMarked
package hybridlog.scan;

import org.jspecify.annotations.NullMarked;
