package hybridlog.event;

import java.util.Optional;

/** What a collector's header means for the lines behind it. */
enum Wrapping {
  /** Each line that it is put before is an event, unless it says otherwise itself. */
  NONE,
  /** It is put before each line that a program writes: events of several lines have it in all. */
  LINES,
  /**
   * As a rule a line is an event, but traces are sent line by line: of one program's lines those
   * that can only belong to a trace are joined.
   */
  TRACES;

  /** The one of that name in a file of formats. */
  static Optional<Wrapping> named(String name) {
    return switch (name) {
      case "false" -> Optional.of(NONE);
      case "true" -> Optional.of(LINES);
      case "traces" -> Optional.of(TRACES);
      default -> Optional.empty();
    };
  }
}
