package hybridlog.event;

import hybridlog.input.FileLines;
import hybridlog.input.LineReader;
import hybridlog.input.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;

/**
 * Where reading has to begin so that the events of a split are those that reading the whole file
 * would come to: at the last line before it that begins an event whatever came before, an anchor.
 * That is a line with a header, or one after many plain ones. Should a stretch of {@link #GRID}
 * bytes have no anchor, the first line at the next multiple of it is made one, for every reader
 * alike, so that nobody has to look back further. Not thread safe.
 */
final class Resumption {
  /** Bytes without an anchor after which one is made. */
  static final long GRID = 4L << 20;

  // Enough to know how many plain lines came before any place of a stretch.
  private static final long MARGIN = (long) (Joiner.SETTLED_LINES + 1) * 4 * Joiner.PLAIN_CHARS;
  private static final long[] WINDOWS = {64L << 10, 1L << 20};
  private static final long NONE = Long.MIN_VALUE;

  private final long offset;
  private final int plainInARow;
  private long anchor;
  private long stretch;

  private Resumption(long offset, int plainInARow, long anchor, long stretch) {
    this.offset = offset;
    this.plainInARow = plainInARow;
    this.anchor = anchor;
    this.stretch = stretch;
  }

  /** Begins where the split does: right only where every line is an event. */
  static Resumption at(Split split) {
    return new Resumption(split.start(), 0, split.start(), split.start() / GRID);
  }

  /** Looks for the place; 64 KiB are read where lines have headers. */
  static Resumption find(Split split, HeaderReader header, Configuration configuration) {
    if (split.start() == 0) {
      return at(split);
    }
    long grid = split.start() / GRID * GRID;
    long earliest = Math.max(0, grid - GRID);
    try {
      for (long window : WINDOWS) {
        Search search = new Search(split, Math.max(earliest, split.start() - window));
        search.run(header, configuration);
        if (search.last != NONE) {
          return search.found();
        }
      }
      Search search = new Search(split, Math.max(0, earliest - MARGIN));
      search.run(header, configuration);
      return search.last >= earliest ? search.found() : search.forced(grid);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Byte from which lines are to be read. */
  long offset() {
    return offset;
  }

  /** How many plain lines came before it. */
  int plainInARow() {
    return plainInARow;
  }

  /**
   * Whether the line at that byte, which is not blank, is made an anchor. Asked for every such
   * line.
   */
  boolean forces(long at) {
    long here = at / GRID;
    boolean first = here != stretch;
    stretch = here;
    return first && anchor < (here - 1) * GRID;
  }

  /** Notes that the line at that byte is an anchor of its own. */
  void anchor(long at) {
    anchor = at;
  }

  /** A look at the lines before a split. */
  private static final class Search {
    private final Split split;
    private final long from;
    private final long grid;
    private long last = NONE;
    private int plainAtLast;
    private int plainAtGrid;
    private boolean gridPassed;
    private boolean first = true;
    // The line before has a time, of which the next says the level.
    private boolean takesNext;
    private final CutLine cutLine = new CutLine();

    Search(Split split, long from) {
      this.split = split;
      this.from = from;
      this.grid = split.start() / GRID * GRID;
    }

    void run(HeaderReader header, Configuration configuration) throws IOException {
      Joiner joiner = new Joiner();
      if (from == 0) {
        last = 0;
      }
      try (FileLines lines = FileLines.open(split.file(), from, split.start(), configuration)) {
        while (lines.next() && lines.line().offset() < split.start()) {
          LineReader line = lines.line();
          if (!gridPassed && line.offset() >= grid) {
            gridPassed = true;
            plainAtGrid = joiner.plainInARow();
          }
          pass(line, header, joiner);
        }
        // Where to begin must not depend on how far the storage lets one read.
        IOException fault = lines.storageFault().orElse(null);
        if (fault != null) {
          throw fault;
        }
      }
      if (!gridPassed) {
        plainAtGrid = joiner.plainInARow();
      }
    }

    private void pass(LineReader line, HeaderReader header, Joiner joiner) {
      int before = joiner.plainInARow();
      header.read(line.text());
      boolean unknown = first && from > 0 && (header.completes() || !header.stream.isEmpty());
      boolean completes = takesNext && header.completes() && !line.oversized();
      first = false;
      takesNext = header.takesNext && !completes && !line.oversized();
      if (header.isBlank()) {
        joiner.passBlank();
        cutLine.end();
      } else if (cutLine.goesOn(header, line.oversized()) || unknown) {
        return; // nobody can tell what it is but by the lines before
      } else if (completes) {
        joiner.close();
      } else if (line.oversized() || !header.isBare) {
        joiner.close();
        last = line.offset();
        plainAtLast = 0;
      } else {
        joiner.line(header.bare, header.isTraceLine);
        if (joiner.settles()) {
          last = line.offset();
          plainAtLast = before;
        }
      }
    }

    Resumption found() {
      return new Resumption(last, plainAtLast, last, last / GRID);
    }

    Resumption forced(long at) {
      return new Resumption(at, plainAtGrid, NONE, -1);
    }
  }
}
