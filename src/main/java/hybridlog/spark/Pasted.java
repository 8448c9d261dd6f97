package hybridlog.spark;

import java.io.IOException;
import java.io.OutputStream;

/** Text that is no file. Its bytes are its own: they are not copied, nor changed. */
public final class Pasted {
  private final byte[] text;
  private final boolean joined;

  /**
   * @param joined whether events of several lines are one event each, as in files, or every line is
   */
  public Pasted(byte[] text, boolean joined) {
    this.text = text;
    this.joined = joined;
  }

  void writeTo(OutputStream file) throws IOException {
    file.write(text);
  }

  boolean joined() {
    return joined;
  }
}
