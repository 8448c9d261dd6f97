/** Finds fixed strings in texts, and texts that are the same but for their digits. */
@NullMarked
package hybridlog.scan;

import org.jspecify.annotations.NullMarked;
