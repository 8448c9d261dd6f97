package hybridlog.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The parts of one text that must not be seen. Not thread safe; one a text. */
final class Spans {
  private record Span(int start, int end, Finding finding) {}

  private final List<Span> found = new ArrayList<>();

  void mark(int start, int end, Finding finding) {
    if (end > start) {
      found.add(new Span(start, end, finding));
    }
  }

  /** Whether {@code start} to {@code end} lies within a part that is marked already. */
  boolean covers(int start, int end) {
    // The last marks are the only ones that reach as far as the scan: looking further back would
    // make a text full of secrets quadratic.
    for (int i = found.size() - 1; i >= Math.max(0, found.size() - 4); i--) {
      if (found.get(i).start <= start && end <= found.get(i).end) {
        return true;
      }
    }
    return false;
  }

  /** The text with a placeholder for each marked part; parts that overlap become one. */
  String replaceIn(String text) {
    if (found.isEmpty()) {
      return text;
    }
    found.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed())
            .thenComparing(Span::finding));
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    int i = 0;
    while (i < found.size()) {
      Span first = found.get(i);
      int end = first.end;
      Finding finding = first.finding;
      for (i++; i < found.size() && found.get(i).start < end; i++) {
        end = Math.max(end, found.get(i).end);
        if (found.get(i).finding.compareTo(finding) < 0) {
          finding = found.get(i).finding;
        }
      }
      out.append(text, at, first.start).append(finding.placeholder());
      at = end;
    }
    return out.append(text, at, text.length()).toString();
  }
}
