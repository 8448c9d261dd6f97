package hybridlog.explore;

import hybridlog.classify.Template;
import hybridlog.event.Event;
import hybridlog.event.Level;
import hybridlog.explore.Observed.Sample;
import hybridlog.mask.Masker;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts kinds of events, with a sample of each. What it holds is bounded: once it is full, its
 * kinds are drained and counted anew, so that the same kind may come out of it more than once. Not
 * thread safe; a line costs about what masking it costs.
 */
public final class Census {
  /** Characters of a sample that are kept: as many as a rule looks at. */
  public static final int MAX_SAMPLE = 8192;

  private static final int MAX_KINDS = 10_000;

  /**
   * A kind and what shows it; each is the same whatever the order of the events.
   *
   * @param first event in the order of files and lines
   * @param last event in that order
   * @param longest message; of equals the greatest by code points
   */
  public record Counted(Template template, long lines, Sample first, Sample last, String longest) {}

  private final Map<Template, Counted> kinds = new HashMap<>();

  /**
   * Counts one event.
   *
   * @param lines how many physical lines it has
   */
  public void add(Level level, long lines, Sample event) {
    Template template = new Template(level, Masker.mask(event.message()));
    Counted known = kinds.get(template);
    if (known == null) {
      Sample sample = cut(event);
      kinds.put(template, new Counted(template, lines, sample, sample, sample.message()));
    } else {
      kinds.put(template, with(known, lines, event));
    }
  }

  private static Counted with(Counted known, long lines, Sample event) {
    boolean first = isBefore(event, known.first());
    boolean last = isBefore(known.last(), event);
    String message = cut(event.message());
    return new Counted(
        known.template(),
        known.lines() + lines,
        first ? cut(event) : known.first(),
        last ? cut(event) : known.last(),
        isLonger(message, known.longest()) ? message : known.longest());
  }

  private static boolean isLonger(String a, String b) {
    return a.length() > b.length() || (a.length() == b.length() && compare(a, b) > 0);
  }

  /** Whether it must be drained before more is added. */
  public boolean isFull() {
    return kinds.size() >= MAX_KINDS;
  }

  /** All kinds that were counted since the last time, in no order. */
  public List<Counted> drain() {
    List<Counted> drained = new ArrayList<>(kinds.values());
    kinds.clear();
    return drained;
  }

  private static Sample cut(Sample event) {
    return new Sample(
        event.file(), event.line(), event.source(), cut(event.raw()), cut(event.message()));
  }

  private static String cut(String text) {
    return Event.beginning(text, MAX_SAMPLE);
  }

  private static boolean isBefore(Sample a, Sample b) {
    int order = compare(a.file(), b.file());
    return order < 0 || (order == 0 && a.line() < b.line());
  }

  /** By code points, as Spark sorts texts: which sample is first must not depend on who asks. */
  static int compare(String a, String b) {
    int end = Math.min(a.length(), b.length());
    for (int i = 0; i < end; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        return Character.isSurrogate(x) == Character.isSurrogate(y)
            ? Character.compare(x, y)
            : Boolean.compare(Character.isSurrogate(x), Character.isSurrogate(y));
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
