package hybridlog.report;

import hybridlog.event.Event;
import hybridlog.event.Flaw;
import java.util.Arrays;

/** Counts of one file, by outcome and time. Not thread safe. */
final class FileTally {
  private static final Bins[] NOTHING = {};

  final String name;
  final int index;
  final long hash;
  FileRead read;
  long labelled;
  long unclassified;
  long rejected;
  long events;

  /** Events by outcome; their bins hold those that have a time. */
  long[] counts = {};

  Bins[] times = NOTHING;

  FileTally(String name, int index) {
    this.name = name;
    this.index = index;
    this.hash = Sample.hash(name);
    this.read = FileRead.none(name);
  }

  void count(Event event, int outcome, boolean known) {
    events++;
    if (event.flaw() != Flaw.NONE) {
      rejected += event.lines();
    } else if (known) {
      labelled += event.lines();
    } else {
      unclassified += event.lines();
    }
    reserve(outcome);
    counts[outcome]++;
  }

  /** Returns how many cells this needs more. */
  int countTime(int outcome, long bin, long n) {
    reserve(outcome);
    return times[outcome].add(bin, n) ? 1 : 0;
  }

  void reserve(int outcome) {
    if (outcome >= counts.length) {
      int old = counts.length;
      counts = Arrays.copyOf(counts, outcome + 1);
      times = Arrays.copyOf(times, outcome + 1);
      for (int i = old; i <= outcome; i++) {
        times[i] = new Bins();
      }
    }
  }

  int cells() {
    int cells = 0;
    for (Bins bins : times) {
      cells += bins.size();
    }
    return cells;
  }

  void widen(int from, int to) {
    for (Bins bins : times) {
      bins.widen(from, to);
    }
  }

  /** Adds what is not by outcome. */
  void mergeTotals(FileTally other) {
    read = read.plus(other.read);
    labelled += other.labelled;
    unclassified += other.unclassified;
    rejected += other.rejected;
    events += other.events;
  }

  /**
   * What became of the file. Where the reader did not say how many lines it read, they are those of
   * the events.
   */
  FileCount count() {
    long told = labelled + unclassified + rejected;
    return new FileCount(
        name,
        read.lines() == 0 ? told : read.lines(),
        read.blank(),
        labelled,
        unclassified,
        rejected,
        events);
  }
}
