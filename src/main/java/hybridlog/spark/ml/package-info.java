/** The trained model in Spark: features as ML stages, MLlib's logistic regression, its files. */
@NullMarked
package hybridlog.spark.ml;

import org.jspecify.annotations.NullMarked;
