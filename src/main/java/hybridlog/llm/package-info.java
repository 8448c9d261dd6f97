/** A language model asked once per kind of event that nobody else knows. */
@NullMarked
package hybridlog.llm;

import org.jspecify.annotations.NullMarked;
