/** The Spark data source {@code logs}. */
@NullMarked
package hybridlog.spark.source;

import org.jspecify.annotations.NullMarked;
