package hybridlog.report;

import hybridlog.classify.DecidedBy;
import hybridlog.classify.Verdict;
import java.util.ArrayList;
import java.util.List;

/** The labels that were given and by whom; some tens. Not thread safe. */
final class Outcomes {
  private final List<OutcomeTally> tallies = new ArrayList<>();

  int index(Verdict verdict) {
    return index(verdict.label(), verdict.decidedBy());
  }

  int index(String label, DecidedBy decidedBy) {
    for (int i = 0; i < tallies.size(); i++) {
      OutcomeTally tally = tallies.get(i);
      if (tally.decidedBy == decidedBy && tally.label.equals(label)) {
        return i;
      }
    }
    tallies.add(new OutcomeTally(label, decidedBy));
    return tallies.size() - 1;
  }

  OutcomeTally get(int index) {
    return tallies.get(index);
  }

  int size() {
    return tallies.size();
  }

  List<OutcomeTally> all() {
    return tallies;
  }
}
