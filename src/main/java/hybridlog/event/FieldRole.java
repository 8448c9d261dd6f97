package hybridlog.event;

/**
 * What a field is in a format.
 *
 * @param kind what it tells
 * @param rank its place among the fields that tell the same; the lowest that is there is taken
 */
record FieldRole(Kind kind, int rank) {
  enum Kind {
    TIME,
    LEVEL,
    SOURCE,
    MESSAGE,
    /** Belongs to the header and tells nothing of what happened. */
    DROPPED,
    /** Part of what happened. */
    OTHER
  }

  static final FieldRole OTHER = new FieldRole(Kind.OTHER, 0);
}
