package hybridlog.report;

import java.util.List;
import java.util.Locale;

/** A short summary for a terminal. Control characters of the input are made visible. */
public final class TerminalSummary {
  private TerminalSummary() {}

  /** Lines without their ends. */
  public static List<String> of(Figures figures, boolean color) {
    Figures.Totals totals = figures.totals();
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d lines in %,d files: %,d labelled, %,d unclassified, %,d rejected",
            totals.lines(),
            totals.files(),
            totals.labelled(),
            totals.unclassified(),
            totals.rejected()));
  }

  /** A table of pasted lines, one row each, in the order of the lines. */
  public static List<String> table(Figures figures, boolean color) {
    return figures.samples().stream()
        .map(sample -> sample.classification().verdict().label() + "  " + sample.event().raw())
        .map(Display::escaped)
        .toList();
  }
}
