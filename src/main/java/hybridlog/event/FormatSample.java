package hybridlog.event;

import hybridlog.yaml.Yaml;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line and what its format makes of it.
 *
 * @param at where it is written
 * @param format name of its format
 * @param line the line
 * @param expected what must be found, by its name: time, level, source, message; others are not
 *     looked at
 */
record FormatSample(Yaml at, String format, String line, Map<String, String> expected) {
  private static final Set<String> KEYS = Set.of("line", "time", "level", "source", "message");

  FormatSample {
    expected = Map.copyOf(expected);
  }

  static FormatSample of(Yaml sample, String format) {
    sample.mapping(KEYS);
    Map<String, String> expected = new HashMap<>();
    sample.entries().forEach((key, value) -> expected.put(key, value.text()));
    return new FormatSample(sample, format, sample.required("line").text(), expected);
  }

  /** What is not found as expected; empty if all is. */
  String wrong(Formats formats) {
    Header header = formats.parse(line);
    List<String> wrong = new ArrayList<>();
    compare("format", format, formats.formatOf(line), wrong);
    String time = header.timeMicros() == Event.NO_TIME ? "" : time(header.timeMicros());
    compare("time", expected.getOrDefault("time", time), time, wrong);
    String level = header.level().name();
    compare("level", expected.getOrDefault("level", level), level, wrong);
    compare("source", expected.getOrDefault("source", header.source()), header.source(), wrong);
    compare("message", expected.getOrDefault("message", header.message()), header.message(), wrong);
    return wrong.isEmpty() ? "" : "sample of " + format + ": " + String.join(", ", wrong);
  }

  private static String time(long micros) {
    return Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000)
        .toString();
  }

  private static void compare(String what, String expected, String found, List<String> wrong) {
    if (!expected.equals(found)) {
      wrong.add(what + " is '" + found + "' and not '" + expected + "'");
    }
  }
}
