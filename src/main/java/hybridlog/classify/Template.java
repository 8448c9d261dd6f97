package hybridlog.classify;

import hybridlog.event.Level;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A kind of event: what is the same in all its kin, the masked message and the level. Events of one
 * template get one verdict from the model.
 */
public record Template(Level level, String text) implements Serializable {

  /** Twelve hex digits of the digest: the same in every run and on every machine. */
  public String id() {
    return id(digest());
  }

  static String id(byte[] digest) {
    return HexFormat.of().formatHex(digest, 0, 6);
  }

  /** SHA-256 of level and text. */
  byte[] digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(level.name().getBytes(StandardCharsets.UTF_8));
      sha256.update((byte) 0);
      return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
