/** The steps of the flow as functions of Spark SQL. */
@NullMarked
package hybridlog.spark.functions;

import org.jspecify.annotations.NullMarked;
