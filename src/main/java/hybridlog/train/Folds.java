package hybridlog.train;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/** Which part of a corpus is held out when. Depends on the text alone, not on its place. */
public final class Folds {
  /** Sources that a fold needs to be a fold of sources. */
  private static final int FEWEST_SOURCES = 5;

  private Folds() {}

  /**
   * The fold of each text: all texts of a source in one, so that what is held out is of systems
   * that were not seen. Where the corpus has too few sources for that, by text.
   */
  public static List<Integer> bySource(Corpus corpus, long seed, int folds) {
    return hasSources(corpus, folds)
        ? corpus.texts().stream().map(text -> of(text.source(), seed, folds)).toList()
        : byText(corpus, seed, folds);
  }

  /** Whether a corpus has enough sources to hold out whole ones. */
  public static boolean hasSources(Corpus corpus, int folds) {
    return corpus.sources() >= folds * FEWEST_SOURCES;
  }

  /** The fold of each text, by its template. */
  public static List<Integer> byText(Corpus corpus, long seed, int folds) {
    return corpus.texts().stream().map(text -> of(text.template().id(), seed, folds)).toList();
  }

  /** The fold of each line, by its place: what a random split does. */
  public static List<Integer> byLine(Corpus corpus, long seed, int folds) {
    return IntStream.range(0, corpus.lines().size())
        .mapToObj(line -> of("line " + line, seed, folds))
        .toList();
  }

  /** The fold that most are in; of equals the first. */
  public static int largest(List<Integer> folds) {
    int[] counts = new int[Collections.max(folds) + 1];
    int most = 0;
    for (int fold : folds) {
      counts[fold]++;
    }
    for (int fold = 1; fold < counts.length; fold++) {
      if (counts[fold] > counts[most]) {
        most = fold;
      }
    }
    return most;
  }

  /** Those of one fold, in their order. */
  public static <T> List<T> in(int fold, List<T> all, List<Integer> folds) {
    return IntStream.range(0, all.size())
        .filter(i -> folds.get(i) == fold)
        .mapToObj(all::get)
        .toList();
  }

  /** The fold of a key, from 0 to {@code folds - 1}. */
  public static int of(String key, long seed, int folds) {
    CRC32 crc = new CRC32();
    crc.update((seed + "\n" + key).getBytes(StandardCharsets.UTF_8));
    long h = crc.getValue() * 0x9E3779B97F4A7C15L;
    return (int) Math.floorMod(h >>> 20, (long) folds);
  }
}
