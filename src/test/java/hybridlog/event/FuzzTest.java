package hybridlog.event;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.Codec;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random files of all kinds: nothing is thrown and no line is lost, whole or in pieces.
 *
 * <p>{@code -Dfuzz.files=100000} for the full size, {@code -Dfuzz.seed=N} for other files.
 */
class FuzzTest {
  private static final int FILES = Integer.getInteger("fuzz.files", 1_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20260101L);
  private static final int BATCH = 500;

  @TempDir private Path temp;

  @Test
  void randomFilesLoseNothing() throws IOException {
    Configuration configuration = new Configuration(false);
    Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
    for (int first = 0; first < FILES; first += BATCH) {
      Path directory = Files.createDirectory(temp.resolve("batch" + first));
      int last = Math.min(FILES, first + BATCH);
      for (int i = first; i < last; i++) {
        Files.write(directory.resolve(i + ".log"), RandomFile.bytes(new Random(SEED + i)));
      }
      Inventory inventory =
          Inventory.of(
              List.of(directory.toString()),
              InputOptions.defaults(),
              configuration,
              Formats.shipped());
      assertThat(inventory.files()).hasSize(last - first);
      for (InputFile file : inventory.files()) {
        decisions.merge(file.decision(), 1, Integer::sum);
        if (file.decision() == Decision.READ) {
          check(file);
        } else {
          assertThat(file.reason()).as(file.name()).isNotEmpty();
        }
        Files.delete(directory.resolve(file.name()));
      }
    }
    assertThat(decisions.get(Decision.READ)).isGreaterThan(FILES / 4);
    assertThat(decisions.get(Decision.REJECTED)).isGreaterThan(FILES / 20);
    assertThat(decisions).doesNotContainKey(Decision.SKIPPED);
  }

  private static void check(InputFile file) throws IOException {
    Readings.Reading whole = Readings.pieces(file);
    long inEvents = whole.events().stream().mapToLong(Event::lines).sum();
    assertThat(whole.count().lines()).as(file.name()).isEqualTo(whole.count().blank() + inEvents);
    boolean plain = file.codec() == Codec.NONE && file.charset().equals("UTF-8");
    if (!plain) {
      return;
    }
    byte[] bytes = Files.readAllBytes(Path.of(file.path().replace("file:", "")));
    assertThat(whole.count().lines()).as(file.name()).isEqualTo(lines(bytes));
    assertThat(whole.count().problem()).as(file.name()).isEmpty();
    if (bytes.length > 2) {
      Random random = new Random(bytes.length);
      int one = 1 + random.nextInt(bytes.length - 1);
      int other = 1 + random.nextInt(bytes.length - 1);
      if (one != other) {
        Readings.Reading pieces = Readings.pieces(file, Math.min(one, other), Math.max(one, other));
        assertThat(pieces.events()).as(file.name() + " cut").isEqualTo(whole.events());
        assertThat(pieces.count()).as(file.name() + " cut").isEqualTo(whole.count());
      }
    }
  }

  /** Lines of bytes, counted without any of the code that is tested. */
  private static long lines(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String rest = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    if (rest.isEmpty()) {
      return 0;
    }
    String[] parts = rest.split("\r\n|\r|\n", -1);
    return parts[parts.length - 1].isEmpty() ? parts.length - 1L : parts.length;
  }
}
