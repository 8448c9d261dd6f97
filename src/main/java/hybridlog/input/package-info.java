/** Which files there are, how they are packed, which bytes are one line. */
@NullMarked
package hybridlog.input;

import org.jspecify.annotations.NullMarked;
