/** What one event is: time, level, source and message, told apart from the header. */
@NullMarked
package hybridlog.event;

import org.jspecify.annotations.NullMarked;
