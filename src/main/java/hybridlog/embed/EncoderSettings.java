package hybridlog.embed;

import java.io.Serializable;

/**
 * Which encoder to load and how.
 *
 * @param engine name of the DJL engine that runs it
 * @param modelUrl {@code classpath:/name} for the resources {@code name.onnx} and {@code
 *     name-tokenizer.json}, or {@code file:/directory} with {@code model.onnx} and {@code
 *     tokenizer.json}
 * @param maxTokens tokens of a text beyond this are not read; from 8 to 512
 */
public record EncoderSettings(String engine, String modelUrl, int maxTokens)
    implements Serializable {

  /** The encoder that travels with the program: all-MiniLM-L6-v2 with 8-bit weights. */
  public static final EncoderSettings SHIPPED =
      new EncoderSettings("OnnxRuntime", "classpath:/all-minilm-l6-v2-q", 64);

  public EncoderSettings {
    if (maxTokens < 8 || maxTokens > 512) {
      throw new IllegalArgumentException(
          "Cannot use maxTokens " + maxTokens + ": it must be from 8 to 512");
    }
  }
}
