package hybridlog.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.stat.inference.GTest;

/**
 * What is different from an earlier run.
 *
 * @param earlier the run that is compared with
 * @param labels each label that occurs in one of the runs, the surest change first
 * @param appeared kinds of events that the earlier run does not list, most frequent first
 * @param vanished kinds that it lists and that did not occur again, most frequent first
 * @param rare kinds of so many events and fewer were not compared, since the earlier run does not
 *     list all of those; 0 if it lists all
 * @param kindsCompared whether kinds were compared at all: not if one of the runs has kept but a
 *     sample of its kinds, of which nobody can say what did not occur
 */
public record Changes(
    EarlierRun earlier,
    List<LabelChange> labels,
    List<TextFigures> appeared,
    List<EarlierRun.Text> vanished,
    long rare,
    boolean kindsCompared) {

  /** A change this unlikely to be chance counts as one. */
  public static final double SIGNIFICANT = 0.01;

  /**
   * The share of a label, then and now.
   *
   * @param p how likely so great a difference is by chance if nothing has changed, by a G-test of
   *     independence (R. Sokal, F. Rohlf: Biometry, 1981), corrected for the number of labels (S.
   *     Holm, 1979). Events come in bursts and not each for itself, so that it is rather too small
   */
  public record LabelChange(
      String label, long eventsThen, long eventsNow, double shareThen, double shareNow, double p) {
    public boolean significant() {
      return p < SIGNIFICANT;
    }
  }

  static Changes of(EarlierRun earlier, Figures figures) {
    List<LabelChange> labels = labels(earlier, figures);
    if (earlier.sampled() || figures.textsLeftOut() > 0) {
      return new Changes(earlier, labels, List.of(), List.of(), 0, false);
    }
    Set<String> known = new HashSet<>();
    earlier.texts().forEach(text -> known.add(text.id()));
    long rareThen = earlier.rare();
    List<TextFigures> appeared =
        figures.texts().stream()
            .filter(text -> text.count() > rareThen && !known.contains(text.id()))
            .toList();
    Set<String> now = new HashSet<>();
    figures.texts().forEach(text -> now.add(text.id()));
    List<EarlierRun.Text> vanished =
        earlier.texts().stream()
            .filter(text -> !now.contains(text.id()))
            .sorted(
                Comparator.comparingLong(EarlierRun.Text::events)
                    .reversed()
                    .thenComparing(EarlierRun.Text::id))
            .toList();
    return new Changes(earlier, labels, appeared, vanished, rareThen, true);
  }

  private static List<LabelChange> labels(EarlierRun earlier, Figures figures) {
    Set<String> names = new TreeSet<>(earlier.labels().keySet());
    names.addAll(figures.labels());
    List<LabelChange> changes = new ArrayList<>();
    long allThen = earlier.events();
    long allNow = figures.totals().events();
    for (String name : names) {
      long then = earlier.labels().getOrDefault(name, 0L);
      long now = figures.events(name);
      if (then + now > 0) {
        changes.add(
            new LabelChange(
                name,
                then,
                now,
                allThen == 0 ? 0 : (double) then / allThen,
                allNow == 0 ? 0 : (double) now / allNow,
                chance(then, allThen, now, allNow)));
      }
    }
    changes.sort(
        Comparator.comparingDouble(LabelChange::p)
            .thenComparing(change -> -Math.abs(change.shareNow() - change.shareThen()))
            .thenComparing(LabelChange::label));
    return corrected(changes);
  }

  private static double chance(long then, long allThen, long now, long allNow) {
    boolean any = allThen > 0 && allNow > 0 && then + now < allThen + allNow;
    return any
        ? new GTest()
            .gTestDataSetsComparison(
                new long[] {then, allThen - then}, new long[] {now, allNow - now})
        : 1;
  }

  /** Holm's correction of sorted chances. */
  private static List<LabelChange> corrected(List<LabelChange> sorted) {
    List<LabelChange> corrected = new ArrayList<>();
    double least = 0;
    for (int i = 0; i < sorted.size(); i++) {
      LabelChange change = sorted.get(i);
      least = Math.max(least, Math.min(1, change.p() * (sorted.size() - i)));
      corrected.add(
          new LabelChange(
              change.label(),
              change.eventsThen(),
              change.eventsNow(),
              change.shareThen(),
              change.shareNow(),
              least));
    }
    return List.copyOf(corrected);
  }
}
