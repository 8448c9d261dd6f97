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

class CandidatesTest {
  private static final Path FORMATS = Path.of("conf", "formats.yaml");

  @Test
  void noFormatIsRuledOutThatALineHas() throws Exception {
    String yaml = Files.readString(FORMATS);
    FormatTable table = new FormatTable(FormatFile.parse(FORMATS.toString(), yaml, 0));
    HeaderReader reader =
        new HeaderReader(table, new TimeContext(TimeContext.UNKNOWN, ZoneOffset.UTC));
    Random random = new Random(7);
    int ruledOut = 0;
    for (String sample : samples(yaml)) {
      for (int round = 0; round < 20; round++) {
        String line = round == 0 ? sample : changed(sample, random);
        reader.scan().line(line);
        Candidates candidates = table.candidates(reader.scan(), 0, false);
        List<Integer> tried = new ArrayList<>();

        int first = first(table, reader, line, tried);

        assertThat(firstOfAll(candidates, reader, line)).as(line).isEqualTo(first);
        ruledOut += tried.isEmpty() ? 0 : tried.get(tried.size() - 1) + 1 - tried.size();
      }
    }
    assertThat(ruledOut).isGreaterThan(1000);
  }

  private static int first(
      FormatTable table, HeaderReader reader, String line, List<Integer> tried) {
    long ruledOut = 0;
    Scan scan = new Scan();
    scan.line(line);
    Candidates candidates = table.candidates(scan, 0, false);
    for (int i = candidates.next(0, scan, ruledOut);
        i >= 0;
        i = candidates.next(i + 1, scan, ruledOut)) {
      tried.add(i);
      if (has(candidates.format(i), reader, line)) {
        return i;
      }
      ruledOut |= candidates.ruledOut(i, reader.scan().fitting);
    }
    return -1;
  }

  private static int firstOfAll(Candidates candidates, HeaderReader reader, String line) {
    for (int i = 0; i < candidates.size(); i++) {
      if (has(candidates.format(i), reader, line)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean has(Format format, HeaderReader reader, String line) {
    reader.scan().line(line);
    return format.read(reader, 0);
  }

  /** The sample lines of the file. */
  private static List<String> samples(String yaml) {
    Pattern sample = Pattern.compile("line: ['\"](.+)['\"]");
    return yaml.lines().map(sample::matcher).filter(Matcher::find).map(m -> m.group(1)).toList();
  }

  /** With a piece taken out or put in twice, or a character changed. */
  private static String changed(String line, Random random) {
    int from = random.nextInt(line.length());
    int to = from + 1 + random.nextInt(line.length() - from);
    String piece =
        switch (random.nextInt(3)) {
          case 0 -> "";
          case 1 -> line.substring(from, to).repeat(2);
          default -> " -:[]\t|7aA".charAt(random.nextInt(10)) + line.substring(from + 1, to);
        };
    return (line.substring(0, from) + piece + line.substring(to)).strip() + "x";
  }
}
