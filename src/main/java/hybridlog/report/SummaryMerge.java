package hybridlog.report;

import hybridlog.classify.Classification;

/** Adds the counts of one part of a run to those of another. */
final class SummaryMerge {
  private final Summary mine;
  private final Summary other;

  /**
   * @param mine what grows
   * @param other must not be used any more afterwards
   */
  SummaryMerge(Summary mine, Summary other) {
    this.mine = mine;
    this.other = other;
  }

  void merge() {
    mine.events += other.events;
    mine.first = Math.min(mine.first, other.first);
    mine.last = Math.max(mine.last, other.last);
    if (mine.events <= Summary.SMALL) {
      mine.small.addAll(other.small);
    } else {
      mine.small.clear();
    }
    alignScales();
    int[] outcomeOf = outcomes();
    int[] fileOf = files(outcomeOf);
    other.ruleHits.forEach((rule, hits) -> mine.ruleHits(rule)[0] += hits[0]);
    texts(fileOf);
    mine.widenTimeline();
    mine.widenFiles();
    mine.widenTexts();
  }

  private void alignScales() {
    int timeline = Math.max(mine.grid.scale(), other.grid.scale());
    mine.widenTimelineTo(timeline);
    other.widenTimelineTo(timeline);
    int file = Math.max(mine.fileGrid.scale(), other.fileGrid.scale());
    mine.widenFilesTo(file);
    other.widenFilesTo(file);
    int text = Math.max(mine.textGrid.scale(), other.textGrid.scale());
    mine.widenTextsTo(text);
    other.widenTextsTo(text);
    mine.grid.seen.addAll(other.grid.seen, bin -> bin);
    mine.textGrid.seen.addAll(other.textGrid.seen, bin -> bin);
  }

  /** Returns for each of the other's outcomes which of mine it is. */
  private int[] outcomes() {
    int[] indexes = new int[other.outcomes.size()];
    for (int i = 0; i < indexes.length; i++) {
      OutcomeTally theirs = other.outcomes.get(i);
      indexes[i] = mine.outcomes.index(theirs.label, theirs.decidedBy);
      mine.outcomes.get(indexes[i]).merge(theirs);
    }
    return indexes;
  }

  /** Returns for each of the other's files which of mine it is. */
  private int[] files(int[] outcomeOf) {
    int[] indexes = new int[other.files.size()];
    for (FileTally theirs : other.files) {
      FileTally file = mine.file(theirs.name);
      indexes[theirs.index] = file.index;
      file.mergeTotals(theirs);
      for (int i = 0; i < theirs.counts.length; i++) {
        int outcome = outcomeOf[i];
        if (theirs.counts[i] > 0) {
          file.reserve(outcome);
          file.counts[outcome] += theirs.counts[i];
          Bins times = file.times[outcome];
          mine.fileCells -= times.size();
          times.addAll(theirs.times[i], bin -> bin);
          mine.fileCells += times.size();
        }
      }
    }
    return indexes;
  }

  private void texts(int[] fileOf) {
    Texts texts = mine.texts;
    texts.lower(other.texts.border());
    for (TextTally theirs : other.texts.all()) {
      Classification kind = theirs.classification();
      TextTally text = texts.find(kind);
      if (text == null) {
        if (!texts.accepts(kind)) {
          continue;
        }
        text =
            texts.add(
                kind, mine.outcomes.index(theirs.verdict), mine.ruleHits(theirs.verdict.rule()));
      }
      text.mergeTotals(theirs);
      texts.grow(text, theirs.longest);
      text.times.addAll(theirs.times, bin -> bin);
      text.samples.addAll(theirs.samples, texts.samples());
      for (int i = 0; i < theirs.files.size(); i++) {
        FileTally file = mine.files.get(fileOf[(int) theirs.files.key(i)]);
        mine.addFile(text, file, theirs.files.count(i));
      }
    }
  }
}
