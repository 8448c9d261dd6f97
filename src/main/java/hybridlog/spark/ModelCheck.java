package hybridlog.spark;

import hybridlog.model.ModelDirectory;
import java.nio.file.Path;
import org.apache.spark.package$;

/** Holds a model against its manifest before Spark is started. */
final class ModelCheck {
  private ModelCheck() {}

  /**
   * @throws hybridlog.Failure with exit code 5 if the model is missing, damaged or foreign
   */
  static void before(String model) {
    new ModelDirectory(Path.of(model)).check(package$.MODULE$.SPARK_VERSION());
  }
}
