package hybridlog.cli;

import hybridlog.redact.Redactor;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;

/** The command as it was given, for reports: as a shell takes it, without secrets. */
final class CommandText {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

  private CommandText() {}

  static String of(CommandSpec spec) {
    String command =
        spec.root().commandLine().getParseResult().originalArgs().stream()
            .map(CommandText::quoted)
            .collect(Collectors.joining(" "));
    return Redactor.secrets().redact(command);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
