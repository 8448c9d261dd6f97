/** A log classifier: regex rules first, then n-grams and BERT, as a Spark batch job. */
@NullMarked
package hybridlog;

import org.jspecify.annotations.NullMarked;
