package hybridlog.embed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Networks of one node that are no sentence encoders, in the protocol buffers of ONNX
 * (github.com/onnx/onnx, onnx.proto: the field numbers below).
 */
final class TinyOnnx {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;

  private TinyOnnx() {}

  /**
   * A network that turns its first input, of one row of integers, into floats of the same shape.
   */
  static byte[] cast(List<String> inputs) {
    Message to = new Message().text(1, "to").number(20, 2).number(3, FLOAT);
    Message node =
        new Message().text(1, inputs.get(0)).text(2, "out").text(4, "Cast").message(5, to);
    Message graph = new Message().message(1, node).text(2, "tiny");
    inputs.forEach(name -> graph.message(11, value(name, INT64)));
    graph.message(12, value("out", FLOAT));
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().number(2, 13))
        .bytes();
  }

  private static Message value(String name, int type) {
    Message shape =
        new Message()
            .message(1, new Message().number(1, 1))
            .message(1, new Message().text(2, "tokens"));
    Message tensor = new Message().number(1, type).message(2, shape);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  /** A protocol buffer in the making. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, int value) {
      varint(field << 3);
      varint(value);
      return this;
    }

    Message text(int field, String text) {
      return field(field, text.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message inner) {
      return field(field, inner.bytes());
    }

    byte[] bytes() {
      return out.toByteArray();
    }

    private Message field(int field, byte[] bytes) {
      varint((field << 3) | 2);
      varint(bytes.length);
      out.writeBytes(bytes);
      return this;
    }

    private void varint(int value) {
      int rest = value;
      while (rest > 0x7f) {
        out.write((rest & 0x7f) | 0x80);
        rest >>>= 7;
      }
      out.write(rest);
    }
  }
}
