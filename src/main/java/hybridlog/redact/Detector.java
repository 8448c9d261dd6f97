package hybridlog.redact;

/** Looks at the surroundings of a literal and marks what is secret there. Stateless. */
@FunctionalInterface
interface Detector {

  /**
   * Judges one hit. The cost is bounded by a constant plus what is marked, or plus what no later
   * hit will look at again: this keeps the whole scan linear.
   *
   * @param start where the literal begins in {@code text}
   * @param end where it ends, exclusive
   */
  void look(String text, int start, int end, Spans spans);
}
