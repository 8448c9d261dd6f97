package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KnownLineTest {
  private static final Path FORMATS = Path.of("conf", "formats.yaml");

  private final FormatTable table;
  private final String yaml;

  KnownLineTest() throws Exception {
    yaml = Files.readString(FORMATS);
    table = new FormatTable(FormatFile.parse(FORMATS.toString(), yaml, 0));
  }

  @Test
  void aLineIsReadTheSameWhateverCameBeforeIt() throws Exception {
    Random random = new Random(11);

    int headed = readTwice(table, lines(random), 12, random);

    assertThat(headed).isGreaterThan(10_000);
  }

  @Test
  void digitsThatDecideAreLookedAt() {
    String formats =
        """
        formats:
          - name: day-first
            patterns: ['{time dd/MM/yyyy HH:mm:ss} unit: {message}']
            samples: []
          - name: any
            patterns: ['{time} unit: {message}']
            samples: []
          - name: second-word
            patterns: ['{source name} 7 {message}']
            samples: []
          - name: zone
            patterns: ['{source name} {time HH:mmz} {skip name} {message}']
            samples: []
          - name: collector
            patterns: ['node {source name}: {message}']
            wraps: traces
            samples: []
        """;
    List<String> lines =
        List.of(
            "02/13/2026 10:00:00 unit: on",
            "unit 4 is on",
            "unit 10:00+10 is on",
            "node a: #1 1x7f in main",
            "12/11/10 10:00:00 on");
    List<Format> read = FormatFile.parse("formats.yaml", formats, 0);

    assertThat(readTwice(new FormatTable(read), lines, 2000, new Random(3))).isPositive();
  }

  /** Reads variants of lines with a reader that remembers and one that does not. */
  private static int readTwice(
      FormatTable formats, List<String> lines, int variants, Random random) {
    HeaderReader remembering = reader(formats);
    for (int i = 0; i < HeaderReader.PASSED; i++) {
      remembering.read("line");
    }
    int headed = 0;
    for (String line : lines) {
      for (int i = 0; i < variants; i++) {
        String variant = i < 2 ? line : otherDigits(line, random);
        HeaderReader fresh = reader(formats);

        boolean expected = fresh.read(variant);

        assertThat(remembering.read(variant)).as(variant).isEqualTo(expected);
        assertThat(told(remembering)).as(variant).isEqualTo(told(fresh));
        headed += expected ? 1 : 0;
      }
    }
    return headed;
  }

  private static HeaderReader reader(FormatTable formats) {
    return new HeaderReader(formats, new TimeContext(1_790_000_000_000L, ZoneOffset.UTC));
  }

  /** All that is told of a line; what a line that is no part of anything leaves behind is not. */
  private static List<Object> told(HeaderReader read) {
    return List.of(
        read.micros,
        read.level,
        read.source,
        read.message,
        read.format,
        read.isBare,
        read.isBare ? read.bare : "",
        read.joinsAll,
        read.takesNext,
        read.writer,
        read.isTraceLine,
        read.stream,
        read.isCut,
        read.stream.isEmpty() ? "" : read.part,
        read.yearless,
        read.zoneless);
  }

  /** Samples of all formats, alone and before messages of all kinds. */
  private List<String> lines(Random random) throws Exception {
    Pattern sample = Pattern.compile("line: ['\"](.+)['\"]");
    List<String> samples =
        yaml.lines().map(sample::matcher).filter(Matcher::find).map(m -> m.group(1)).toList();
    List<String> messages = Files.readAllLines(Path.of("dataset", "logs.csv"));
    List<String> lines = new ArrayList<>(samples);
    for (String line : samples) {
      String message = messages.get(1 + random.nextInt(messages.size() - 1));
      lines.add(line + message);
      lines.add(line.substring(0, random.nextInt(line.length())) + message);
      lines.add("Jun 17 08:14:07 host app[4711]: " + line);
      lines.add(message.substring(message.indexOf(',') + 1));
    }
    return lines;
  }

  /** Few of them others, so that most times stay times, or all. */
  private static String otherDigits(String line, Random random) {
    double changed = random.nextBoolean() ? 0.15 : 1;
    StringBuilder other = new StringBuilder(line);
    for (int i = 0; i < line.length(); i++) {
      if (Chars.isDigit(line.charAt(i)) && random.nextDouble() < changed) {
        other.setCharAt(i, (char) ('0' + random.nextInt(10)));
      }
    }
    return other.toString();
  }
}
