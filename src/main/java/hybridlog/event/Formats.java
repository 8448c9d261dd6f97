package hybridlog.event;

import hybridlog.Failure;
import hybridlog.input.FormatFinder;
import hybridlog.scan.Ansi;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The known header formats, in the order in which they are tried: the first that fits a line is its
 * format, whatever file the line is in. Immutable, thread safe and serializable; formats are
 * compiled once a JVM.
 */
public final class Formats implements FormatFinder, Serializable {
  private static final long serialVersionUID = 1;
  private static final String SHIPPED_NAME = "conf/formats.yaml";
  private static final Map<Formats, Formats> COMPILED = new ConcurrentHashMap<>();
  // A file has a format if at least a line in so many has it.
  private static final int RARE = 20;

  /** A file of formats: its name and its text. */
  private record Source(String name, String yaml) implements Serializable {}

  private final List<Source> sources;
  private final ZoneId zone;
  private final transient FormatTable table;
  private final transient ThreadLocal<HeaderReader> readers;

  private Formats(List<Source> sources, ZoneId zone) {
    this.sources = List.copyOf(sources);
    this.zone = zone.normalized();
    List<Format> formats = new ArrayList<>();
    for (Source source : sources) {
      formats.addAll(FormatFile.parse(source.name, source.yaml, formats.size()));
    }
    this.table = new FormatTable(formats);
    this.readers =
        ThreadLocal.withInitial(
            () -> new HeaderReader(table, new TimeContext(TimeContext.UNKNOWN, this.zone)));
  }

  /** The formats of {@code conf/formats.yaml} as the program ships them. */
  public static Formats shipped() {
    return Shipped.FORMATS;
  }

  /** Read and compiled when they are first asked for. */
  private static final class Shipped {
    private static final Formats FORMATS = new Formats(List.of(load()), ZoneOffset.UTC);

    private static Source load() {
      try (InputStream in = Formats.class.getResourceAsStream("/" + SHIPPED_NAME)) {
        if (in == null) {
          throw new IllegalStateException("The program lacks " + SHIPPED_NAME);
        }
        return new Source(SHIPPED_NAME, new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException("The program lacks " + SHIPPED_NAME, e);
      }
    }
  }

  /**
   * These formats with more that are tried before them.
   *
   * @param name name of the file for messages
   * @throws Failure with exit code 2 if it is no file of formats, or a sample in it is not read as
   *     it says, naming the line
   */
  public Formats and(String name, String yaml) {
    List<Source> all = new ArrayList<>();
    all.add(new Source(name, yaml));
    all.addAll(sources);
    Formats formats = new Formats(all, zone);
    // Samples say their times in UTC, whatever the zone of the run.
    FormatFile.check(name, yaml, formats.in(ZoneOffset.UTC));
    return formats;
  }

  /** These formats with another zone for times that do not say theirs, instead of UTC. */
  public Formats in(ZoneId other) {
    return new Formats(sources, other);
  }

  /**
   * Takes the header of a line apart, whatever its format; a line of no known format is all
   * message. Of a text of several lines, the first has the header. What a file reader makes of the
   * same text differs at most in the time, since it knows the file's age. Some 300 ns.
   */
  public Header parse(String text) {
    HeaderReader reader = readers.get();
    int end = text.indexOf('\n');
    reader.read(end < 0 ? text : text.substring(0, end));
    if (end < 0) {
      return new Header(reader.micros, reader.level, reader.source, reader.message);
    }
    String lines = text.substring(end + 1);
    if (reader.isCut) {
      return cut(reader, text.substring(0, end), lines);
    }
    Header header = new Header(reader.micros, reader.level, reader.source, reader.message);
    return reader.takesNext ? completed(reader, header, lines) : joined(reader, header, lines);
  }

  /** Puts the parts of a line together that a container runtime has cut, and reads it then. */
  private static Header cut(HeaderReader reader, String first, String lines) {
    CutLine parts = new CutLine();
    StringBuilder whole = new StringBuilder(first);
    parts.goesOn(reader, false);
    int at = 0;
    while (at <= lines.length()) {
      int end = lines.indexOf('\n', at);
      int stop = end < 0 ? lines.length() : end;
      reader.read(lines.substring(at, stop));
      if (!parts.goesOn(reader, false)) {
        break;
      }
      whole.append(reader.part);
      at = stop + 1;
    }
    reader.read(whole.toString());
    Header header = new Header(reader.micros, reader.level, reader.source, reader.message);
    return at > lines.length() ? header : joined(reader, header, lines.substring(at));
  }

  private static Header joined(HeaderReader reader, Header header, String lines) {
    String message = EventBuilder.whole(header.message(), rest(reader, lines));
    return new Header(header.timeMicros(), header.level(), header.source(), message);
  }

  /** A header whose level and message stand in the next line, if they do. */
  private static Header completed(HeaderReader reader, Header header, String lines) {
    int end = lines.indexOf('\n');
    reader.read(end < 0 ? lines : lines.substring(0, end));
    if (!reader.completes()) {
      return joined(reader, header, lines);
    }
    Header whole = new Header(header.timeMicros(), reader.level, header.source(), reader.message);
    return end < 0 ? whole : joined(reader, whole, lines.substring(end + 1));
  }

  /** The further lines of an event, each without what a collector put before it. */
  private static String rest(HeaderReader reader, String lines) {
    StringBuilder rest = new StringBuilder(lines.length() + 1);
    for (String line : lines.split("\n", -1)) {
      reader.read(line);
      rest.append('\n').append(reader.isBare ? reader.bare : line);
    }
    return Ansi.plain(rest.toString());
  }

  /** Name of the format of a single line; empty if none is known. */
  public String formatOf(String line) {
    HeaderReader reader = readers.get();
    reader.read(line);
    return reader.format;
  }

  /** The format that most of the lines have, if it is not a rare exception among them. */
  @Override
  public String find(List<String> lines) {
    HeaderReader reader = readers.get();
    Map<String, Integer> counts = new TreeMap<>();
    int candidates = 0;
    for (String line : lines) {
      if (!line.isBlank() && !Chars.isBlank(line.charAt(0))) {
        candidates++;
        if (reader.read(line)) {
          counts.merge(reader.format, 1, Integer::sum);
        }
      }
    }
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> count : counts.entrySet()) {
      if (count.getValue() > most) {
        best = count.getKey();
        most = count.getValue();
      }
    }
    return most * RARE >= candidates ? best : "";
  }

  FormatTable table() {
    return table;
  }

  /** A reader for the lines of one file. */
  HeaderReader reader(long latestMillis) {
    return new HeaderReader(table, new TimeContext(latestMillis, zone));
  }

  private Object readResolve() {
    return COMPILED.computeIfAbsent(this, formats -> new Formats(sources, zone));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Formats formats
        && sources.equals(formats.sources)
        && zone.equals(formats.zone);
  }

  @Override
  public int hashCode() {
    return sources.hashCode() * 31 + zone.hashCode();
  }
}
