package hybridlog.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.input.InputOptions;
import hybridlog.input.Inventory;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
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

  private Inventory inventory() {
    return Inventory.of(
        List.of(folder.toString()), InputOptions.defaults(), new Configuration(false));
  }

  private void refuse() {
    Input.refuseNothing("classify", List.of("logs"), inventory());
  }

  @Test
  void whereNoFileCanBeReadThereIsNoInput() throws Exception {
    assertThatThrownBy(this::refuse).hasMessage("Cannot classify logs: there is no file in it");
    Files.createSymbolicLink(folder.resolve("b.log"), folder.resolve("nowhere"));
    assertThatThrownBy(this::refuse)
        .isInstanceOfSatisfying(
            Failure.class, f -> assertThat(f.code()).isEqualTo(Failure.Code.NO_INPUT))
        .hasMessage(
            "Cannot classify logs: nothing in it can be read: b.log: a link to nothing or a name"
                + " that cannot be opened");
    Files.write(folder.resolve("a.xz"), HexFormat.of().parseHex("fd377a585a000004"));
    assertThatThrownBy(this::refuse)
        .hasMessageContaining("nothing in it can be read: a.xz: packed with xz")
        .hasMessageEndingWith(", and 1 more");
  }

  @Test
  void oneFileThatCanBeReadIsInput() throws Exception {
    Files.createSymbolicLink(folder.resolve("b.log"), folder.resolve("nowhere"));
    Files.writeString(folder.resolve("c.log"), "");
    assertThat(inventory().readable()).hasSize(1);
    refuse();
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
