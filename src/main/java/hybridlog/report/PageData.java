package hybridlog.report;

import hybridlog.classify.DecidedBy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The numbers by which the page's script filters. There is no text in it, so nothing hostile.
 * Counts over time are pairs of the distance to the bin before and a count.
 */
final class PageData {
  private final Figures figures;
  private final PageFiles files;
  private final Map<String, Integer> fileIndex = new HashMap<>();
  private final StringBuilder json = new StringBuilder();

  private PageData(Figures figures, PageFiles files) {
    this.figures = figures;
    this.files = files;
    for (FileFigures file : files.filtered()) {
      fileIndex.putIfAbsent(file.count().name(), fileIndex.size());
    }
  }

  static String of(Figures figures, PageFiles files, List<PageText> texts, List<PageLine> lines) {
    PageData data = new PageData(figures, files);
    data.write(texts, lines);
    return data.json.toString();
  }

  private void write(List<PageText> texts, List<PageLine> lines) {
    Figures.Timeline time = figures.timeline();
    json.append("{\"start\":").append(time.startMicros() / 1000.0);
    json.append(",\"width\":").append(width(time) / 1000.0);
    json.append(",\"bins\":").append(time.bins());
    json.append(",\"labels\":").append(figures.labels().size());
    json.append(",\"stages\":").append(DecidedBy.values().length);
    json.append(",\"files\":").append(files.filtered().size());
    json.append(",\"filesTimed\":").append(time.filesTimed());
    json.append(",\"textsTimed\":").append(time.textsTimed());
    json.append(",\"outcomes\":[");
    for (int i = 0; i < figures.outcomes().size(); i++) {
      outcome(i);
    }
    end("],\"cells\":[");
    for (FileFigures file : files.filtered()) {
      for (FileFigures.Outcome outcome : file.outcomes()) {
        cell(fileIndex(file.count().name()), outcome.index(), outcome.events(), outcome.times());
      }
    }
    others();
    end("],\"texts\":[");
    texts.forEach(this::text);
    end("],\"lines\":[");
    lines.forEach(this::line);
    end("]}");
  }

  /** A bin that is all of time is as wide as the events need, since browsers know no such time. */
  private long width(Figures.Timeline time) {
    return time.widthMicros() == Long.MAX_VALUE
        ? Math.max(1000, figures.totals().lastMicros() - time.startMicros())
        : time.widthMicros();
  }

  private void end(String next) {
    if (json.charAt(json.length() - 1) == ',') {
      json.setLength(json.length() - 1);
    }
    json.append(next);
  }

  /** Label, stage, events, and events over time. */
  private void outcome(int index) {
    Figures.Outcome outcome = figures.outcomes().get(index);
    json.append('[').append(figures.labels().indexOf(outcome.label())).append(',');
    json.append(stage(outcome.decidedBy())).append(',').append(outcome.events());
    Bins times = new Bins();
    long[] counts = figures.timeline().counts().get(index);
    for (int bin = 0; bin < counts.length; bin++) {
      if (counts[bin] > 0) {
        times.add(bin, counts[bin]);
      }
    }
    times(times);
    json.append("],");
  }

  /** File, outcome, events, and events over time. */
  private void cell(int file, int outcome, long events, Bins times) {
    json.append('[').append(file).append(',').append(outcome).append(',').append(events);
    times(times);
    json.append("],");
  }

  /** All files that are not filtered by are one. */
  private void others() {
    int outcomes = figures.outcomes().size();
    long[] events = new long[outcomes];
    List<Bins> times = Stream.generate(Bins::new).limit(outcomes).toList();
    for (FileFigures file : figures.files()) {
      if (!fileIndex.containsKey(file.count().name())) {
        for (FileFigures.Outcome outcome : file.outcomes()) {
          events[outcome.index()] += outcome.events();
          times.get(outcome.index()).addAll(outcome.times(), bin -> bin);
        }
      }
    }
    for (int i = 0; i < outcomes; i++) {
      if (events[i] > 0) {
        cell(files.filtered().size(), i, events[i], times.get(i));
      }
    }
  }

  /**
   * Label, stage, events, first and last bin, events over time, events by file, and of each sample
   * its file and bin.
   */
  private void text(PageText row) {
    TextFigures text = row.figures();
    json.append('[').append(text.labelIndex()).append(',');
    json.append(stage(text.verdict().decidedBy())).append(',').append(text.count()).append(",[");
    json.append(text.timed() ? bin(text.firstMicros()) : -1).append(',');
    json.append(text.timed() ? bin(text.lastMicros()) : -1).append("],[0");
    times(text.times());
    json.append("],[");
    long others = 0;
    for (Map.Entry<String, Long> file : text.byFile().entrySet()) {
      Integer index = fileIndex.get(file.getKey());
      if (index == null) {
        others += file.getValue();
      } else {
        json.append(index).append(',').append(file.getValue()).append(',');
      }
    }
    if (others > 0) {
      json.append(files.filtered().size()).append(',').append(others).append(',');
    }
    end("],[");
    for (Sample sample : text.samples()) {
      place(sample);
      json.append(',');
    }
    end("]],");
  }

  /** Label, stage, file and bin. */
  private void line(PageLine line) {
    Sample sample = line.sample();
    json.append('[').append(line.labelIndex()).append(',');
    json.append(stage(sample.classification().verdict().decidedBy())).append(',');
    place(sample);
    json.append("],");
  }

  /** File and bin. */
  private void place(Sample sample) {
    json.append(fileIndex(sample.event().file())).append(',');
    json.append(sample.event().hasTime() ? bin(sample.event().timeMicros()) : -1);
  }

  private void times(Bins times) {
    long last = 0;
    for (int i = 0; i < times.size(); i++) {
      json.append(',').append(times.key(i) - last).append(',').append(times.count(i));
      last = times.key(i);
    }
  }

  private int fileIndex(String name) {
    return fileIndex.getOrDefault(name, files.filtered().size());
  }

  private long bin(long micros) {
    return figures.timeline().binOf(micros);
  }

  private static int stage(DecidedBy decidedBy) {
    return List.of(DecidedBy.values()).indexOf(decidedBy);
  }
}
