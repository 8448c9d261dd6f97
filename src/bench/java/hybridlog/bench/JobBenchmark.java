package hybridlog.bench;

import hybridlog.classify.LabelGuide;
import hybridlog.embed.Embedders;
import hybridlog.event.Formats;
import hybridlog.input.InputOptions;
import hybridlog.mask.Masker;
import hybridlog.report.RunFacts;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import hybridlog.spark.ClassifyJob;
import hybridlog.spark.ClassifyResult;
import hybridlog.spark.ClassifySettings;
import hybridlog.spark.LlmSettings;
import hybridlog.spark.Output;
import hybridlog.spark.ProgressDisplay;
import hybridlog.spark.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.sql.SparkSession;

/**
 * Times the main job and the floor in turn in one JVM and prints a table of medians. The floor is a
 * Spark job that reads the same lines and writes as many columns, without a thought.
 */
final class JobBenchmark {
  private static final int ROUNDS = 5;

  /**
   * Rounds that are not counted: so many it takes until the JVM has compiled all that is often run.
   */
  private static final int WARM_UP = 3;

  private static final int TEXTS = 20_000;
  private static final int FILES = 20_000;
  private static final long FEW = 100_000;

  private final Path folder;
  private final long lines;
  private final LogGenerator generator;

  /** Read once, as at a start: what is timed is a run. */
  private final RuleSet rules;

  /** What is timed. */
  @FunctionalInterface
  private interface Timed {
    void run() throws IOException;
  }

  JobBenchmark(Path folder, long lines) throws IOException {
    this.folder = folder;
    this.lines = lines;
    this.generator = new LogGenerator(Path.of("dataset"), 1);
    this.rules =
        RuleSet.of(
            RuleFile.parse("conf/rules.yaml", Files.readString(Path.of("conf", "rules.yaml"))));
  }

  void run() throws IOException {
    Path input = input(lines);
    System.out.printf(
        Locale.ROOT,
        "%d lines of %d systems, %d processors, %d MB of heap, Java %s%n",
        lines,
        generator.systems(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory() >> 20,
        Runtime.version());
    SparkSession session = Session.open("benchmark", false);
    memory();
    againstTheFloor(session, input);
    manyRules(input);
    differentTexts();
    manyFiles();
    session.stop();
    oneCore(input);
  }

  /** What ONNX Runtime and the rest of the process take beside the heap, which is all resident. */
  private void memory() throws IOException {
    double[] beyond = new double[2];
    long[] counts = {FEW, 1_000_000};
    for (int i = 0; i < counts.length; i++) {
      classify(input(counts[i]), rules, false);
      beyond[i] = (resident() - Runtime.getRuntime().maxMemory()) / (double) (1 << 20);
      row("memory beyond the heap after " + counts[i] + " lines", beyond[i], "MB");
    }
    row("memory after 1,000,000 / after 100,000", beyond[1] / beyond[0], "times");
  }

  /** Bytes of this process in memory, as Linux tells. */
  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
        .findFirst()
        .orElseThrow(() -> new IOException("Cannot read VmRSS from /proc/self/status"));
  }

  private void againstTheFloor(SparkSession session, Path input) throws IOException {
    double[] floor = new double[ROUNDS];
    double[] job = new double[ROUNDS];
    long calls = 0;
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      double itsFloor = seconds(() -> Floor.run(session, input, folder.resolve("floor")));
      long start = System.nanoTime();
      calls = encoderCalls(classify(input, rules, true));
      if (round >= 0) {
        floor[round] = itsFloor;
        job[round] = (System.nanoTime() - start) / 1e9;
      }
    }
    row("the floor", median(floor), "s");
    row("classify, answers remembered", median(job), "s");
    row("classify / floor", median(job) / median(floor), "times");
    row("BERT calls of the last run", (double) calls, "");
    row("classify, nothing remembered", seconds(() -> classify(input, rules, false)), "s");
  }

  private void manyRules(Path input) throws IOException {
    RuleSet few = RuleSet.of(rules.rules().subList(0, 40));
    double[] with40 = new double[ROUNDS];
    double[] withAll = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      with40[round] = seconds(() -> classify(input, few, true));
      withAll[round] = seconds(() -> classify(input, rules, true));
    }
    row(rules.rules().size() + " rules / 40 rules", median(withAll) / median(with40), "times");
  }

  private void differentTexts() throws IOException {
    List<String> texts = generator.differentTexts(TEXTS);
    Path input = Files.createDirectories(folder.resolve("texts"));
    Files.write(input.resolve("different.log"), texts);
    List<String> some = texts.subList(0, TEXTS / 20);
    double[] jobs = new double[3];
    double[] embeddings = new double[jobs.length];
    long calls = 0;
    for (int round = 0; round < jobs.length; round++) {
      long start = System.nanoTime();
      calls = encoderCalls(classify(input, rules, false));
      jobs[round] = TEXTS / ((System.nanoTime() - start) / 1e9);
      embeddings[round] =
          some.size()
              / seconds(() -> some.forEach(text -> Embedders.shared().embed(Masker.mask(text))));
    }
    row("different texts, classify", median(jobs), "texts/s");
    row("different texts, BERT for each, one thread", median(embeddings), "texts/s");
    row("classify / BERT for each", median(jobs) / median(embeddings), "times");
    row("share of them that BERT was asked about", 100.0 * calls / TEXTS, "%");
  }

  private void manyFiles() throws IOException {
    Path input = folder.resolve("files");
    if (!Files.exists(input)) {
      List<String> texts = generator.differentTexts(20);
      for (int i = 0; i < FILES; i++) {
        Path directory = Files.createDirectories(input.resolve("d" + i / 500));
        Files.write(directory.resolve(i + ".log"), texts);
      }
    }
    row("20,000 files of 20 lines", seconds(() -> classify(input, rules, true)), "s");
  }

  /** In turn, since the hours of a virtual machine differ by more than its cores. */
  private void oneCore(Path input) throws IOException {
    double[][] times = new double[2][ROUNDS];
    double[][] floors = new double[2][ROUNDS];
    double[] machine = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      machine[round] = machine();
      for (int cores = 1; cores <= 2; cores++) {
        System.setProperty("spark.master", "local[" + cores + "]");
        SparkSession session = Session.open("benchmark", false);
        classify(input(FEW), rules, true); // a session's first job is slower than the others
        times[cores - 1][round] = seconds(() -> classify(input, rules, true));
        floors[cores - 1][round] =
            seconds(() -> Floor.run(session, input, folder.resolve("floor")));
        session.stop();
      }
    }
    row("local[1]", median(times[0]), "s");
    row("local[2]", median(times[1]), "s");
    row("local[1] / local[2]", median(times[0]) / median(times[1]), "times");
    row("the same of the floor", median(floors[0]) / median(floors[1]), "times");
    row("two threads that only compute / one", median(machine), "times");
  }

  /** How much two threads compute for one, which is as much as two cores can give any job. */
  private static double machine() throws IOException {
    double alone = seconds(JobBenchmark::compute);
    double together =
        seconds(
            () -> {
              CompletableFuture<Void> other = CompletableFuture.runAsync(JobBenchmark::compute);
              compute();
              other.join();
            });
    return 2 * alone / together;
  }

  /** A second or two of hashing. */
  private static void compute() {
    MessageDigest digest = DigestUtils.getSha256Digest();
    byte[] block = new byte[1 << 16];
    for (int i = 0; i < 8_000; i++) {
      digest.update(block);
    }
    digest.digest();
  }

  /** A file of so many lines, the same in every run. */
  private Path input(long count) throws IOException {
    Path file = folder.resolve("lines-" + count);
    if (!Files.exists(file)) {
      generator.write(file, count);
    }
    return file;
  }

  private ClassifyResult classify(Path input, RuleSet withRules, boolean remember) {
    return ClassifyJob.run(
        new ClassifySettings(
            "classify",
            List.of(input.toString()),
            Optional.empty(),
            InputOptions.defaults(),
            Formats.shipped(),
            new RunFacts.Rules("benchmark", "", withRules),
            Optional.of(Path.of("models/default")),
            OptionalDouble.empty(),
            remember ? Optional.of(folder.resolve("cache")) : Optional.empty(),
            LabelGuide.shipped(),
            LlmSettings.off(),
            Optional.empty(),
            Output.to(folder.resolve("out").toString()).with(Output.Choice.OVERWRITE, true),
            false,
            ProgressDisplay.none()));
  }

  private static long encoderCalls(ClassifyResult result) {
    return result.figures().run().work().encoderCalls();
  }

  private static double seconds(Timed timed) throws IOException {
    long start = System.nanoTime();
    timed.run();
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void row(String what, double value, String unit) {
    System.out.printf(Locale.ROOT, "| %-44s | %10.2f %s%n", what, value, unit);
  }
}
