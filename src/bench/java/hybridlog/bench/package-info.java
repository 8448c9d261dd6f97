/** Benchmarks of the program; run by {@code mvn -Pbench test}. */
@NullMarked
package hybridlog.bench;

import org.jspecify.annotations.NullMarked;
