package hybridlog.event;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.UnaryOperator;

/** What container runtimes make of a line that a program writes. */
final class Container {
  static final List<UnaryOperator<String>> ALL = List.of(Container::cri, Container::docker);

  private Container() {}

  static String cri(String line) {
    return "2024-05-06T10:54:49.100000000Z stderr F " + line;
  }

  static String docker(String line) {
    String escaped = line.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t");
    String rest = "\\n\",\"stream\":\"stderr\",\"time\":\"2024-05-06T10:54:49.1Z\"}";
    return "{\"log\":\"" + escaped + rest;
  }

  static String wrapped(String text, UnaryOperator<String> collector) {
    return text.lines().map(line -> collector.apply(line) + "\n").collect(joining());
  }
}
