package hybridlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockedFileTest {
  @TempDir private Path folder;

  private static Optional<LockedFile> atOnce(Path file) throws IOException {
    return LockedFile.take(file, Duration.ZERO);
  }

  @Test
  void oneAtATimeHasIt() throws IOException {
    Path file = folder.resolve("lock");
    try (LockedFile own = atOnce(file).orElseThrow()) {
      assertThat(own.isAlone()).isTrue();
      assertThat(atOnce(file)).isEmpty();
      assertThat(LockedFile.takeExisting(folder.resolve("x/../lock"))).isEmpty();
    }
    LockedFile next = atOnce(file).orElseThrow();
    next.close();
    try (LockedFile after = LockedFile.takeExisting(file).orElseThrow()) {
      next.close();
      assertThat(after.isAlone()).isTrue();
      assertThat(atOnce(file)).as("closed twice, given free once").isEmpty();
    }
  }

  @Test
  void existingMeansExisting() {
    Path file = folder.resolve("none");
    assertThatThrownBy(() -> LockedFile.takeExisting(file)).isInstanceOf(NoSuchFileException.class);
    assertThat(file).doesNotExist();
  }

  @Test
  void interruptedWaitIsSaid() throws IOException {
    Path file = folder.resolve("lock");
    try (LockedFile own = atOnce(file).orElseThrow()) {
      assertThat(own.isAlone()).isTrue();
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> LockedFile.take(file, Duration.ofMinutes(1)))
          .isInstanceOfSatisfying(
              Failure.class, e -> assertThat(e.code()).isEqualTo(Failure.Code.INTERRUPTED))
          .hasMessage("Cannot wait for " + file + ", which another has locked");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  /** Who asks in vain in the process that has the lock must not open it to other processes. */
  @Test
  void askingInVainDoesNotLetAnotherProcessIn() throws Exception {
    Path file = folder.resolve("lock");
    try (LockedFile own = atOnce(file).orElseThrow()) {
      assertThat(own.isAlone()).isTrue();
      assertThat(atOnce(file)).isEmpty();
      assertThat(fromAnotherProcess(file)).isEqualTo("false");
    }
    assertThat(fromAnotherProcess(file)).isEqualTo("true");
  }

  private String fromAnotherProcess(Path file) throws IOException, InterruptedException {
    Path other = folder.resolve("Other.java");
    Files.writeString(
        other,
        "class Other { public static void main(String[] file) throws Exception {"
            + " try (var channel = java.nio.channels.FileChannel.open("
            + "java.nio.file.Path.of(file[0]), java.nio.file.StandardOpenOption.WRITE)) {"
            + " System.out.print(channel.tryLock() != null); } } }");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(List.of(java.toString(), other.toString(), file.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.flush();
    }
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
