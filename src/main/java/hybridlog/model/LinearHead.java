package hybridlog.model;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.BitSet;

/**
 * The numbers of a fitted multinomial regression: a score for each label is its intercept plus the
 * product of its coefficients with the features.
 *
 * <p>As a file, all numbers big-endian: {@code "HLCH"}, labels (int), features (int), an intercept
 * for each label (double), one bit for each feature (the lowest bit of a byte first) that says
 * whether any label has a coefficient for it, and for each feature with such a bit a coefficient
 * for each label (float). A feature that the corpus does not have costs one bit.
 *
 * <p>Immutable by contract: the arrays are its own, read and never written.
 */
public final class LinearHead {
  private static final int MAGIC = 0x484c4348;

  private final int features;
  private final double[] intercepts;
  private final float[] coefficients;

  /**
   * @param features length of the vectors
   * @param intercepts one for each label
   * @param coefficients those of the first feature for all labels, then those of the second, …
   */
  public LinearHead(int features, double[] intercepts, float[] coefficients) {
    if (coefficients.length != (long) features * intercepts.length) {
      throw new IllegalArgumentException(
          "Cannot take "
              + coefficients.length
              + " coefficients for "
              + intercepts.length
              + " labels of "
              + features
              + " features");
    }
    this.features = features;
    this.intercepts = intercepts;
    this.coefficients = coefficients;
  }

  public int labels() {
    return intercepts.length;
  }

  public int features() {
    return features;
  }

  public double[] intercepts() {
    return intercepts;
  }

  public float[] coefficients() {
    return coefficients;
  }

  /** Writes the file's bytes; does not close the stream. */
  public void write(OutputStream out) throws IOException {
    int labels = labels();
    DataOutputStream data = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    data.writeInt(MAGIC);
    data.writeInt(labels);
    data.writeInt(features);
    for (double intercept : intercepts) {
      data.writeDouble(intercept);
    }
    BitSet used = used();
    byte[] bits = new byte[bitBytes(features)];
    byte[] set = used.toByteArray();
    System.arraycopy(set, 0, bits, 0, set.length);
    data.write(bits);
    for (int feature = used.nextSetBit(0); feature >= 0; feature = used.nextSetBit(feature + 1)) {
      for (int label = 0; label < labels; label++) {
        data.writeFloat(coefficients[feature * labels + label]);
      }
    }
    data.flush();
  }

  private BitSet used() {
    BitSet used = new BitSet(features);
    for (int i = 0; i < coefficients.length; i++) {
      if (coefficients[i] != 0) {
        used.set(i / labels());
      }
    }
    return used;
  }

  private static int bitBytes(int features) {
    return (features + 7) / 8;
  }

  /**
   * Reads what {@link #write} has written; 1,000,000 coefficients take some 5 ms.
   *
   * @throws IOException if the bytes are something else
   */
  public static LinearHead read(byte[] file) throws IOException {
    try {
      ByteBuffer in = ByteBuffer.wrap(file);
      if (in.getInt() != MAGIC) {
        throw new IOException("it is not a regression");
      }
      int labels = in.getInt();
      int features = in.getInt();
      if (labels < 1 || features < 1 || (long) labels * features > Integer.MAX_VALUE / 16) {
        throw new IOException("it is for " + labels + " labels of " + features + " features");
      }
      double[] intercepts = new double[labels];
      in.asDoubleBuffer().get(intercepts);
      in.position(in.position() + labels * Double.BYTES);
      byte[] bits = new byte[bitBytes(features)];
      in.get(bits);
      return new LinearHead(features, intercepts, coefficients(in, labels, features, bits));
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw new IOException("it is cut off", e);
    }
  }

  private static float[] coefficients(ByteBuffer in, int labels, int features, byte[] bits)
      throws IOException {
    BitSet used = BitSet.valueOf(bits);
    long bytes = (long) used.cardinality() * labels * Float.BYTES;
    if (in.remaining() != bytes || used.length() > features) {
      throw new IOException("it does not have the coefficients that it announces");
    }
    FloatBuffer floats = in.asFloatBuffer();
    float[] coefficients = new float[features * labels];
    for (int feature = used.nextSetBit(0); feature >= 0; feature = used.nextSetBit(feature + 1)) {
      floats.get(coefficients, feature * labels, labels);
    }
    return coefficients;
  }
}
