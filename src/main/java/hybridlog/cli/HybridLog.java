package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.Version;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program's commands. */
@Command(
    name = "./submit.sh",
    mixinStandardHelpOptions = true,
    versionProvider = HybridLog.Name.class,
    header = "Labels every line of a heap of logs: regex rules first, then n-grams and BERT.",
    synopsisHeading = "%nUsage:%n  ",
    customSynopsis = "./submit.sh [spark-submit options] COMMAND [options]",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  ./submit.sh classify logs/",
      "  tail -n 500 app.log | ./submit.sh classify -",
      "  ./submit.sh --master spark://host:7077 \\",
      "      classify hdfs:///logs --out hdfs:///labels",
      "",
      "Options of spark-submit, such as --driver-memory 2g, stand before the command.",
      "",
      "Exit codes: 0 complete, 1 internal failure, 2 usage or configuration,",
      "3 finished but some input was rejected, 4 no input, 5 model missing or damaged,",
      "10 --fail-on, 130 interrupted."
    })
public final class HybridLog implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private HybridLog(CommandSpec spec) {
    this.spec = spec;
  }

  /** Parses and runs one command; returns the exit code of the program. */
  public static int execute(String[] args, InputStream in, PrintStream out, PrintStream err) {
    Console console = new Console(in, out, err);
    CommandLine line = new CommandLine(new HybridLog(CommandSpec.create()));
    line.addSubcommand(new Classify(console));
    line.addSubcommand(new Evaluate(console));
    line.addSubcommand(new Explain(console));
    line.addSubcommand(new Explore(console));
    line.addSubcommand(new Train(console));
    line.addSubcommand(new Rules());
    line.registerConverter(Path.class, new LocalPath());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setParameterExceptionHandler((e, words) -> usage(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> failed(console, e));
    int code = line.execute(args);
    if (code == 0 && out.checkError()) {
      console.say("Cannot write to standard output");
      return Failure.Code.INTERNAL.exit();
    }
    return code;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Failure.Code.USAGE.exit();
  }

  private static int usage(Console console, ParameterException e) {
    String help = e.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    console.say(problem(e) + " (see: " + help + ")");
    return Failure.Code.USAGE.exit();
  }

  /** What is wrong with the words of a command, and what may have been meant. */
  private static String problem(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)) {
      return String.valueOf(e.getMessage());
    }
    String word = unmatched.getUnmatched().get(0);
    // Of several paths one that cannot be converted is told as one too many.
    if (LocalPath.isAddress(word)) {
      return LocalPath.refusal(word);
    }
    boolean command = e.getCommandLine().getParent() == null && !word.startsWith("-");
    String problem = command ? "No such command: '" + word + "'" : String.valueOf(e.getMessage());
    List<String> meant = unmatched.getSuggestions();
    return meant.isEmpty() ? problem : problem + "; did you mean " + meant.get(0) + "?";
  }

  private static int failed(Console console, Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Failure failure) {
        console.say(String.valueOf(failure.getMessage()));
        return failure.code().exit();
      }
    }
    if (isShuttingDown()) {
      console.say("Interrupted");
      return Failure.Code.INTERRUPTED.exit();
    }
    console.say("Internal failure:");
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    trace.toString().lines().forEach(console::say);
    return Failure.Code.INTERNAL.exit();
  }

  /** Whether the program was told to end, by Ctrl-C or otherwise: then Spark fails in many ways. */
  private static boolean isShuttingDown() {
    Thread hook = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(hook);
      Runtime.getRuntime().removeShutdownHook(hook);
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  /** What {@code --version} prints. */
  static final class Name implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hybrid-log-classifier " + Version.text()};
    }
  }
}
