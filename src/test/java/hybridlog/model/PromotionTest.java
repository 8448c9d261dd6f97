package hybridlog.model;

import static hybridlog.model.SwappedModels.contest;
import static hybridlog.model.SwappedModels.inUse;
import static hybridlog.model.SwappedModels.staged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.LockedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionTest {
  @TempDir private Path folder;

  private List<String> besideTheLock() {
    String[] names = Objects.requireNonNull(folder.resolve("models").toFile().list());
    return Stream.of(names).filter(name -> !name.equals(".default.lock")).toList();
  }

  private static void refuseForeign(Path target) throws IOException {
    try (Promotion promotion = new Promotion(target)) {
      promotion.refuseForeign();
    }
  }

  private LockedFile swapLock() throws IOException {
    return LockedFile.take(folder.resolve("models/.default.lock"), Duration.ZERO).orElseThrow();
  }

  @Test
  void modelThatIsNoWorseTakesThePlace() throws Exception {
    Path target = inUse(folder);
    try (Promotion promotion = staged(target)) {
      promotion.promote(contest(target, 0.8, 0.8), false);
    }
    assertThat(target.resolve("which")).hasContent("new");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void worseModelStaysOutUnlessForced() throws Exception {
    Path target = inUse(folder);
    Path worse = folder.resolve("models/.default.staged");
    try (Promotion promotion = staged(target)) {
      assertThatThrownBy(() -> promotion.promote(contest(target, 0.8, 0.7), false))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("0.7000")
          .hasMessageContaining("the new model stays in " + worse)
          .hasMessageContaining("--force");
    }
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(worse.resolve("which")).hasContent("new");
    try (Promotion promotion = staged(target)) {
      assertThat(worse).doesNotExist();
      promotion.promote(contest(target, 0.8, 0.7), true);
    }
    assertThat(target.resolve("which")).hasContent("new");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void aSwapThatWasKilledIsTakenBack() throws Exception {
    Path target = inUse(folder);
    Files.move(target, target.resolveSibling(".default.old"));
    refuseForeign(target);
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void scoreThatIsNoNumberIsNoBetter() throws Exception {
    Path target = inUse(folder);
    try (Promotion promotion = staged(target)) {
      assertThatThrownBy(() -> promotion.promote(contest(target, 0.8, Double.NaN), false))
          .isInstanceOf(Failure.class);
    }
    assertThat(target.resolve("which")).hasContent("old");
  }

  @Test
  void modelInUseComesBackIfTheNewOneCannotTakeItsPlace() throws Exception {
    Path target = inUse(folder);
    try (Promotion promotion = new Promotion(target)) {
      Files.delete(promotion.stage());
      assertThatThrownBy(() -> promotion.promote(contest(target, 0.8, 0.9), false))
          .isInstanceOf(IOException.class);
    }
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void whatIsNoModelIsNotReplaced() throws Exception {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Path target = Files.createDirectories(notes.resolve("empty"));
    assertThatThrownBy(() -> refuseForeign(notes))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("holds files, but no model");
    assertThat(target).exists();
    refuseForeign(target);
    try (Promotion promotion = staged(target)) {
      promotion.promote(
          new Promotion.Contest(Optional.empty(), OptionalDouble.empty(), 0.1), false);
    }
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void firstModelNeedsNoOther() throws Exception {
    Path target = folder.resolve("models/mine");
    try (Promotion promotion = staged(target)) {
      promotion.promote(
          new Promotion.Contest(Optional.empty(), OptionalDouble.empty(), 0.1), false);
    }
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void modelOfOtherLabelsIsNotReplacedUnlessAsked() throws Exception {
    try (Promotion promotion = new Promotion(folder.resolve("models/default"))) {
      promotion.refuseOtherLabels(List.of("Error", "Calm"), List.of("Calm", "Error", "New"));
      assertThatThrownBy(
              () -> promotion.refuseOtherLabels(List.of("Error", "Calm"), List.of("Calm", "New")))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("not in these lines: Error; --model DIR");
    }
  }

  @Test
  void twoTrainingsAtOnceDoNotMeet() throws Exception {
    Path target = inUse(folder);
    try (Promotion one = staged(target);
        Promotion other = new Promotion(target)) {
      Files.writeString(other.stage().resolve("which"), "newest");
      one.promote(contest(target, 0.8, 0.8), false);
      assertThat(target.resolve("which")).hasContent("new");
      other.promote(contest(target, 0.8, 0.9), false);
    }
    assertThat(target.resolve("which")).hasContent("newest");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void waitsForASwapThatIsGoingOn() throws Exception {
    Path target = inUse(folder);
    LockedFile other = swapLock();
    CompletableFuture<Void> end =
        CompletableFuture.runAsync(
            () -> {
              try (other) {
                Thread.sleep(200);
                assertThat(target.resolve("which")).hasContent("old");
              } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
              }
            });
    try (Promotion promotion = staged(target)) {
      promotion.promote(contest(target, 0.8, 0.9), false);
    }
    end.get();
    assertThat(target.resolve("which")).hasContent("new");
  }

  @Test
  void modelStaysBesideWhereAnotherTrainingHoldsTheLock() throws Exception {
    Path target = inUse(folder);
    Path kept = folder.resolve("models/.default.staged");
    try (LockedFile other = swapLock();
        Promotion promotion = new Promotion(target, Duration.ofMillis(50))) {
      assertThat(other).isNotNull();
      Files.writeString(promotion.stage().resolve("which"), "new");
      assertThatThrownBy(() -> promotion.promote(contest(target, 0.8, 0.9), true))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another training has locked it")
          .hasMessageContaining(kept.toString());
    }
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(kept.resolve("which")).hasContent("new");
    try (LockedFile next = swapLock()) {
      assertThat(next).as("free again").isNotNull();
    }
  }

  /** Between its two moves there is no model either. */
  @Test
  void aSwapThatIsGoingOnIsNotTakenBack() throws Exception {
    Path target = inUse(folder);
    try (LockedFile other = swapLock();
        Promotion promotion = new Promotion(target, Duration.ofMillis(50))) {
      assertThat(other).isNotNull();
      Files.move(target, target.resolveSibling(".default.old"));
      assertThatThrownBy(promotion::refuseForeign)
          .isInstanceOf(Failure.class)
          .hasMessageContaining("another training has locked it");
    }
    assertThat(target).doesNotExist();
  }

  @Test
  void trainingThatFailsLeavesNothingBehind() throws Exception {
    Path target = inUse(folder);
    assertThatThrownBy(
            () -> {
              try (Promotion promotion = staged(target)) {
                assertThat(promotion).isNotNull();
                throw new IllegalStateException("out of luck");
              }
            })
        .isInstanceOf(IllegalStateException.class);
    assertThat(target.resolve("which")).hasContent("old");
    assertThat(besideTheLock()).containsExactly("default");
  }

  @Test
  void onlyWhatAKilledTrainingHasLeftIsRemoved() throws Exception {
    Path target = inUse(folder);
    Instant longAgo = Instant.now().minus(Duration.ofDays(1));
    Path killed = Files.createDirectory(target.resolveSibling(".default.training-1"));
    Files.writeString(Files.createDirectory(killed.resolve("model")).resolve("which"), "half");
    Path begun = Files.createDirectory(target.resolveSibling(".default.training-2"));
    Files.createFile(killed.resolve("lock"));
    Files.setLastModifiedTime(killed.resolve("lock"), FileTime.from(longAgo));
    Files.createFile(begun.resolve("lock"));
    try (Promotion atWork = new Promotion(target)) {
      Path made = atWork.stage();
      Files.setLastModifiedTime(made.resolveSibling("lock"), FileTime.from(longAgo));
      try (Promotion next = staged(target)) {
        assertThat(killed).doesNotExist();
        assertThat(begun).exists();
        assertThat(made).exists();
        next.promote(contest(target, 0.8, 0.8), false);
      }
    }
    assertThat(target.resolve("which")).hasContent("new");
  }
}
