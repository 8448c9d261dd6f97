/** Facts about a line that settle its label. */
@NullMarked
package hybridlog.rule;

import org.jspecify.annotations.NullMarked;
