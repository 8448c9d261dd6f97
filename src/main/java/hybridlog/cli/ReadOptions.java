package hybridlog.cli;

import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.input.InputOptions.Choice;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a command that reads log files finds and decodes them; mixed into the commands that do. */
final class ReadOptions {
  @Option(names = "--glob", description = "Take * ? [ ] { } in a PATH as patterns.")
  private boolean glob;

  @Option(
      names = "--hidden",
      description = "Also read files in directories whose names begin with . or _.")
  private boolean hidden;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many directories deep to look (default: ${DEFAULT-VALUE}).")
  private int maxDepth = 100;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of files without a byte order mark (default: UTF-8).")
  private String encoding = "";

  @Mixin private FormatOptions format = new FormatOptions();

  /** The header formats that the user chose. */
  Formats formats() {
    return format.formats();
  }

  /** What the user chose, checked. */
  InputOptions input() {
    return new InputOptions(Set.of(), maxDepth, encoding)
        .with(Choice.GLOB, glob)
        .with(Choice.HIDDEN, hidden);
  }
}
