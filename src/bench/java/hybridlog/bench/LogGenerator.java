package hybridlog.bench;

import hybridlog.mask.Masker;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes logs of any size out of {@code dataset/}: the lines of the sample, each file a system, and
 * the lines of the corpus' richest sources under three kinds of headers. Numbers of four and more
 * digits differ from line to line, so that few lines are equal and few are of a new kind. The same
 * seed gives the same bytes.
 */
final class LogGenerator {
  private static final int SOURCES = 24;
  private static final long START = Instant.parse("2026-03-01T00:00:00Z").toEpochMilli();

  private final Random random;
  private final Map<String, List<String>> systems = new LinkedHashMap<>();

  LogGenerator(Path dataset, long seed) throws IOException {
    this.random = new Random(seed);
    addSample(dataset.resolve("sample"));
    addCorpus(dataset.resolve("logs.csv"));
  }

  private void addSample(Path sample) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(sample)) {
      files = walk.filter(file -> file.toString().matches(".*\\.(log|json)")).sorted().toList();
    }
    for (Path file : files) {
      systems.put(file.getFileName().toString(), Files.readAllLines(file));
    }
  }

  private void addCorpus(Path corpus) throws IOException {
    Map<String, List<String>> sources = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser records = CSVParser.parse(corpus, StandardCharsets.UTF_8, format)) {
      for (CSVRecord row : records) {
        String line = row.get("log_message").replaceAll("\\s+", " ");
        sources.computeIfAbsent(row.get("source"), source -> new ArrayList<>()).add(line);
      }
    }
    sources.entrySet().stream()
        .sorted((a, b) -> b.getValue().size() - a.getValue().size())
        .limit(SOURCES)
        .forEach(source -> systems.put(source.getKey() + ".log", source.getValue()));
  }

  /** How many kinds of system the lines come from. */
  int systems() {
    return systems.size();
  }

  private List<String> words() {
    return systems.values().stream()
        .flatMap(List::stream)
        .flatMap(line -> Stream.of(line.split("[^A-Za-z]+")))
        .filter(word -> word.length() > 3)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Texts that differ even when masked: lines of the systems in which every sixth word is one of
   * another line, so that about as many are beyond the n-grams as of logs never seen before.
   */
  List<String> differentTexts(int count) {
    List<String> lines = systems.values().stream().flatMap(List::stream).distinct().toList();
    List<String> words = words();
    Map<String, String> texts = new LinkedHashMap<>();
    while (texts.size() < count) {
      String[] parts = lines.get(random.nextInt(lines.size())).split(" ");
      for (int i = random.nextInt(6); i < parts.length; i += 6) {
        parts[i] = words.get(random.nextInt(words.size()));
      }
      String text = String.join(" ", parts);
      texts.putIfAbsent(Masker.mask(text), text);
    }
    return List.copyOf(texts.values());
  }

  /** Writes so many lines into a folder, a file for each system; returns the files. */
  List<Path> write(Path folder, long lines) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    long left = lines;
    int systemsLeft = systems.size();
    for (Map.Entry<String, List<String>> system : systems.entrySet()) {
      long share = left / systemsLeft;
      Path file = folder.resolve(system.getKey());
      write(file, system.getValue(), share, files.size());
      files.add(file);
      left -= share;
      systemsLeft--;
    }
    return files;
  }

  private void write(Path file, List<String> lines, long count, int number) throws IOException {
    boolean bare = number >= systems.size() - SOURCES;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (long i = 0; i < count; i++) {
        if (bare) {
          out.write(header(number, i));
        }
        out.write(otherNumbers(lines.get((int) (i % lines.size()))));
        out.write('\n');
      }
    }
  }

  private static String header(int number, long i) {
    Instant time = Instant.ofEpochMilli(START + i * 1000);
    return switch (number % 3) {
      case 0 -> time + " INFO [worker-" + i % 8 + "] ";
      case 1 -> "Mar  1 " + clock(time) + " host" + i % 16 + " daemon[" + i % 997 + "]: ";
      default -> "";
    };
  }

  private static String clock(Instant time) {
    return time.toString().substring(11, 19);
  }

  /** The line with other digits in its long numbers; years and what follows a dot stay. */
  private String otherNumbers(String line) {
    StringBuilder other = new StringBuilder(line);
    for (int start = 0; start < line.length(); start++) {
      int end = start;
      while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
        end++;
      }
      boolean year = line.startsWith("20", start) || line.startsWith("19", start);
      if (end - start >= 4 && !year) {
        for (int i = start + 1; i < end; i++) {
          other.setCharAt(i, (char) ('0' + random.nextInt(10)));
        }
      }
      start = Math.max(start, end);
    }
    return other.toString();
  }
}
