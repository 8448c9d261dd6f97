package hybridlog;

import hybridlog.cli.HybridLog;
import java.io.InputStream;
import java.io.PrintStream;

/** Entry point of the program. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(run(args, System.in, System.out, System.err));
  }

  /** Runs one command: data on {@code out}, talk on {@code err}. Returns the exit code. */
  public static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
    return HybridLog.execute(args, in, out, err);
  }
}
