package hybridlog.event;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a header stand in a line, and in all that differ from it in digits only.
 * Immutable.
 */
final class KnownHeader {
  private final PatternFormat format;
  private final @Nullable Element time;
  private final int timeEnd;
  private final Level level;
  private final int sourceFrom;
  private final int sourceTo;
  private final int messageFrom;
  private final int messageTo;
  private final boolean hasInner;

  private KnownHeader(
      PatternFormat format, @Nullable Element time, int timeEnd, HeaderReader read) {
    Scan scan = read.scan();
    this.format = format;
    this.time = time;
    this.timeEnd = timeEnd;
    this.level = scan.level;
    this.sourceFrom = scan.from[Scan.SOURCE];
    this.sourceTo = scan.to[Scan.SOURCE];
    this.messageFrom = scan.from[Scan.MESSAGE];
    this.messageTo = scan.to[Scan.MESSAGE];
    this.hasInner = format.inner() && messageTo > messageFrom && !read.isInnermost();
  }

  /**
   * What there is to be known of a header.
   *
   * @param format the format that the line at hand has
   * @param read where the line was taken apart
   * @return null if it would have to be taken apart anew with other digits
   */
  static @Nullable KnownHeader of(Format format, HeaderReader read) {
    Scan scan = read.scan();
    if (!(format instanceof PatternFormat tried)
        || scan.byValue
        || tried.pattern().sameForDigits() < tried.pattern().size()
        || !tried.isCutOut(scan)) {
      return null;
    }
    Element time = tried.pattern().time();
    int timeEnd = time == null ? -1 : time.match(scan, scan.startAt());
    return new KnownHeader(tried, time, timeEnd, read);
  }

  /** Reads the header of the line at hand; false, with nothing done, if its time is none. */
  boolean recall(HeaderReader reader) {
    Scan scan = reader.scan();
    scan.clear();
    if (time != null && time.match(scan, scan.startAt()) != timeEnd) {
      return false;
    }
    scan.level = level;
    scan.from[Scan.SOURCE] = sourceFrom;
    scan.to[Scan.SOURCE] = sourceTo;
    scan.from[Scan.MESSAGE] = messageFrom;
    scan.to[Scan.MESSAGE] = messageTo;
    format.recall(reader, hasInner);
    return true;
  }
}
