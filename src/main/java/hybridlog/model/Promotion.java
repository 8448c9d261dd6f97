package hybridlog.model;

import hybridlog.Failure;
import hybridlog.LockedFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Puts a trained model in the place of the one in use if it is no worse. Closing it removes what
 * was staged and not put to use. For one training, and one thread.
 */
public final class Promotion implements Closeable {
  /** A swap takes milliseconds; who has it longer is stuck. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String BUSY = "another training has locked it and does not come to an end";

  private final Path target;
  private final Duration patience;
  private final Path old;
  private final Path rejected;
  // Before that nothing of this training is there.
  private Optional<Staging> staging = Optional.empty();

  /**
   * @param target directory of the model in use; need not exist
   */
  public Promotion(Path target) {
    this(target, PATIENCE);
  }

  /**
   * @param patience how long to wait while another training swaps its model in
   */
  Promotion(Path target, Duration patience) {
    this.target = target.toAbsolutePath().normalize(); // the last name is what is moved
    this.patience = patience;
    this.old = this.target.resolveSibling("." + this.target.getFileName() + ".old");
    this.rejected = this.target.resolveSibling("." + this.target.getFileName() + ".staged");
  }

  /**
   * An empty folder beside the model in use, for the new one; no other training has the same. What
   * an earlier training left there is gone, whether its model was worse or it was killed.
   */
  public Path stage() throws IOException {
    close();
    Staging own = Staging.beside(target);
    staging = Optional.of(own);
    Staging.delete(rejected);
    return own.model();
  }

  /** Removes what was staged, if anything. */
  @Override
  public void close() throws IOException {
    if (staging.isPresent()) {
      staging.get().close();
    }
    staging = Optional.empty();
  }

  /**
   * To be asked before a training. Puts back what a swap that was killed has moved away. The whole
   * directory is replaced: only one that holds a model, or nothing, may be.
   *
   * @throws Failure with exit code 2 if it holds anything else
   */
  public void refuseForeign() throws IOException {
    refuseReadOnly();
    if (isHalfSwapped()) {
      LockedFile lock =
          swapLock()
              .orElseThrow(
                  () ->
                      new Failure(
                          Failure.Code.MODEL, "Cannot put a model into " + target + ": " + BUSY));
      try (lock) {
        if (isHalfSwapped()) { // by one that was killed, not by one that is at it
          Files.move(old, target);
        }
      }
    }
    if (!Files.exists(target) || new ModelDirectory(target).exists()) {
      return;
    }
    boolean isEmpty = false;
    if (Files.isDirectory(target)) {
      try (Stream<Path> files = Files.list(target)) {
        isEmpty = files.findAny().isEmpty();
      }
    }
    if (!isEmpty) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot put a model into " + target + ": it holds files, but no model");
    }
  }

  /** The right to change names beside the model. */
  private Optional<LockedFile> swapLock() throws IOException {
    Path file = target.resolveSibling("." + target.getFileName() + ".lock");
    return LockedFile.take(file, patience);
  }

  private boolean isHalfSwapped() {
    return !Files.exists(target) && Files.exists(old);
  }

  /** The new model is made beside the one in use, and takes its place by a change of names. */
  private void refuseReadOnly() {
    Path nearest = target.getParent();
    while (nearest != null && !Files.exists(nearest)) {
      nearest = nearest.getParent();
    }
    if (nearest != null && !(Files.isDirectory(nearest) && Files.isWritable(nearest))) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot put a model into " + target + ": " + nearest + " cannot be written");
    }
  }

  /**
   * To be asked before a training, too: a model is not lost to one that has learnt something else.
   *
   * @param inUse labels of the model in use
   * @param trained labels of the new one
   * @throws Failure with exit code 2 if it lacks some of them
   */
  public void refuseOtherLabels(Collection<String> inUse, Collection<String> trained) {
    List<String> lost = inUse.stream().filter(label -> !trained.contains(label)).sorted().toList();
    if (!lost.isEmpty()) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot replace "
              + target
              + ": its model knows labels that are not in these lines: "
              + String.join(", ", lost)
              + "; --model DIR puts the new model elsewhere, --force replaces this one");
    }
  }

  /**
   * How a staged model did against the one in use.
   *
   * @param rival identity of the model in use that it was compared with; empty if there was none
   * @param inUse macro-F1 of the model in use; empty if there is none that can be used
   * @param staged macro-F1 of the staged one, on the same held-out texts
   */
  public record Contest(Optional<String> rival, OptionalDouble inUse, double staged) {}

  /**
   * Swaps the staged model in.
   *
   * @param force whether to swap it in too if it is worse, or was compared with another model
   * @throws Failure with exit code 5 if the staged model is worse, another training has replaced
   *     the model in use since the two were compared, or one does not come to an end with its own
   *     swap; with exit code 1 if the disk does not take it. The model in use stays, and so does
   *     the staged one, until the next training
   */
  public void promote(Contest contest, boolean force) throws IOException {
    Path model = staged();
    double inUse = contest.inUse().orElse(0);
    if (!(contest.staged() >= inUse) && !force) { // a score that is no number is no better
      throw leftOut(
          Failure.Code.MODEL,
          String.format(
              Locale.ROOT,
              "the new model is worse (macro-F1 %.4f, in use %.4f), a training with --force would"
                  + " put it to use",
              contest.staged(),
              inUse));
    }
    Optional<LockedFile> lock = swapLock();
    if (lock.isEmpty()) {
      throw leftOut(Failure.Code.MODEL, BUSY);
    }
    LockedFile own = lock.get();
    try (own) {
      if (!force && !new ModelDirectory(target).identity().equals(contest.rival())) {
        throw leftOut(
            Failure.Code.MODEL,
            "it was replaced since the new model was compared with it, by another training");
      }
      swap(model);
    } catch (IOException e) {
      if (!Files.exists(model)) {
        throw e;
      }
      Failure kept = leftOut(Failure.Code.INTERNAL, "the disk does not take it: " + e);
      kept.initCause(e);
      throw kept;
    }
  }

  private Path staged() {
    return staging.orElseThrow().model();
  }

  /**
   * Keeps the staged model, since it has cost minutes, where the next training finds and removes
   * it.
   *
   * @param why it is not put to use
   * @return what to throw, which says where the model is
   */
  public Failure leftOut(Failure.Code code, String why) throws IOException {
    Staging.delete(rejected);
    Files.move(staged(), rejected);
    return new Failure(
        code,
        String.format(
            "Cannot replace %s: %s; until the next training the new model stays in %s",
            target, why, rejected));
  }

  private void swap(Path model) throws IOException {
    Staging.delete(old);
    boolean replaces = Files.exists(target);
    if (replaces) {
      Files.move(target, old);
    }
    try {
      Files.move(model, target);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target);
      }
      throw e;
    }
    Staging.delete(old);
  }
}
