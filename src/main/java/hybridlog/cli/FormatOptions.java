package hybridlog.cli;

import hybridlog.Failure;
import hybridlog.event.Formats;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the headers of lines are understood; mixed into the commands that read any. */
final class FormatOptions {
  @Option(
      names = "--formats",
      paramLabel = "FILE",
      description = "More header formats in YAML, tried before the known ones.")
  private Optional<Path> file = Optional.empty();

  @Option(
      names = "--timezone",
      paramLabel = "ZONE",
      description = "Zone of times that do not say theirs, as Europe/Berlin (default: UTC).")
  private Optional<String> zone = Optional.empty();

  /** The formats that the user chose, checked against their samples. */
  Formats formats() {
    Formats formats = Formats.shipped();
    if (zone.isPresent()) {
      formats = formats.in(zone(zone.get()));
    }
    if (file.isPresent()) {
      Home.Configuration more = Home.configuration(file, "formats.yaml");
      formats = formats.and(more.name(), more.text());
    }
    return formats;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Failure(
          Failure.Code.USAGE, "Cannot use --timezone " + name + ": no such zone is known", e);
    }
  }
}
