package hybridlog.input;

import java.util.List;

/** Tells the format of a file from its first lines. Implementations are thread safe. */
@FunctionalInterface
public interface FormatFinder {

  /** Finds nothing: for callers that need no formats. */
  FormatFinder NONE = lines -> "";

  /**
   * Finds the format that the lines of one file have.
   *
   * @param lines the first lines of a file, without their ends
   * @return the format's name; empty if no known format fits
   */
  String find(List<String> lines);
}
