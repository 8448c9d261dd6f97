package hybridlog.report;

import hybridlog.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A short summary for a terminal. Control characters of the input are made visible. */
public final class TerminalSummary {
  private static final int BAR = 30;
  private static final String FULL = "\u2588";
  private static final String PLAIN = "#";

  private TerminalSummary() {}

  /**
   * Lines without their ends: what was read, how many events that is, then a bar for each label
   * that occurs, the most urgent first.
   *
   * @param color whether the bars have the colours of the report
   */
  public static List<String> of(Figures figures, boolean color) {
    Figures.Totals totals = figures.totals();
    List<String> lines = new ArrayList<>();
    lines.add(read(totals));
    if (totals.events() > 0) {
      lines.add(Counted.of(totals.events(), "event") + " by label:");
    }
    List<String> labels =
        figures.labels().stream()
            .filter(label -> figures.events(label) > 0)
            .sorted(Comparator.comparingInt(Palette::rank))
            .toList();
    long most = labels.stream().mapToLong(figures::events).max().orElse(1);
    Palette palette = Palette.of(figures);
    for (String label : labels) {
      long events = figures.events(label);
      int length = Math.max(1, (int) (BAR * events / most));
      String bar =
          color ? colored(FULL.repeat(length), palette.label(label).dark()) : PLAIN.repeat(length);
      lines.add(row(label, events, totals.events(), bar));
    }
    return lines;
  }

  private static String read(Figures.Totals totals) {
    return String.format(
        Locale.ROOT,
        "%s in %s: %,d labelled, %,d unclassified, %,d rejected",
        Counted.of(totals.lines(), "line"),
        Counted.of(totals.files(), "file"),
        totals.labelled(),
        totals.unclassified(),
        totals.rejected());
  }

  private static String row(String label, long events, long all, String bar) {
    return String.format(
        Locale.ROOT,
        "%-20s %,11d %6s  %s",
        Display.escaped(label),
        events,
        Display.share(events, all),
        bar);
  }

  /** What a reader must know before the figures, as far as a terminal holds it. */
  public static List<String> notes(Figures figures) {
    return figures.firstNotes();
  }

  /** By the escape sequence for colours of 24 bits (ISO 8613-6, SGR 38). */
  private static String colored(String bar, String rgb) {
    int value = Integer.parseInt(rgb.substring(1), 16);
    return String.format(
        Locale.ROOT,
        "\u001b[38;2;%d;%d;%dm%s\u001b[0m",
        value >> 16,
        value >> 8 & 255,
        value & 255,
        bar);
  }

  /**
   * A table of pasted lines, one row each, in the order of the lines; of very many as many as are
   * kept, and how many are not.
   */
  public static List<String> table(Figures figures) {
    List<String> rows = new ArrayList<>();
    for (Sample sample : figures.samples()) {
      String label = sample.classification().verdict().label();
      rows.add(Display.escaped(label + "  " + sample.event().raw()));
    }
    long left = figures.totals().events() - rows.size();
    if (left > 0) {
      rows.add("and " + Display.count(left) + " more, in predictions.csv");
    }
    return rows;
  }
}
