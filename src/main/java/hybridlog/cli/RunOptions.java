package hybridlog.cli;

import hybridlog.spark.Output;
import hybridlog.spark.Output.Choice;
import picocli.CommandLine.Option;

/** What every job over log files lets its user choose; mixed into their commands. */
final class RunOptions {
  @Option(names = "--overwrite", description = "Replace an earlier run in the out directory.")
  private boolean overwrite;

  @Option(
      names = "--raw-csv",
      description = "Leave CSV cells that a spreadsheet would take for formulas as they are.")
  private boolean rawCsv;

  @Option(
      names = "--redact",
      description =
          "Take keys, tokens, passwords, mail addresses and card numbers out of all that is"
              + " written.")
  private boolean redact;

  @Option(
      names = "--allow-partial",
      description = "Exit with 0 although some input was rejected or damaged.")
  private boolean allowPartial;

  @Option(names = "--ui", description = "Serve Spark's pages while the job runs.")
  private boolean ui;

  /**
   * Where a run writes, and how, as the user chose.
   *
   * @param pdf whether the report is written as PDF too
   */
  Output output(String directory, boolean pdf) {
    return Output.to(directory)
        .with(Choice.OVERWRITE, overwrite)
        .with(Choice.RAW_CSV, rawCsv)
        .with(Choice.REDACT, redact)
        .with(Choice.PDF, pdf);
  }

  boolean allowPartial() {
    return allowPartial;
  }

  boolean ui() {
    return ui;
  }
}
