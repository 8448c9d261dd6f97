package hybridlog.event;

import hybridlog.input.Codec;
import hybridlog.input.Decision;
import hybridlog.input.InputFile;
import hybridlog.input.LineCount;
import hybridlog.input.Split;
import hybridlog.input.SplitCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/** Reads files in pieces, as a job does. */
final class Readings {
  static final Configuration CONFIGURATION = new Configuration(false);
  private static final long CHANGED = 1_700_000_000_000L;

  /**
   * What was read of a file.
   *
   * @param events its events in order
   * @param count all splits together
   */
  record Reading(List<Event> events, SplitCount count) {}

  private Readings() {}

  static InputFile file(Path path, Codec codec) throws IOException {
    return new InputFile(
        path.toUri().toString(),
        path.getFileName().toString(),
        Files.size(path),
        CHANGED,
        codec,
        "UTF-8",
        "",
        Decision.READ,
        "");
  }

  static Reading whole(Path path) throws IOException {
    return pieces(file(path, Codec.NONE));
  }

  /** Reads a file cut at the given bytes, which are in order. */
  static Reading pieces(InputFile file, long... cuts) throws IOException {
    List<Event> events = new ArrayList<>();
    SplitCount total = new SplitCount(file.name(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of(), "");
    long before = 0;
    for (int i = 0; i <= cuts.length; i++) {
      long start = i == 0 ? 0 : cuts[i - 1];
      long end = i == cuts.length ? Long.MAX_VALUE : cuts[i];
      Split split = new Split(file, start, end, before);
      try (EventReader reader = new EventReader(split, Formats.shipped(), CONFIGURATION)) {
        while (reader.next()) {
          events.add(reader.event());
        }
        total = total.plus(reader.count());
      }
      before += cuts.length == 0 ? 0 : LineCount.of(file, start, end, CONFIGURATION);
    }
    return new Reading(events, total);
  }
}
