package hybridlog.explore;

import hybridlog.classify.Template;

/**
 * A kind of event as the logs have it.
 *
 * @param template masked text and level
 * @param lines how many physical lines are of this kind, at least 1
 * @param sample one event of this kind: the first in the order of files and lines
 */
public record Observed(Template template, long lines, Sample sample) {

  /**
   * An event that stands for its kind.
   *
   * @param file its file
   * @param line number of its first line, from 1
   * @param raw the event with its header, {@value Census#MAX_SAMPLE} characters at most: what rules
   *     see and people read
   * @param message the event without its header: what was masked
   */
  public record Sample(String file, long line, String raw, String message) {}

  String raw() {
    return sample.raw();
  }

  String message() {
    return sample.message();
  }
}
