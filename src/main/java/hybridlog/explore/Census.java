package hybridlog.explore;

import hybridlog.classify.Template;
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

  private final Map<Template, Observed> kinds = new HashMap<>();

  /**
   * Counts one event.
   *
   * @param lines how many physical lines it has
   */
  public void add(Level level, long lines, Sample event) {
    Template template = new Template(level, Masker.mask(event.message()));
    Observed known = kinds.get(template);
    if (known == null) {
      kinds.put(template, new Observed(template, lines, cut(event)));
    } else {
      boolean first = isBefore(event, known.sample());
      Sample sample = first ? cut(event) : known.sample();
      kinds.put(template, new Observed(template, known.lines() + lines, sample));
    }
  }

  /** Whether it must be drained before more is added. */
  public boolean isFull() {
    return kinds.size() >= MAX_KINDS;
  }

  /** All kinds that were counted since the last time, in no order. */
  public List<Observed> drain() {
    List<Observed> drained = new ArrayList<>(kinds.values());
    kinds.clear();
    return drained;
  }

  private static Sample cut(Sample event) {
    return new Sample(event.file(), event.line(), cut(event.raw()), cut(event.message()));
  }

  private static String cut(String text) {
    if (text.length() <= MAX_SAMPLE) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(MAX_SAMPLE - 1)) ? MAX_SAMPLE - 1 : MAX_SAMPLE;
    return text.substring(0, end);
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
