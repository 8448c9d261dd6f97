package hybridlog.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hybridlog.classify.Verdict;
import hybridlog.redact.Redactor;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Judges what a model said: one JSON object with one known label, or it does not count. Immutable
 * and thread safe.
 */
final class AnswerCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String THOUGHTS = "<think>";
  private static final String END_OF_THOUGHTS = "</think>";
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/|&+\\n]| and | or )\\s*");
  private static final int LONGEST_REASON = 200;

  private final Set<String> labels;
  private final ApiKey key;

  AnswerCheck(List<String> labels, ApiKey key) {
    this.labels = new HashSet<>(labels);
    this.labels.add(Verdict.UNCLASSIFIED);
    this.key = key;
  }

  Answer judge(Reply.Said said) {
    Optional<Refusal> flaw = flaw(said);
    if (flaw.isPresent()) {
      return new Answer.Refused(flaw.get());
    }
    List<String> named = new ArrayList<>();
    List<String> reasons = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(object(said.content()))) {
      read(parser, named, reasons);
    } catch (JsonEOFException e) {
      return new Answer.Refused(Refusal.CUT_OFF);
    } catch (IOException e) {
      return new Answer.Refused(Refusal.BAD_JSON);
    }
    named.removeIf(String::isEmpty);
    if (named.size() != 1) {
      return new Answer.Refused(named.isEmpty() ? Refusal.NO_LABEL : Refusal.TWO_LABELS);
    }
    String label = named.get(0);
    if (!labels.contains(label)) {
      return new Answer.Refused(isList(label) ? Refusal.TWO_LABELS : Refusal.UNKNOWN_LABEL);
    }
    return new Answer.Answered(label, reasons.isEmpty() ? "" : clean(reasons.get(0)));
  }

  /** Why what was said is not a whole answer, if it is not. */
  static Optional<Refusal> flaw(Reply.Said said) {
    if (said.flaw().isPresent()) {
      return said.flaw();
    }
    String text = withoutThoughts(said.content());
    if (text.isEmpty()) {
      return Optional.of(Refusal.EMPTY);
    }
    return text.startsWith(THOUGHTS) ? Optional.of(Refusal.CUT_OFF) : Optional.empty();
  }

  /** The object in what was said, without the prose and fences that models put around it. */
  static String object(String content) {
    String text = withoutThoughts(content);
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}') + 1;
    return start < 0 ? text : text.substring(start, end > start ? end : text.length());
  }

  private static String withoutThoughts(String content) {
    String text = content.strip();
    // The last tag: servers may keep the first one of the thoughts.
    int end = text.lastIndexOf(END_OF_THOUGHTS);
    boolean inReason =
        text.startsWith("{") && text.endsWith("}") && text.indexOf('{', Math.max(0, end)) < 0;
    return end < 0 || inReason ? text : text.substring(end + END_OF_THOUGHTS.length()).strip();
  }

  /** Collects every label that is named, in whatever form, so that a second one is seen. */
  private static void read(JsonParser parser, List<String> labels, List<String> reasons)
      throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("label") && value == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          labels.add(String.valueOf(parser.getValueAsString("?")).strip());
          parser.skipChildren();
        }
      } else if (name.equals("label")) {
        labels.add(value == JsonToken.VALUE_NULL ? "" : parser.getValueAsString("?").strip());
        parser.skipChildren();
      } else if (name.equals("reason") && value == JsonToken.VALUE_STRING) {
        reasons.add(parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw new IOException("more than an object");
    }
  }

  private boolean isList(String label) {
    return BETWEEN.splitAsStream(label).filter(labels::contains).count() > 1;
  }

  /** One line that anybody may see: what a model says may be what a log told it to say. */
  private String clean(String reason) {
    return Inert.text(Redactor.strict().redact(key.scrub(reason)), LONGEST_REASON);
  }
}
