package hybridlog.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The parts of one text that must not be seen. Not thread safe; one a text. */
final class Spans {
  private record Span(int start, int end, Finding finding) {}

  private static final int SHORTEST_PART = 4;

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

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Marks in a text what was found in its reading.
   *
   * @param head where in the reading the text begins in which it was found
   */
  void markIn(Reading reading, int head, Spans spans) {
    for (Span span : found) {
      reading.mark(head + span.start, head + span.end, span.finding, spans);
    }
  }

  /** The other way: marks in what stands behind the head of a reading what the text has there. */
  void markBehind(Reading reading, int head, Spans spans) {
    for (Span span : found) {
      int start = Math.max(head, reading.before(span.start));
      spans.mark(start - head, reading.before(span.end) - head, span.finding);
    }
  }

  /** The text with a placeholder for each marked part; parts that overlap become one. */
  String replaceIn(String text) {
    if (found.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    for (Span span : merged()) {
      out.append(text, at, span.start).append(span.finding.placeholder());
      at = span.end;
    }
    return out.append(text, at, text.length()).toString();
  }

  /**
   * What was found, the longest first, with what stands in its place.
   *
   * @param most so many at most; short ones and names are none, since they stand elsewhere by
   *     chance
   */
  Map<String, Finding> partsOf(String text, int most) {
    List<Span> parts = merged();
    parts.sort(
        Comparator.comparingInt((Span span) -> span.start - span.end).thenComparing(Span::start));
    Map<String, Finding> texts = new LinkedHashMap<>();
    parts.stream()
        .filter(span -> span.end - span.start >= SHORTEST_PART && span.finding != Finding.NAME)
        .limit(most)
        .forEach(span -> texts.putIfAbsent(text.substring(span.start, span.end), span.finding));
    return texts;
  }

  /**
   * Where the first of these begins that, up to {@code end}, is no part of another's; {@code end}
   * if there is none.
   */
  int firstNotIn(Spans other, int end) {
    List<Span> theirs = other.merged();
    for (Span span : merged()) {
      int stop = Math.min(span.end, end);
      if (span.start < end
          && theirs.stream().noneMatch(one -> one.start <= span.start && stop <= one.end)) {
        return span.start;
      }
    }
    return end;
  }

  private List<Span> merged() {
    found.sort(
        Comparator.comparingInt(Span::start)
            .thenComparing(Comparator.comparingInt(Span::end).reversed())
            .thenComparing(Span::finding));
    List<Span> merged = new ArrayList<>();
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
      merged.add(new Span(first.start, end, finding));
    }
    return merged;
  }
}
