package hybridlog.embed;

import ai.djl.MalformedModelException;
import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import hybridlog.Failure;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A sentence encoder on DJL: WordPiece, one run of the network on one thread, mean of the token
 * vectors, length 1.
 *
 * <p>Thread safe. Threads share the model; each takes a predictor of its own out of a pool, so
 * there are as many as threads that ever embedded at once.
 */
final class DjlEmbedder implements Embedder {
  /**
   * Values below this are zero. Some dimensions of an encoder are dead but for rounding errors, and
   * what scales dimensions by their deviation would blow those up.
   */
  private static final double NOTHING = 1e-6;

  private final EncoderFiles files;
  private final ZooModel<NDList, NDList> model;
  private final HuggingFaceTokenizer tokenizer;
  private final Queue<Predictor<NDList, NDList>> idle = new ConcurrentLinkedQueue<>();
  private final int dimension;

  private DjlEmbedder(
      EncoderFiles files, ZooModel<NDList, NDList> model, HuggingFaceTokenizer tokenizer) {
    this.files = files;
    this.model = model;
    this.tokenizer = tokenizer;
    this.dimension = encode("warm up").length;
  }

  /**
   * Loads the encoder and tries it on one text.
   *
   * @throws Failure with exit code 5 if its files are no encoder
   * @throws LinkageError if this machine lacks what the native libraries need
   */
  static DjlEmbedder open(EncoderSettings settings) {
    stayAtHome();
    EncoderFiles files = EncoderFiles.fetch(settings.modelUrl());
    try {
      return open(settings, files);
    } catch (IOException
        | MalformedModelException
        | ModelNotFoundException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new Failure(
          Failure.Code.MODEL,
          "Cannot load the encoder " + settings.modelUrl() + ": " + e.getMessage(),
          e);
    }
  }

  private static DjlEmbedder open(EncoderSettings settings, EncoderFiles files)
      throws IOException, MalformedModelException, ModelNotFoundException {
    ZooModel<NDList, NDList> model = loadModel(settings, files);
    boolean opened = false;
    try {
      UnpackedLibraries.deleteAtExit();
      DjlEmbedder embedder = new DjlEmbedder(files, model, loadTokenizer(settings, files));
      opened = true;
      return embedder;
    } finally {
      if (!opened) {
        model.close();
      }
    }
  }

  /** DJL asks the network for newer models and counts its users unless told not to. */
  private static void stayAtHome() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  private static ZooModel<NDList, NDList> loadModel(EncoderSettings settings, EncoderFiles files)
      throws IOException, MalformedModelException, ModelNotFoundException {
    return Criteria.builder()
        .setTypes(NDList.class, NDList.class)
        .optEngine(settings.engine())
        .optModelPath(files.model())
        .optOption("intraOpNumThreads", "1")
        .optOption("interOpNumThreads", "1")
        .build()
        .loadModel();
  }

  private static HuggingFaceTokenizer loadTokenizer(EncoderSettings settings, EncoderFiles files)
      throws IOException {
    return HuggingFaceTokenizer.builder()
        .optTokenizerPath(files.tokenizer())
        .optTruncation(true)
        .optMaxLength(settings.maxTokens())
        .optPadding(false)
        .build();
  }

  String sha256() {
    return files.sha256();
  }

  @Override
  public int dimension() {
    return dimension;
  }

  @Override
  public float[] embed(String text) {
    return encode(text);
  }

  private float[] encode(String text) {
    Predictor<NDList, NDList> pooled = idle.poll();
    Predictor<NDList, NDList> predictor = pooled == null ? model.newPredictor() : pooled;
    boolean sound = false;
    try (NDManager manager = model.getNDManager().newSubManager()) {
      NDList output = predictor.predict(input(manager, tokenizer.encode(text)));
      output.attach(manager);
      float[] vector = pool(output.get(0));
      sound = idle.add(predictor);
      return vector;
    } catch (TranslateException e) {
      throw new IllegalStateException(
          "it cannot read a text of " + text.length() + " characters: " + firstLine(e), e);
    } finally {
      if (!sound) {
        predictor.close();
      }
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private static NDList input(NDManager manager, Encoding tokens) {
    return new NDList(
        row(manager, "input_ids", tokens.getIds()),
        row(manager, "attention_mask", tokens.getAttentionMask()),
        row(manager, "token_type_ids", tokens.getTypeIds()));
  }

  private static NDArray row(NDManager manager, String name, long[] values) {
    NDArray array = manager.create(values, new Shape(1, values.length));
    array.setName(name);
    return array;
  }

  /** The mean of the token vectors, scaled to length 1. */
  private static float[] pool(NDArray hidden) {
    Shape shape = hidden.getShape();
    if (shape.dimension() != 3 || shape.get(0) != 1) {
      throw new IllegalArgumentException("it puts out " + shape + ", not a vector a token");
    }
    int width = Math.toIntExact(shape.get(2));
    float[] values = hidden.toFloatArray();
    double[] sum = new double[width];
    for (int i = 0; i < values.length; i++) {
      sum[i % width] += values[i];
    }
    double squares = 0;
    for (double value : sum) {
      squares += value * value;
    }
    double norm = Math.max(Math.sqrt(squares), 1e-12);
    float[] vector = new float[width];
    for (int i = 0; i < width; i++) {
      double value = sum[i] / norm;
      vector[i] = Math.abs(value) < NOTHING ? 0 : (float) value;
    }
    return vector;
  }

  @Override
  public void close() {
    for (Predictor<NDList, NDList> predictor = idle.poll();
        predictor != null;
        predictor = idle.poll()) {
      predictor.close();
    }
    tokenizer.close();
    model.close();
  }
}
