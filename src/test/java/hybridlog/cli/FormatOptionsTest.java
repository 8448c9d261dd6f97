package hybridlog.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hybridlog.Failure;
import hybridlog.event.Event;
import hybridlog.event.Formats;
import hybridlog.event.Header;
import hybridlog.event.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class FormatOptionsTest {
  @TempDir private Path directory;

  private static Formats formats(String... arguments) {
    FormatOptions options = new FormatOptions();
    CommandLine line =
        new CommandLine(
            CommandLine.Model.CommandSpec.create()
                .addMixin("formats", CommandLine.Model.CommandSpec.forAnnotatedObject(options)));
    line.parseArgs(arguments);
    return options.formats();
  }

  /** The example that the README shows is one that works. */
  @Test
  void addsTheFormatOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("formats:\n  - name: shop");
    Path file = directory.resolve("mine.yaml");
    Files.writeString(file, readme.substring(begin, readme.indexOf("```", begin)));

    Header header =
        formats("--formats", file.toString()).parse("2026-01-02 03:04:05 <ERROR> till - no change");

    assertThat(header.source()).isEqualTo("till");
    assertThat(header.level()).isEqualTo(Level.ERROR);
    assertThat(header.message()).isEqualTo("no change");
  }

  @Test
  void namesTheFileThatIsNoFileOfFormats() throws IOException {
    Path file = directory.resolve("bad.yaml");
    Files.writeString(file, "formats:\n  - name: x\n    patterns: ['{time} {nonsense']\n");

    assertThatThrownBy(() -> formats("--formats", file.toString()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("bad.yaml");
  }

  @Test
  void takesTheZoneForTimesWithoutOne() {
    String line = "2026-07-01 12:00:00 INFO started";

    Header here = formats("--timezone", "Europe/Berlin").parse(line);

    assertThat(here.timeMicros()).isNotEqualTo(Event.NO_TIME);
    assertThat(Instant.ofEpochMilli(here.timeMicros() / 1000)).isEqualTo("2026-07-01T10:00:00Z");
  }

  @Test
  void refusesAnUnknownZone() {
    assertThatThrownBy(() -> formats("--timezone", "Mars/North"))
        .hasMessage("Cannot use --timezone Mars/North: no such zone is known");
  }
}
