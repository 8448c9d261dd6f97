package hybridlog.classify;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.event.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownAnswersTest {
  private static final List<String> LABELS = List.of("Error", "User Action");
  private static final byte[] KEY = {1, 2, 3};
  private static final byte[] ONE = new Template(Level.INFO, "one <*>").digest();
  private static final byte[] TWO = new Template(Level.WARN, "one <*>").digest();

  @TempDir private Path folder;

  private Path saved() throws IOException {
    Path file = folder.resolve("deep/answers.bin");
    KnownAnswers known = KnownAnswers.load(file, KEY, LABELS);
    known.add(ONE, new KnownAnswers.Answer("User Action", 0.1 + 0.2));
    known.add(TWO, new KnownAnswers.Answer("Error", 1));
    known.save(file);
    return file;
  }

  @Test
  void anotherRunKnowsWhatOneHasLearned() throws IOException {
    Path file = saved();
    KnownAnswers known = KnownAnswers.load(file, KEY, LABELS);
    assertThat(known.ofEarlierRuns(ONE))
        .contains(new KnownAnswers.Answer("User Action", 0.1 + 0.2));
    assertThat(known.ofEarlierRuns(TWO)).contains(new KnownAnswers.Answer("Error", 1));
    assertThat(known.problem()).isEmpty();
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void firstRunHasNoProblem() {
    assertThat(KnownAnswers.load(folder.resolve("none"), KEY, LABELS).problem()).isEmpty();
  }

  @Test
  void answersOfAnotherModelAreNotUsed() throws IOException {
    KnownAnswers known = KnownAnswers.load(saved(), new byte[] {1, 2, 4}, LABELS);
    assertThat(known.ofEarlierRuns(ONE)).isEmpty();
    assertThat(known.problem()).contains("answers.bin", "another model");
  }

  @Test
  void othersMayReadItAsTheyMayAnyFileOfTheUser() throws IOException {
    Path plain = Files.createFile(folder.resolve("plain"));
    assertThat(Files.getPosixFilePermissions(saved()))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void fileThatCannotBeReadIsNotCalledDamaged() {
    assertThat(KnownAnswers.load(folder, KEY, LABELS).problem())
        .contains("it cannot be read")
        .doesNotContain("damaged");
  }

  @Test
  void damagedFileIsNotUsedWhereverTheDamageIs() throws IOException {
    Path file = saved();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      KnownAnswers known = KnownAnswers.load(file, KEY, LABELS);
      assertThat(known.ofEarlierRuns(ONE)).as("byte %d", i).isEmpty();
      assertThat(known.problem()).isNotEmpty();
      Files.write(file, Arrays.copyOf(whole, i));
      assertThat(KnownAnswers.load(file, KEY, LABELS).ofEarlierRuns(TWO))
          .as("%d bytes", i)
          .isEmpty();
    }
  }

  @Test
  void whatThisRunHasLearnedIsNotOfEarlierRuns() throws IOException {
    KnownAnswers known = KnownAnswers.load(saved(), KEY, LABELS);
    byte[] three = new byte[32];
    known.add(three, new KnownAnswers.Answer("Error", 1));
    assertThat(known.ofEarlierRuns(three)).isEmpty();
    assertThat(known.ofThisRun(three)).isPresent();
    assertThat(known.ofThisRun(ONE)).isEmpty();
  }
}
