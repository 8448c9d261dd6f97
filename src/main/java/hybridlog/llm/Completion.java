package hybridlog.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the protocol's answer. */
final class Completion {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** How servers call the end of a whole answer; some say nothing. */
  private static final Set<String> WHOLE =
      Set.of("", "stop", "eos", "eos_token", "stop_sequence", "end_turn");

  private Completion() {}

  /**
   * What the model said in the first choice; empty if it said nothing. Anything that is not the
   * answer of the protocol is refused, with the words in its place.
   *
   * @param key what must not be in these words
   */
  static Reply read(byte[] body, ApiKey key) {
    JsonNode root;
    try {
      root = JSON.readTree(body);
    } catch (IOException e) {
      return noChat(body, key);
    }
    JsonNode choices = root.path("choices");
    if (!choices.isArray() || choices.isEmpty() || !choices.path(0).path("message").isObject()) {
      return noChat(body, key);
    }
    JsonNode said = choices.path(0).path("message").path("content");
    String content = said.isTextual() ? said.textValue() : "";
    JsonNode usage = root.path("usage");
    return new Reply.Said(
        content,
        flaw(content, choices.path(0).path("finish_reason").asText("")),
        count(usage.path("prompt_tokens")),
        count(usage.path("completion_tokens")));
  }

  private static Reply.Failed noChat(byte[] body, ApiKey key) {
    String words = ServerWords.shown(ServerWords.message(body), key);
    return new Reply.Failed(new Answer.Refused(Refusal.NO_CHAT, 0, words), false, -1);
  }

  private static Optional<Refusal> flaw(String content, String end) {
    String why = end.toLowerCase(Locale.ROOT);
    if (why.equals("content_filter")) {
      return Optional.of(Refusal.FILTERED);
    }
    if (!WHOLE.contains(why)) {
      return Optional.of(Refusal.CUT_OFF);
    }
    return content.isBlank() ? Optional.of(Refusal.EMPTY) : Optional.empty();
  }

  private static long count(JsonNode number) {
    return number.isIntegralNumber() ? Math.max(0, number.asLong()) : 0;
  }
}
