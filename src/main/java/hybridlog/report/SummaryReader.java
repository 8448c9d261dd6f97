package hybridlog.report;

import hybridlog.classify.Classification;
import hybridlog.classify.DecidedBy;
import hybridlog.classify.Template;
import hybridlog.classify.Verdict;
import hybridlog.event.Event;
import hybridlog.event.Flaw;
import hybridlog.event.Level;
import java.io.DataInput;
import java.io.IOException;

/** Reads what {@link SummaryWriter} wrote into an empty summary. */
final class SummaryReader {
  private static final Template EMPTY = new Template(Level.NONE, "");

  private final Summary summary;
  private final DataInput in;
  private String[] files = {};

  SummaryReader(Summary summary, DataInput in) {
    this.summary = summary;
    this.in = in;
  }

  void read() throws IOException {
    int version = in.readByte();
    if (version != SummaryWriter.VERSION) {
      throw new IOException("Cannot read a summary: its version is " + version);
    }
    summary.events = in.readLong();
    summary.first = in.readLong();
    summary.last = in.readLong();
    summary.grid.widenTo(in.readByte());
    summary.textGrid.widenTo(in.readByte());
    summary.fileGrid.widenTo(in.readByte());
    readBins(summary.grid.seen);
    readBins(summary.textGrid.seen);
    readFileNames();
    int outcomes = in.readInt();
    for (int i = 0; i < outcomes; i++) {
      readOutcome();
    }
    for (String file : files) {
      readFile(summary.file(file));
    }
    int rules = in.readInt();
    for (int i = 0; i < rules; i++) {
      summary.ruleHits(readText())[0] = in.readLong();
    }
    readTexts();
    int small = in.readInt();
    for (int i = 0; i < small; i++) {
      summary.small.add(readSample());
    }
    summary.restored();
  }

  private void readFileNames() throws IOException {
    files = new String[in.readInt()];
    for (int i = 0; i < files.length; i++) {
      files[i] = readText();
      summary.file(files[i]);
    }
  }

  private void readOutcome() throws IOException {
    String label = readText();
    int index = summary.outcomes.index(label, DecidedBy.valueOf(in.readUTF()));
    OutcomeTally outcome = summary.outcomes.get(index);
    outcome.events = in.readLong();
    readBins(outcome.times);
    for (int i = 0; i < outcome.confidences.length; i++) {
      outcome.confidences[i] = in.readLong();
    }
    int samples = in.readInt();
    for (int i = 0; i < samples; i++) {
      outcome.samples.insert(readSample(), OutcomeTally.SAMPLES);
    }
  }

  private void readFile(FileTally file) throws IOException {
    long[] read = new long[8];
    for (int i = 0; i < read.length; i++) {
      read[i] = in.readLong();
    }
    file.labelled = in.readLong();
    file.unclassified = in.readLong();
    file.rejected = in.readLong();
    file.events = in.readLong();
    file.read =
        new FileRead(
            file.name,
            read[0],
            read[1],
            read[2],
            read[3],
            read[4],
            read[5],
            read[6],
            read[7],
            readText(),
            readText());
    int outcomes = summary.outcomes.size();
    if (outcomes > 0) {
      file.reserve(outcomes - 1);
    }
    for (int i = 0; i < outcomes; i++) {
      file.counts[i] = in.readLong();
      readBins(file.times[i]);
    }
  }

  private void readTexts() throws IOException {
    summary.texts.lower(in.readLong());
    int texts = in.readInt();
    for (int i = 0; i < texts; i++) {
      String id = readText();
      Template template = readTemplate();
      Classification kind = new Classification(readVerdict(), template, id);
      int outcome = summary.outcomes.index(kind.verdict());
      TextTally text = summary.texts.add(kind, outcome, summary.ruleHits(kind.verdict().rule()));
      text.count = in.readLong();
      text.first = in.readLong();
      text.last = in.readLong();
      text.lastFileHash = in.readLong();
      summary.texts.grow(text, in.readInt());
      readBins(text.times);
      readBins(text.files);
      int samples = in.readInt();
      for (int j = 0; j < samples; j++) {
        text.samples.insert(readSample(kind), samples);
      }
    }
  }

  private Sample readSample() throws IOException {
    Sample sample = readSample(new Classification(Verdict.unsure(0), EMPTY, ""));
    String id = readText();
    return new Sample(sample.hash(), sample.event(), new Classification(readVerdict(), EMPTY, id));
  }

  private Sample readSample(Classification kind) throws IOException {
    long hash = in.readLong();
    String file = files[in.readInt()];
    long line = in.readLong();
    int lines = in.readInt();
    long time = in.readLong();
    Level level = Level.valueOf(in.readUTF());
    String source = readText();
    String raw = readText();
    int end = in.readInt();
    String message = end < 0 ? readText() : raw.substring(raw.length() - end);
    Flaw flaw = Flaw.valueOf(in.readUTF());
    return new Sample(
        hash, new Event(file, line, lines, time, level, source, message, raw, flaw), kind);
  }

  private Template readTemplate() throws IOException {
    Level level = Level.valueOf(in.readUTF());
    return new Template(level, readText());
  }

  private Verdict readVerdict() throws IOException {
    String label = readText();
    double confidence = in.readDouble();
    DecidedBy decidedBy = DecidedBy.valueOf(in.readUTF());
    return new Verdict(label, confidence, decidedBy, readText(), readText());
  }

  private void readBins(Bins bins) throws IOException {
    int size = in.readInt();
    for (int i = 0; i < size; i++) {
      long key = in.readLong();
      bins.add(key, in.readLong());
    }
  }

  private String readText() throws IOException {
    int chunks = in.readUnsignedShort();
    if (chunks == 1) {
      return in.readUTF();
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < chunks; i++) {
      text.append(in.readUTF());
    }
    return text.toString();
  }
}
