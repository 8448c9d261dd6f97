package hybridlog.report;

import java.util.List;
import java.util.Locale;

/** What the page shows of the changes since an earlier run: a bounded part of them. */
public record PageChanges(Changes all) {
  private static final int ROWS = 100;
  private static final int LONGEST = 300;

  /**
   * A kind of events.
   *
   * @param events then or now
   * @param text clipped, with control characters made visible
   */
  public record Row(long events, String label, String text) {}

  /** What the page calls the earlier run. */
  public String name() {
    String start = all.earlier().start();
    return Display.visible(
        Display.clip(all.earlier().name() + (start.isEmpty() ? "" : " of " + start), LONGEST),
        false);
  }

  public List<Row> appeared() {
    return all.appeared().stream()
        .limit(ROWS)
        .map(text -> row(text.count(), text.verdict().label(), text.shownText()))
        .toList();
  }

  public List<Row> vanished() {
    return all.vanished().stream()
        .limit(ROWS)
        .map(text -> row(text.events(), text.label(), text.text()))
        .toList();
  }

  private static Row row(long events, String label, String text) {
    return new Row(events, label, Display.visible(Display.clip(text, LONGEST), false));
  }

  /** A chance for people: three digits, and no zero, since nothing is certain. */
  public static String chance(double p) {
    return p < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", p);
  }
}
