package hybridlog.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** Directories that a promotion takes for models. */
final class SwappedModels {
  private SwappedModels() {}

  static Path inUse(Path folder) throws Exception {
    Path target = Files.createDirectories(folder.resolve("models/default"));
    Files.writeString(target.resolve("which"), "old");
    Files.writeString(target.resolve("manifest.json"), "{}");
    return target;
  }

  static Promotion staged(Path target) throws Exception {
    Promotion promotion = new Promotion(target);
    Files.writeString(promotion.stage().resolve("which"), "new");
    return promotion;
  }

  static Promotion.Contest contest(Path target, double inUse, double staged) {
    return new Promotion.Contest(
        new ModelDirectory(target).identity(), OptionalDouble.of(inUse), staged);
  }
}
