package hybridlog.event;

/** How a line, or the pattern of one, begins. */
enum Beginning {
  /** With a time of a shape that can be told by looking at it. */
  TIME,
  /** With such a time after an opening bracket. */
  BRACKET_TIME,
  OTHER
}
