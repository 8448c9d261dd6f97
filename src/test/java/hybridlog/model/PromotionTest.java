package hybridlog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionTest {
  @TempDir private Path folder;

  private Path inUse() throws Exception {
    Path target = Files.createDirectories(folder.resolve("models/default"));
    Files.writeString(target.resolve("which"), "old");
    Files.writeString(target.resolve("manifest.json"), "{}");
    return target;
  }

  private static Promotion staged(Path target) throws Exception {
    Promotion promotion = new Promotion(target);
    Files.writeString(promotion.stage().resolve("which"), "new");
    return promotion;
  }

  @Test
  void modelThatIsNoWorseTakesThePlace() throws Exception {
    Path target = inUse();
    staged(target).promote(OptionalDouble.of(0.8), 0.8, false);
    assertThat(target.resolve("which")).hasContent("new");
    assertThat(folder.resolve("models").toFile().list()).containsExactly("default");
  }

  @Test
  void worseModelStaysOutUnlessForced() throws Exception {
    Path target = inUse();
    Promotion promotion = staged(target);
    assertThatThrownBy(() -> promotion.promote(OptionalDouble.of(0.8), 0.7, false))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("0.7000")
        .hasMessageContaining("--force");
    assertThat(target.resolve("which")).hasContent("old");
    promotion.promote(OptionalDouble.of(0.8), 0.7, true);
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void aSwapThatWasKilledIsTakenBack() throws Exception {
    Path target = inUse();
    Files.move(target, target.resolveSibling(".default.old"));
    new Promotion(target).refuseForeign();
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(folder.resolve("models").toFile().list()).containsExactly("default");
  }

  @Test
  void scoreThatIsNoNumberIsNoBetter() throws Exception {
    Path target = inUse();
    Promotion promotion = staged(target);
    assertThatThrownBy(() -> promotion.promote(OptionalDouble.of(0.8), Double.NaN, false))
        .isInstanceOf(Failure.class);
    assertThat(target.resolve("which")).hasContent("old");
  }

  @Test
  void modelInUseComesBackIfTheNewOneCannotTakeItsPlace() throws Exception {
    Path target = inUse();
    Promotion promotion = new Promotion(target); // nothing was staged
    assertThatThrownBy(() -> promotion.promote(OptionalDouble.of(0.8), 0.9, false))
        .isInstanceOf(IOException.class);
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(folder.resolve("models").toFile().list()).containsExactly("default");
  }

  @Test
  void whatIsNoModelIsNotReplaced() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Path target = Files.createDirectories(notes.resolve("empty"));
    assertThatThrownBy(() -> new Promotion(notes).refuseForeign())
        .isInstanceOf(Failure.class)
        .hasMessageContaining("holds files, but no model");
    assertThat(target).exists();
    new Promotion(target).refuseForeign();
    staged(target).promote(OptionalDouble.empty(), 0.1, false);
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void firstModelNeedsNoOther() throws Exception {
    Path target = folder.resolve("models/mine");
    staged(target).promote(OptionalDouble.empty(), 0.1, false);
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void modelOfOtherLabelsIsNotReplacedUnlessAsked() {
    Promotion promotion = new Promotion(folder.resolve("models/default"));
    promotion.refuseOtherLabels(List.of("Error", "Calm"), List.of("Calm", "Error", "New"));
    assertThatThrownBy(
            () -> promotion.refuseOtherLabels(List.of("Error", "Calm"), List.of("Calm", "New")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("not in these lines: Error; --model DIR");
  }
}
