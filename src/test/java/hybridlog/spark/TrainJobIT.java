package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.classify.LabelModel;
import hybridlog.model.Manifest;
import hybridlog.model.ModelDirectory;
import hybridlog.spark.ml.MlModels;
import hybridlog.train.Corpus;
import hybridlog.train.CorpusFile;
import hybridlog.train.LabelledText;
import hybridlog.train.Prior;
import hybridlog.train.Scores;
import hybridlog.train.Training;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Training on small corpora with the shipped encoder. */
class TrainJobIT {
  private static final List<String> THINGS =
      List.of("door", "window", "roof", "wall", "floor", "stair", "lamp", "bed");

  @TempDir private static Path shared;

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  private static @Nullable Training first;

  private static Training first() {
    return Objects.requireNonNull(first);
  }

  /** Each training costs some 20 s, most of it Spark's jobs: one serves all tests. */
  @BeforeAll
  static void trainOnTwoLabels() throws IOException {
    first = train(indoorsAndOutdoors(), settings(shared.resolve("model"), 1), line -> {});
  }

  private static LabelledText line(String line, String label) {
    return line("", line, label);
  }

  private static LabelledText line(String source, String line, String label) {
    return new LabelledText(source, line, CorpusFile.template(line), label, Set.of(label));
  }

  private static List<LabelledText> indoorsAndOutdoors() {
    List<LabelledText> lines = new ArrayList<>();
    for (String thing : THINGS) {
      lines.add(line(thing + " was opened by the housekeeper", "Indoors"));
      lines.add(line("rain and wind fell on the " + thing, "Outdoors"));
    }
    return lines;
  }

  private static TrainSettings settings(Path model, long seed) {
    return new TrainSettings(Prior.none(), 0.05, seed, model, Set.of());
  }

  private static Training train(
      List<LabelledText> lines, TrainSettings settings, Consumer<String> progress)
      throws IOException {
    List<Training> found = new ArrayList<>();
    TrainJob.run(Corpus.of(lines), settings, progress, found::add);
    return found.get(0);
  }

  private static LabelModel model(Path directory) {
    return MlModels.load(directory).model();
  }

  private static String label(LabelModel model, String line) {
    return model.predict(CorpusFile.template(line)).label();
  }

  @Test
  void twoLabelsOfOnesOwn() {
    LabelModel model = model(shared.resolve("model"));
    assertThat(first().heldOut().get(0).grades().strict()).isGreaterThan(0.9);
    assertThat(model.labels()).containsExactly("Indoors", "Outdoors");
    assertThat(label(model, "table was opened by the housekeeper")).isEqualTo("Indoors");
    assertThat(label(model, "rain and wind fell on the table")).isEqualTo("Outdoors");
  }

  @Test
  void thirtyLabels() throws Exception {
    List<String> animals =
        List.of(
            "cat", "dog", "horse", "cow", "goat", "sheep", "hen", "duck", "goose", "pig", "mouse",
            "rat", "fox", "wolf", "bear", "deer", "hare", "seal", "whale", "shark", "trout", "eel",
            "crab", "snail", "wasp", "bee", "ant", "moth", "toad", "newt");
    List<LabelledText> lines = new ArrayList<>();
    for (String animal : animals) {
      for (String thing : THINGS) {
        lines.add(line("the " + animal + " sat on the " + thing, "About a " + animal));
      }
    }
    train(lines, settings(folder.resolve("thirty"), 1), told::add);
    LabelModel model = model(folder.resolve("thirty"));
    assertThat(model.labels()).hasSize(30);
    assertThat(
            animals.stream()
                .filter(
                    animal -> label(model, "the " + animal + " sat on the table").endsWith(animal))
                .count())
        .isGreaterThanOrEqualTo(27);
  }

  @Test
  void modelThatIsWorseOnTheSameHeldOutTextsStaysOut() {
    Path inUse = shared.resolve("model");
    Set<String> swapped = Set.of("door", "roof", "floor", "lamp");
    List<LabelledText> twisted = new ArrayList<>();
    for (LabelledText line : indoorsAndOutdoors()) {
      String other = line.label().equals("Indoors") ? "Outdoors" : "Indoors";
      boolean twist = swapped.stream().anyMatch(line.line()::contains);
      twisted.add(line(line.line(), twist ? other : line.label()));
    }
    assertThatThrownBy(() -> train(twisted, settings(inUse, 1), told::add))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("the new model is worse");
    assertThat(told).anyMatch(line -> line.startsWith("On the same 16 held-out texts"));
    assertThat(label(model(inUse), "door was opened by the housekeeper")).isEqualTo("Indoors");
  }

  /** Fifteen sources, and lines of two more labels: of one source, and of none that is known. */
  @Test
  void labelsThatFewSourcesOrNoneHaveAreJudgedToo() throws Exception {
    List<LabelledText> lines = new ArrayList<>();
    for (int source = 0; source < 15; source++) {
      for (String thing : THINGS.subList(0, 2)) {
        String line = thing + " number " + (char) ('a' + source) + " was opened by the housekeeper";
        lines.add(line("house " + source, line, "Indoors"));
      }
    }
    for (String thing : THINGS) {
      lines.add(line("weather", "rain and wind fell on the " + thing, "Outdoors"));
      lines.add(line("a bill for the " + thing + " was paid at the bank", "Money"));
    }
    Training training = train(lines, settings(folder.resolve("sources"), 1), told::add);
    Scores scores = training.heldOut().get(0).grades().scores();
    assertThat(scores.labels()).containsExactly("Indoors", "Money", "Outdoors");
    assertThat(scores.f1(1)).isGreaterThan(0.8);
    assertThat(scores.f1(2)).isGreaterThan(0.8);
    assertThat(training.heldOut().get(0).grades().calibrationError()).isLessThan(0.5);
    assertThat(training.heldOut().get(0).grades().above(training.threshold()).answered())
        .isPositive();
    assertThat(told).noneMatch(line -> line.contains("answer next to nothing"));
  }

  @Test
  void modelIsKeptIfItsReportCannotBeWritten() throws Exception {
    Path target = folder.resolve("unreported");
    assertThatThrownBy(
            () ->
                TrainJob.run(
                    Corpus.of(indoorsAndOutdoors()),
                    settings(target, 1),
                    told::add,
                    training -> {
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("disk full")
        .hasMessageContaining("stays in " + folder.resolve(".unreported.staged"));
    assertThat(target).doesNotExist();
    assertThat(label(model(folder.resolve(".unreported.staged")), "door was opened"))
        .isEqualTo("Indoors");
  }

  @Test
  void textsThatAreNewToTheModelInUseAreAskedOfIt() throws Exception {
    Path inUse = folder.resolve("copy");
    FileUtils.copyDirectory(shared.resolve("model").toFile(), inUse.toFile());
    List<LabelledText> more = new ArrayList<>(indoorsAndOutdoors());
    more.add(line("cupboard was opened by the housekeeper", "Indoors"));
    more.add(line("rain and wind fell on the cupboard", "Outdoors"));
    Training training = train(more, settings(inUse, 2), told::add);
    assertThat(told).anyMatch(line -> line.endsWith("(2 of them new to it)"));
    assertThat(training.before()).containsKey("macroF1");
    Manifest manifest = new ModelDirectory(inUse).check(Session.open("test", false).version());
    assertThat(manifest.corpus().texts()).isEqualTo(18);
    assertThat(manifest.corpus().seed()).isEqualTo(2);
  }
}
