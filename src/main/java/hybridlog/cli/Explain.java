package hybridlog.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code explain}: how one line is decided. */
@Command(name = "explain", description = "Shows how one line is decided.")
final class Explain implements Callable<Integer> {
  private final Console console;

  Explain(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("nothing yet");
    return 0;
  }
}
