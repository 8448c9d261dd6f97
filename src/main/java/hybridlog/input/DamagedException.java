package hybridlog.input;

import java.io.IOException;

/** Packed bytes that cannot be unpacked on. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1;

  private final long at;
  private final boolean cut;

  DamagedException(String what, long at, boolean cut) {
    super(what);
    this.at = at;
    this.cut = cut;
  }

  Damage damage() {
    return new Damage(String.valueOf(getMessage()), at, cut);
  }
}
