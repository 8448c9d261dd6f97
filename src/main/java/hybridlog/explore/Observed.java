package hybridlog.explore;

import hybridlog.classify.Template;
import java.util.List;
import java.util.stream.Stream;

/**
 * A kind of event as the logs have it.
 *
 * @param template masked text and level
 * @param lines how many physical lines are of this kind, at least 1
 * @param sample one event of this kind: the first in the order of files and lines
 * @param further messages of up to two more events that show how far the kind goes: the last one
 *     and the longest, unless they read like the sample or like each other
 */
public record Observed(Template template, long lines, Sample sample, List<String> further) {
  public Observed {
    further = further.stream().filter(text -> !text.equals(sample.message())).distinct().toList();
  }

  /** A kind that is known by its sample alone. */
  public Observed(Template template, long lines, Sample sample) {
    this(template, lines, sample, List.of());
  }

  /** The messages that show the kind, one to three, all different, that of the sample first. */
  public List<String> messages() {
    return Stream.concat(Stream.of(sample.message()), further.stream()).toList();
  }

  /**
   * An event that stands for its kind.
   *
   * @param file its file
   * @param line number of its first line, from 1
   * @param source what wrote it; may be empty
   * @param raw the event with its header, {@value Census#MAX_SAMPLE} characters at most: what rules
   *     see and people read
   * @param message the event without its header: what was masked
   */
  public record Sample(String file, long line, String source, String raw, String message) {}

  /** The same kind with the lines of another that reads like it. */
  public Observed with(Observed other) {
    return new Observed(template, lines + other.lines, sample, further);
  }

  String raw() {
    return sample.raw();
  }

  String message() {
    return sample.message();
  }
}
