package hybridlog.report;

import java.io.Serializable;

/**
 * What became of one file: {@code lines = blank + labelled + unclassified + rejected}, all in
 * physical lines.
 *
 * @param name the file's name as in the {@code file} column
 * @param lines physical lines that it has
 * @param blank lines with nothing but white space
 * @param labelled lines of events with a label
 * @param unclassified lines of events that nobody was sure of
 * @param rejected lines that are kept but were not classified (oversized)
 * @param events rows in the predictions
 */
public record FileCount(
    String name,
    long lines,
    long blank,
    long labelled,
    long unclassified,
    long rejected,
    long events)
    implements Serializable {}
