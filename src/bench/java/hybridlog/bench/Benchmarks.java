package hybridlog.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks: the parts by JMH, then the whole job. Arguments: lines, folder. */
public final class Benchmarks {
  private Benchmarks() {}

  public static void main(String[] args) throws RunnerException, IOException {
    new Runner(new OptionsBuilder().include(PartsBenchmark.class.getName()).build()).run();
    new JobBenchmark(Path.of(args[1]), Long.parseLong(args[0])).run();
  }
}
