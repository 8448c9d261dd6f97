package hybridlog.event;

/**
 * Follows lines that a container runtime has cut for their length, each part with a header of its
 * own. Which line goes on is told by the two that touch, so that reading can begin between any
 * others. Not thread safe.
 */
final class CutLine {
  // The stream whose line has not ended yet; empty if there is none.
  private String stream = "";

  /** Goes to the next line; whether it goes on with the one before. */
  boolean goesOn(HeaderReader header, boolean oversized) {
    boolean goesOn = !stream.isEmpty() && !oversized && header.stream.equals(stream);
    stream = header.isCut && !oversized ? header.stream : "";
    return goesOn;
  }

  /** After a line of blanks, or one that nothing is known of. */
  void end() {
    stream = "";
  }
}
