package hybridlog.report;

import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes a summary in a canonical form: equal summaries are equal bytes. */
final class SummaryWriter {
  static final int VERSION = 3;

  /** So many characters are never more bytes than {@link DataOutput#writeUTF} can write. */
  static final int CHUNK = 20_000;

  private final Summary summary;
  private final DataOutput out;
  private final List<FileTally> files;
  private final int[] fileOrder;
  private final int[] outcomeOrder;
  private final List<OutcomeTally> outcomes;

  SummaryWriter(Summary summary, DataOutput out) {
    this.summary = summary;
    this.out = out;
    files = summary.files.stream().sorted(Comparator.comparing(file -> file.name)).toList();
    fileOrder = new int[files.size()];
    for (int i = 0; i < fileOrder.length; i++) {
      fileOrder[files.get(i).index] = i;
    }
    outcomes =
        summary.outcomes.all().stream()
            .sorted(
                Comparator.comparing((OutcomeTally outcome) -> outcome.label)
                    .thenComparing(outcome -> outcome.decidedBy))
            .toList();
    Map<OutcomeTally, Integer> places = new HashMap<>();
    outcomes.forEach(outcome -> places.put(outcome, places.size()));
    outcomeOrder = summary.outcomes.all().stream().mapToInt(places::get).toArray();
  }

  void write() throws IOException {
    summary.settle();
    out.writeByte(VERSION);
    out.writeLong(summary.events);
    out.writeLong(summary.first);
    out.writeLong(summary.last);
    for (Grid grid : List.of(summary.grid, summary.textGrid, summary.fileGrid)) {
      out.writeByte(grid.scale());
    }
    write(summary.grid.seen);
    write(summary.textGrid.seen);
    out.writeInt(files.size());
    for (FileTally file : files) {
      write(file.name);
    }
    out.writeInt(outcomes.size());
    for (OutcomeTally outcome : outcomes) {
      write(outcome);
    }
    for (FileTally file : files) {
      write(file);
    }
    out.writeInt(summary.ruleHits.size());
    for (Map.Entry<String, long[]> rule : summary.ruleHits.entrySet()) {
      write(rule.getKey());
      out.writeLong(rule.getValue()[0]);
    }
    writeTexts();
    writeSamples(summary.small.stream().sorted(Sample.BY_PLACE).toList(), true);
  }

  private void write(OutcomeTally outcome) throws IOException {
    write(outcome.label);
    out.writeUTF(outcome.decidedBy.name());
    out.writeLong(outcome.events);
    write(outcome.times);
    for (long count : outcome.confidences) {
      out.writeLong(count);
    }
    writeSamples(outcome.samples.chosen(), true);
  }

  private void write(FileTally file) throws IOException {
    FileRead read = file.read;
    for (long count :
        List.of(
            read.lines(),
            read.blank(),
            read.invalid(),
            read.oversized(),
            read.nuls(),
            read.timed(),
            read.yearless(),
            read.zoneless(),
            file.labelled,
            file.unclassified,
            file.rejected,
            file.events)) {
      out.writeLong(count);
    }
    write(read.problem());
    write(read.change());
    long[] counts = new long[outcomes.size()];
    Bins[] times = new Bins[outcomes.size()];
    Arrays.setAll(times, i -> new Bins());
    for (int i = 0; i < file.counts.length; i++) {
      counts[outcomeOrder[i]] = file.counts[i];
      times[outcomeOrder[i]] = file.times[i];
    }
    for (int i = 0; i < counts.length; i++) {
      out.writeLong(counts[i]);
      write(times[i]);
    }
  }

  private void writeTexts() throws IOException {
    List<TextTally> texts = summary.texts.sorted();
    out.writeLong(summary.texts.border());
    out.writeInt(texts.size());
    for (TextTally text : texts) {
      write(text.id);
      write(text.template);
      write(text.verdict);
      out.writeLong(text.count);
      out.writeLong(text.first);
      out.writeLong(text.last);
      out.writeLong(text.lastFileHash);
      out.writeInt(text.longest);
      write(text.times);
      Bins byFile = new Bins();
      byFile.addAll(text.files, file -> fileOrder[(int) file]);
      write(byFile);
      writeSamples(text.samples.chosen(), false);
    }
  }

  private void writeSamples(List<Sample> samples, boolean withKind) throws IOException {
    out.writeInt(samples.size());
    for (Sample sample : samples) {
      Event event = sample.event();
      out.writeLong(sample.hash());
      out.writeInt(fileOrder[summary.file(event.file()).index]);
      out.writeLong(event.line());
      out.writeInt(event.lines());
      out.writeLong(event.timeMicros());
      out.writeUTF(event.level().name());
      write(event.source());
      write(event.raw());
      boolean isEnd = event.raw().endsWith(event.message());
      out.writeInt(isEnd ? event.message().length() : -1);
      if (!isEnd) {
        write(event.message());
      }
      out.writeUTF(event.flaw().name());
      if (withKind) {
        write(sample.classification().templateId());
        write(sample.classification().verdict());
      }
    }
  }

  private void write(Template template) throws IOException {
    out.writeUTF(template.level().name());
    write(template.text());
  }

  private void write(Verdict verdict) throws IOException {
    write(verdict.label());
    out.writeDouble(verdict.confidence());
    out.writeUTF(verdict.decidedBy().name());
    write(verdict.rule());
    write(verdict.guess());
  }

  private void write(Bins bins) throws IOException {
    out.writeInt(bins.size());
    for (int i = 0; i < bins.size(); i++) {
      out.writeLong(bins.key(i));
      out.writeLong(bins.count(i));
    }
  }

  private void write(String text) throws IOException {
    out.writeShort((text.length() + CHUNK - 1) / CHUNK);
    for (int i = 0; i < text.length(); i += CHUNK) {
      out.writeUTF(text.substring(i, Math.min(text.length(), i + CHUNK)));
    }
  }
}
