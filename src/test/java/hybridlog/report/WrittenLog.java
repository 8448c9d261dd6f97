package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events that a test says one by one, with the labels that they get; masked as those of a run. */
final class WrittenLog {
  static final Instant START = Instant.parse("2025-03-03T00:00:00Z");

  private final Summary summary = new Summary();
  private final Map<String, Long> lines = new HashMap<>();

  /** Adds the next line of a file, {@code minute} minutes after the start. */
  void add(String file, long minute, String label, String message) {
    Template template = new Template(Level.INFO, Masker.mask(message));
    long line = lines.merge(file, 1L, Long::sum);
    long micros = (START.getEpochSecond() + 60 * minute) * 1_000_000;
    summary.add(
        new Event(file, line, 1, micros, Level.INFO, "app", message, message, Flaw.NONE),
        new Classification(Verdict.byModel(label, 0.9), template, template.id()));
  }

  Figures figures() {
    return Figures.of(summary, List.of(), SyntheticLog.run());
  }

  /** A filter of the page: from one minute to another. */
  static String time(long from, long to) {
    return "time=" + START.plusSeconds(60 * from) + "/" + START.plusSeconds(60 * to);
  }
}
