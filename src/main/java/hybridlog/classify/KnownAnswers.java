package hybridlog.classify;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;

/**
 * What a model has said of templates in earlier runs, so that a second run over the same logs asks
 * BERT nothing. Templates are known by 128 bits of their digest: the file holds no text of a log.
 * The answers are those of one model, whatever the rules and the threshold.
 *
 * <p>The file, all numbers big-endian: {@code "HLKA"}, the key's length (short) and bytes, the
 * number of answers (int), for each the hash (two longs), the label's number (short) and its
 * probability (double), and at last the CRC-32C of all before (int).
 *
 * <p>Thread safe. Some 100 bytes of memory and 26 of disk an answer; bounded, what comes after is
 * not remembered.
 */
public final class KnownAnswers {
  /** Real systems have thousands of kinds of events. */
  private static final int MOST = 200_000;

  private static final int MAGIC = 0x484c4b41;
  private static final int ANSWER_BYTES = 2 * Long.BYTES + Short.BYTES + Double.BYTES;

  /** A template by the first 128 bits of its digest. */
  private record Hash(long high, long low) {
    static Hash of(byte[] digest) {
      ByteBuffer bytes = ByteBuffer.wrap(digest);
      return new Hash(bytes.getLong(), bytes.getLong());
    }
  }

  /**
   * The model's most likely label.
   *
   * @param confidence its calibrated probability
   */
  record Answer(String label, double confidence) {}

  private final byte[] key;
  private final List<String> labels;
  private final Map<Hash, Answer> earlier = new HashMap<>();
  private final Map<Hash, Answer> added = new ConcurrentHashMap<>();
  private String problem = "";

  private KnownAnswers(byte[] key, List<String> labels) {
    this.key = key;
    this.labels = List.copyOf(labels);
  }

  /** Remembers nothing from before. */
  public static KnownAnswers none() {
    return new KnownAnswers(new byte[0], List.of());
  }

  /**
   * Reads a file, if it is there and of the same model; one that is damaged, foreign or not to be
   * read counts as none, see {@link #problem}.
   *
   * @param key tells the model from any other that could answer otherwise; up to 64 bytes
   * @param labels of the model, in its order
   */
  public static KnownAnswers load(Path file, byte[] key, List<String> labels) {
    KnownAnswers known = new KnownAnswers(key.clone(), labels);
    byte[] content;
    try {
      content = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return known; // the first run with this model
    } catch (IOException e) {
      known.problem = "The cache " + file + " was not used: it cannot be read (" + e + ")";
      return known;
    }
    try {
      known.read(content);
    } catch (IOException | BufferUnderflowException e) {
      known.earlier.clear();
      known.problem =
          "The cache " + file + " was not used: it is damaged or of another model (" + e + ")";
    }
    return known;
  }

  private void read(byte[] file) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file);
    if (file.length < Integer.BYTES || in.getInt(file.length - Integer.BYTES) != crc(file)) {
      throw new IOException("its check sum is wrong");
    }
    if (in.getInt() != MAGIC) {
      throw new IOException("it is another kind of file");
    }
    byte[] its = new byte[Math.min(in.getShort() & 0xffff, in.remaining())];
    in.get(its);
    int count = in.getInt();
    if (!Arrays.equals(its, key) || in.remaining() != (long) count * ANSWER_BYTES + Integer.BYTES) {
      throw new IOException("it has another key or length");
    }
    for (int i = 0; i < count; i++) {
      Hash hash = new Hash(in.getLong(), in.getLong());
      int label = in.getShort();
      if (label < 0 || label >= labels.size()) {
        throw new IOException("it knows a label " + label);
      }
      earlier.put(hash, new Answer(labels.get(label), in.getDouble()));
    }
  }

  private static int crc(byte[] file) {
    CRC32C crc = new CRC32C();
    crc.update(file, 0, file.length - Integer.BYTES);
    return (int) crc.getValue();
  }

  /** Why the file was not used; empty if it was, or there was none. */
  public String problem() {
    return problem;
  }

  /** What the file said of a template. */
  Optional<Answer> ofEarlierRuns(byte[] digest) {
    return Optional.ofNullable(earlier.get(Hash.of(digest)));
  }

  /** What was added of a template. */
  Optional<Answer> ofThisRun(byte[] digest) {
    return Optional.ofNullable(added.get(Hash.of(digest)));
  }

  void add(byte[] digest, Answer answer) {
    if (earlier.size() + added.size() < MOST) {
      added.put(Hash.of(digest), answer);
    }
  }

  /**
   * Writes all answers to a file if there are new ones; another run sees the old file or the new
   * one, never a part. Who may read it is what the process gives its files.
   */
  public void save(Path file) throws IOException {
    if (added.isEmpty()) {
      return;
    }
    List<Map.Entry<Hash, Answer>> all = new ArrayList<>(earlier.entrySet());
    all.addAll(added.entrySet());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.size() * ANSWER_BYTES + 100);
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeShort(key.length);
    out.write(key);
    out.writeInt(all.size());
    for (Map.Entry<Hash, Answer> entry : all) {
      out.writeLong(entry.getKey().high());
      out.writeLong(entry.getKey().low());
      out.writeShort(labels.indexOf(entry.getValue().label()));
      out.writeDouble(entry.getValue().confidence());
    }
    out.writeInt(0);
    byte[] content = bytes.toByteArray();
    ByteBuffer.wrap(content).putInt(content.length - Integer.BYTES, crc(content));
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    // No temporary file as Java makes it: nobody but its owner could read that, and this one takes
    // the place of the cache, which may be shared.
    Path whole = folder.resolve("answers" + UUID.randomUUID() + ".tmp");
    try {
      Files.write(whole, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }
}
