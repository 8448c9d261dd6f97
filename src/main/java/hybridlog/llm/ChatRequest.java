package hybridlog.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hybridlog.classify.LabelGuide;
import hybridlog.classify.Verdict;
import java.util.List;

/**
 * Writes requests of the chat-completions protocol whose answer is one flat JSON object. The same
 * parts give the same bytes. Text of a log is data: it stands in JSON strings inside the user's
 * message, where it can neither close its quotes nor form a control token. Immutable and thread
 * safe.
 */
final class ChatRequest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** What is sent is ASCII, so that it can be shown on a terminal as it is. */
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private static final int LONGEST_NEIGHBOUR = 300;

  private final String model;
  private final int tokens;
  private final String system;
  private final ObjectNode format;

  /**
   * Prepares what all requests have in common.
   *
   * @param tokens most tokens of an answer
   * @param system what the model is told before the data
   * @param labels the values that the field {@code "label"} may have
   * @param texts the fields that are texts
   */
  ChatRequest(String model, int tokens, String system, List<String> labels, List<String> texts) {
    this.model = model;
    this.tokens = tokens;
    this.system = system;
    this.format = format(labels, texts);
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** The labels with their meanings, a line each. */
  static String legend(List<String> labels, LabelGuide guide) {
    StringBuilder text = new StringBuilder();
    for (String label : labels) {
      String meaning = guide.meaning(label);
      text.append("- ").append(label).append(meaning.isEmpty() ? "" : ": " + meaning).append('\n');
    }
    return text.append("- " + Verdict.UNCLASSIFIED + ": None of these fits, or several do.\n")
        .toString();
  }

  /** Labelled texts as data; those with a label that is not offered are left out. */
  static void put(List<Labelled> neighbours, List<String> labels, ArrayNode data) {
    for (Labelled near : neighbours) {
      if (labels.contains(near.label())) {
        data.addObject()
            .put("text", Inert.text(near.text(), LONGEST_NEIGHBOUR))
            .put("label", near.label());
      }
    }
  }

  /** The body of a request: data, and behind them what to do with them. */
  String body(ObjectNode data, String order) {
    ObjectNode body = object();
    body.put("model", model);
    body.put("temperature", 0);
    body.put("max_tokens", tokens);
    body.put("stream", false);
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", system);
    messages.addObject().put("role", "user").put("content", write(JSON, data) + "\n" + order);
    body.set("response_format", format);
    return write(ASCII, body);
  }

  private static ObjectNode format(List<String> labels, List<String> texts) {
    ObjectNode format = object().put("type", "json_schema");
    ObjectNode schema =
        format
            .putObject("json_schema")
            .put("name", "answer")
            .put("strict", true)
            .putObject("schema");
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode values = properties.putObject("label").put("type", "string").putArray("enum");
    labels.forEach(values::add);
    values.add(Verdict.UNCLASSIFIED);
    ArrayNode required = schema.putArray("required").add("label");
    for (String text : texts) {
      properties.putObject(text).put("type", "string");
      required.add(text);
    }
    schema.put("additionalProperties", false);
    return format;
  }

  private static String write(JsonMapper json, ObjectNode node) {
    try {
      return json.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree of JSON can be written", e);
    }
  }
}
