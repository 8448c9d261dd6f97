package hybridlog.explore;

import hybridlog.classify.Template;

/**
 * A kind of event as the logs have it.
 *
 * @param template masked text and level
 * @param lines how many physical lines are of this kind, at least 1
 * @param source program or logger of the sample; empty if unknown
 * @param raw one event of this kind with its header: the sample that people see
 * @param message the sample without its header: what was masked
 */
public record Observed(Template template, long lines, String source, String raw, String message) {}
