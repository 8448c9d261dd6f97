/** Label, confidence, and who decided. */
@NullMarked
package hybridlog.classify;

import org.jspecify.annotations.NullMarked;
