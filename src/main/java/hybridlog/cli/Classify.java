package hybridlog.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code classify}: the main job. */
@Command(name = "classify", description = "Labels every line of log files or pasted text.")
final class Classify implements Callable<Integer> {
  private final Console console;

  Classify(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("nothing yet");
    return 0;
  }
}
