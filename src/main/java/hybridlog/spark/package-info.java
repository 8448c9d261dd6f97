/** The lift: carries the work to where the data is. The only package that knows Spark. */
@NullMarked
package hybridlog.spark;

import org.jspecify.annotations.NullMarked;
