package hybridlog.report;

import hybridlog.classify.DecidedBy;

/** Counts of the events of one label that one stage decided. Not thread safe. */
final class OutcomeTally {
  /** Bars of the confidence histogram; the last one holds 1. */
  static final int BARS = 50;

  /** Lines that are kept as a sample for each outcome. */
  static final int SAMPLES = 400;

  final String label;
  final DecidedBy decidedBy;
  final Bins times = new Bins();
  final long[] confidences = new long[BARS];
  final Samples samples = new Samples();
  long events;

  OutcomeTally(String label, DecidedBy decidedBy) {
    this.label = label;
    this.decidedBy = decidedBy;
  }

  static int bar(double confidence) {
    return Math.max(0, Math.min(BARS - 1, (int) (confidence * BARS)));
  }

  void merge(OutcomeTally other) {
    events += other.events;
    for (int i = 0; i < BARS; i++) {
      confidences[i] += other.confidences[i];
    }
    times.addAll(other.times, bin -> bin);
    samples.addAll(other.samples, SAMPLES);
  }
}
