package hybridlog.bench;

import hybridlog.classify.NgramSettings;
import hybridlog.classify.Ngrams;
import hybridlog.classify.SparseFeatures;
import hybridlog.classify.Template;
import hybridlog.embed.Embedder;
import hybridlog.embed.Embedders;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.event.Level;
import hybridlog.mask.Masker;
import hybridlog.rule.Rule;
import hybridlog.rule.RuleFile;
import hybridlog.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds a line of each part of the flow, over the lines of the generator. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class PartsBenchmark {
  private static final int LINES = 20_000;

  private final List<String> lines = new ArrayList<>();
  private final List<Template> templates = new ArrayList<>();
  private final Formats formats = Formats.shipped();
  private RuleSet rules = RuleSet.of(List.of());
  private Ngrams ngrams = Ngrams.fit(NgramSettings.DEFAULT, List.of());
  private int next;

  @Setup
  public void prepare() throws IOException {
    Path folder = Files.createTempDirectory("parts");
    for (Path file : new LogGenerator(Path.of("dataset"), 1).write(folder, LINES)) {
      lines.addAll(Files.readAllLines(file));
      Files.delete(file);
    }
    Files.delete(folder);
    for (String line : lines) {
      templates.add(new Template(Level.NONE, Masker.mask(formats.parse(line).message())));
    }
    String yaml = Files.readString(Path.of("conf", "rules.yaml"));
    rules = RuleSet.of(RuleFile.parse("conf/rules.yaml", yaml));
    ngrams = Ngrams.fit(NgramSettings.DEFAULT, templates);
  }

  private int next() {
    next = next + 1 < lines.size() ? next + 1 : 0;
    return next;
  }

  @Benchmark
  public Header header() {
    return formats.parse(lines.get(next()));
  }

  @Benchmark
  public List<Rule> scanForLiterals() {
    return rules.candidates(lines.get(next()));
  }

  @Benchmark
  public Optional<Rule> rules() {
    return rules.match("", lines.get(next()));
  }

  @Benchmark
  public String mask() {
    return Masker.mask(lines.get(next()));
  }

  @Benchmark
  public SparseFeatures ngrams() {
    return ngrams.features(templates.get(next()));
  }

  @Benchmark
  public float[] embed() {
    Embedder embedder = Embedders.shared();
    return embedder.embed(templates.get(next()).text());
  }
}
