package hybridlog.input;

import java.io.Serializable;

/**
 * A path that the inventory has seen, and what was decided about it.
 *
 * @param path full path or URI that Hadoop's FileSystem opens
 * @param name short name for people and for the {@code file} column: relative to the argument it
 *     was found under
 * @param bytes size on the disk, packed
 * @param modifiedMillis time of last change, milliseconds since 1970
 * @param codec how it is packed
 * @param charset its encoding, {@code UTF-8} unless its first bytes or {@code --encoding} say
 *     otherwise
 * @param format name of the format found in its first lines; empty if none
 * @param decision read, skipped or rejected
 * @param reason why it was skipped or rejected; else empty
 */
public record InputFile(
    String path,
    String name,
    long bytes,
    long modifiedMillis,
    Codec codec,
    String charset,
    String format,
    Decision decision,
    String reason)
    implements Serializable {

  /** The name of pasted text, whose lines are events of their own. */
  public static final String PASTED = "(pasted)";

  /** The name of text that was piped in and is read as a file is. */
  public static final String PIPED = "(piped)";

  public boolean isPasted() {
    return name.equals(PASTED);
  }

  /** Where it lies, for people; text that is no file lies nowhere. */
  public String place() {
    return name.equals(PASTED) || name.equals(PIPED) ? name : path;
  }

  InputFile named(String other) {
    return new InputFile(
        path, other, bytes, modifiedMillis, codec, charset, format, decision, reason);
  }
}
