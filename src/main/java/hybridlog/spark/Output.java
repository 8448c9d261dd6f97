package hybridlog.spark;

/**
 * Where a run writes, and how.
 *
 * @param directory directory to write
 * @param overwrite whether an earlier run in it is replaced
 * @param rawCsv whether cells that a spreadsheet takes for formulas stay as they are
 * @param redact whether secrets are taken out of everything that is written
 * @param pdf whether the report of classify is written as PDF too
 */
public record Output(
    String directory, boolean overwrite, boolean rawCsv, boolean redact, boolean pdf) {
  /** A directory that is new, with nothing asked for. */
  public static Output to(String directory) {
    return new Output(directory, false, false, false, false);
  }

  /** The same, in the place of an earlier run. */
  public Output overwriting() {
    return new Output(directory, true, rawCsv, redact, pdf);
  }
}
