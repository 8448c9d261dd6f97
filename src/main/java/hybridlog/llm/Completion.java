package hybridlog.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Reads the protocol's answer. */
final class Completion {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Completion() {}

  /**
   * What the model said in the first choice; empty if it said nothing. Anything that is not the
   * answer of the protocol is refused.
   */
  static Reply read(byte[] body) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (IOException e) {
      return new Reply.Failed(Refusal.NO_CHAT, false);
    }
    JsonNode choices = root.path("choices");
    if (!choices.isArray() || choices.isEmpty() || !choices.path(0).path("message").isObject()) {
      return new Reply.Failed(Refusal.NO_CHAT, false);
    }
    JsonNode content = choices.path(0).path("message").path("content");
    JsonNode usage = root.path("usage");
    return new Reply.Said(
        content.isTextual() ? content.textValue() : "",
        count(usage.path("prompt_tokens")),
        count(usage.path("completion_tokens")));
  }

  private static long count(JsonNode number) {
    return number.isIntegralNumber() ? Math.max(0, number.asLong()) : 0;
  }
}
