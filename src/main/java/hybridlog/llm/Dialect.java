package hybridlog.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parameters of the protocol a server does not take, as it said itself. Models that think
 * before they speak refuse {@code max_tokens} and want {@code max_completion_tokens}, or refuse a
 * temperature; some servers know no schema. Immutable.
 *
 * @param refused names of parameters that are not sent
 */
record Dialect(Set<String> refused) {
  private static final String MAX_TOKENS = "max_tokens";
  private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";

  /** Thoughts count there too, and most of an answer are thoughts. */
  private static final int THOUGHTS = 10;

  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  Dialect {
    refused = Set.copyOf(refused);
  }

  /** The protocol as it was first. */
  static Dialect plain() {
    return new Dialect(Set.of());
  }

  /** This one without the parameters that a server's message complains of, if any. */
  Dialect without(String message) {
    String text = message.toLowerCase(Locale.ROOT);
    if (!text.contains("not support")
        && !text.contains("unsupported")
        && !text.contains("unavailable")) {
      return this;
    }
    Set<String> more = new TreeSet<>(refused);
    // Not by max_tokens alone: who complains of its value does not want the other one.
    if (text.contains(MAX_COMPLETION_TOKENS)) {
      more.add(MAX_TOKENS);
    }
    for (String name : Set.of("temperature", "response_format")) {
      if (text.contains(name)) {
        more.add(name);
      }
    }
    return new Dialect(more);
  }

  /** The body of a request as the server takes it. */
  String write(String body) {
    if (refused.isEmpty()) {
      return body;
    }
    try {
      ObjectNode request = (ObjectNode) ASCII.readTree(body);
      JsonNode tokens = request.path(MAX_TOKENS);
      request.remove(refused);
      if (refused.contains(MAX_TOKENS)) {
        request.put(MAX_COMPLETION_TOKENS, tokens.asInt() * THOUGHTS);
      }
      return ASCII.writeValueAsString(request);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A request is JSON", e);
    }
  }
}
