package hybridlog.classify;

import hybridlog.event.Level;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

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
    MessageDigest sha256 = DigestUtils.getSha256Digest();
    sha256.update(level.name().getBytes(StandardCharsets.UTF_8));
    sha256.update((byte) 0);
    return sha256.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
