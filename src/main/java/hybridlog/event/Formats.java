package hybridlog.event;

/** The known header formats. Immutable, thread safe. */
public final class Formats implements java.io.Serializable {
  private static final long serialVersionUID = 1;

  private static final Formats SHIPPED = new Formats();

  private Formats() {}

  /** The formats of {@code conf/formats.yaml} as the program ships them. */
  public static Formats shipped() {
    return SHIPPED;
  }

  /**
   * Takes the header of a line apart, whatever its format; a line of no known format is all
   * message.
   */
  public Header parse(String line) {
    return new Header(Event.NO_TIME, Level.NONE, "", line);
  }
}
