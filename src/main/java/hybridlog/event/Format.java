package hybridlog.event;

/** One way in which programs write the header of a line. Immutable, thread safe. */
sealed interface Format permits PatternFormat, FieldsFormat, AnyHeader {

  String name();

  /**
   * Takes a line apart from {@code at} on.
   *
   * @return whether the line has this format; only then what the reader holds is of any use
   */
  boolean read(HeaderReader reader, int at);

  /** Whether lines without a header belong to the one before, whatever they are. */
  boolean joinsAll();

  /** The characters without which no line has this format. */
  default Characters needed() {
    return new Characters();
  }
}
