package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;

import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
  @TempDir private Path folder;

  /** A file of any size that takes no place on the disk. */
  private void file(String name, int first, int second, long bytes) throws Exception {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.write(new byte[] {(byte) first, (byte) second, 8, 0, 0, 0, 0, 0, 0, 3});
      file.setLength(bytes);
    }
  }

  @Test
  void largePackedFilesAreNamed() throws Exception {
    file("large.gz", 0x1f, 0x8b, (256L << 20) + 1);
    file("small.gz", 0x1f, 0x8b, 256L << 20);
    Configuration hadoop = new Configuration();
    Inventory inventory = Inventory.of(List.of(folder.toString()), InputOptions.defaults(), hadoop);
    assertThat(new Input(inventory, false, hadoop).slow())
        .containsExactly(
            "large.gz is worked on by two cores at most: a packed file of 256 MB cannot be"
                + " divided.");
  }
}
