package hybridlog.train;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * Which part of a corpus is held out when. By source and by text it does not depend on the order of
 * the corpus' file.
 */
public final class Folds {
  /** Sources that a fold needs to be a fold of sources. */
  private static final int FEWEST_SOURCES = 5;

  private Folds() {}

  /**
   * The fold of each text: all texts of a source in one, so that what is held out is of systems
   * that were not seen. By text where nobody knows a text's source, and everywhere if the corpus
   * has too few sources. A label all of whose texts would be in one fold is dealt out over all: a
   * head that has never seen it says nothing of how well it can be learnt.
   */
  public static List<Integer> bySource(Corpus corpus, long seed, int folds) {
    return dealt(
        corpus.texts(),
        heldTogether(corpus, folds).stream().map(key -> of(key, seed, folds)).toList(),
        folds);
  }

  /**
   * A key of each text, the same for texts that {@link #bySource} holds out together: the source
   * where it is known and there are enough of them, else what is that text's alone.
   */
  public static List<String> heldTogether(Corpus corpus, int folds) {
    boolean bySource = hasSources(corpus, folds);
    return corpus.texts().stream()
        .map(text -> bySource && text.hasSource() ? text.source() : text.template().id())
        .toList();
  }

  /** Whether a corpus has enough sources to hold out whole ones. */
  public static boolean hasSources(Corpus corpus, int folds) {
    return corpus.sources() >= folds * FEWEST_SOURCES;
  }

  /** The fold of each text, by its template; each label is in several. */
  public static List<Integer> byText(Corpus corpus, long seed, int folds) {
    return dealt(
        corpus.texts(),
        corpus.texts().stream().map(text -> of(text.template().id(), seed, folds)).toList(),
        folds);
  }

  /** The fold of each line, by its place: what a random split does. Each label is in several. */
  public static List<Integer> byLine(Corpus corpus, long seed, int folds) {
    return dealt(
        corpus.lines(),
        IntStream.range(0, corpus.lines().size())
            .mapToObj(line -> of("line " + line, seed, folds))
            .toList(),
        folds);
  }

  /** The same folds, but for labels that are in one of them only: those get each in turn. */
  private static List<Integer> dealt(List<LabelledText> texts, List<Integer> folds, int count) {
    Map<String, Set<Integer>> found = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      found.computeIfAbsent(texts.get(i).label(), label -> new HashSet<>()).add(folds.get(i));
    }
    Map<String, Integer> next = new HashMap<>();
    List<Integer> dealt = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String label = texts.get(i).label();
      boolean isAtOnce = found.getOrDefault(label, Set.of()).size() == 1;
      dealt.add(isAtOnce ? (next.merge(label, 1, Integer::sum) - 1) % count : folds.get(i));
    }
    return dealt;
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
