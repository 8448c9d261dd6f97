/** What is the same in all events of one kind. */
@NullMarked
package hybridlog.mask;

import org.jspecify.annotations.NullMarked;
