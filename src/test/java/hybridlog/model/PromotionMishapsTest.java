package hybridlog.model;

import static hybridlog.model.SwappedModels.contest;
import static hybridlog.model.SwappedModels.inUse;
import static hybridlog.model.SwappedModels.staged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can come between a model and its place, though it is no worse. */
class PromotionMishapsTest {
  @TempDir private Path folder;

  /** It would have to be better than the one that is in use now. */
  @Test
  void modelThatWasComparedWithAnotherStaysOutUnlessForced() throws Exception {
    Path target = inUse(folder);
    try (Promotion promotion = staged(target)) {
      Promotion.Contest contest = contest(target, 0.8, 0.9);
      Files.writeString(target.resolve("manifest.json"), "{\"other\" : 1}");
      assertThatThrownBy(() -> promotion.promote(contest, false))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("it was replaced since")
          .hasMessageContaining(".default.staged");
    }
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(folder.resolve("models/.default.staged/which")).hasContent("new");
    try (Promotion promotion = staged(target)) {
      promotion.promote(contest(folder, 0.8, 0.9), true);
    }
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void directoryMayBeNamedInARoundaboutWay() throws Exception {
    Path target = inUse(folder);
    try (Promotion promotion = staged(target.resolve("."))) {
      promotion.promote(contest(target, 0.8, 0.9), false);
    }
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void modelWhosePlaceCannotBeTakenIsKept() throws Exception {
    Path target = inUse(folder);
    Path swapped = Files.createDirectories(folder.resolve("models/.default.old"));
    try (Promotion promotion = staged(target)) {
      Promotion.Contest contest = contest(target, 0.8, 0.9);
      Files.delete(swapped);
      Files.createSymbolicLink(swapped, swapped); // so that it seems not to be there
      assertThatThrownBy(() -> promotion.promote(contest, false))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("the disk does not take it")
          .hasMessageContaining("stays in " + folder.resolve("models/.default.staged"));
    }
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(folder.resolve("models/.default.staged/which")).hasContent("new");
  }
}
