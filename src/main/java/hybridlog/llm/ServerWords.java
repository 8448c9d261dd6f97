package hybridlog.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import hybridlog.redact.Redactor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a server says of its own when it does not answer: the wrong model's name, a spent quota. */
final class ServerWords {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST_READ = 4000;
  private static final int LONGEST_SHOWN = 200;

  private ServerWords() {}

  /** The message in a body, wherever servers put it; else the body. As it is: not to be shown. */
  static String message(byte[] body) {
    JsonNode root = parsed(body);
    JsonNode first = root.isArray() ? root.path(0) : root;
    for (JsonNode place :
        List.of(
            first.at("/error/message"),
            first.at("/error"),
            first.at("/message"),
            first.at("/detail"))) {
      if (place.isTextual() && !place.textValue().isBlank()) {
        return place.textValue();
      }
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return MissingNode.getInstance(); // a page of a proxy, or plain text
    }
  }

  /**
   * A message as anybody may see it: one short line without the key and its parts, redacted as
   * requests are, since a server may repeat them.
   */
  static String shown(String message, ApiKey key) {
    String start = message.substring(0, Math.min(message.length(), LONGEST_READ));
    return Inert.text(Redactor.strict().redact(key.scrubParts(start)), LONGEST_SHOWN);
  }
}
