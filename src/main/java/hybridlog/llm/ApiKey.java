package hybridlog.llm;

import hybridlog.Failure;
import java.net.http.HttpRequest;
import java.util.Map;

/**
 * The key that a server asks for, or none. It comes from the environment alone and goes into one
 * header alone: nothing of it is in any message or in {@link #toString()}. Immutable and thread
 * safe.
 */
public final class ApiKey {
  /** The environment variable that holds the key. */
  public static final String VARIABLE = "HYBRIDLOG_LLM_KEY";

  /** Fewer characters in a row may be a word like any other. */
  private static final int SHORTEST_PART = 8;

  private final String value;

  private ApiKey(String value) {
    this.value = value;
  }

  /**
   * Takes the key from an environment; without the variable there is none.
   *
   * @throws Failure with exit code 2 if a header cannot hold it
   */
  public static ApiKey from(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    if (value.chars().anyMatch(c -> c <= ' ' || c > '~')) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot use the key in " + VARIABLE + ": it has a character that no key has");
    }
    return new ApiKey(value);
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return value.isEmpty();
  }

  void authorize(HttpRequest.Builder request) {
    if (!isEmpty()) {
      request.header("Authorization", "Bearer " + value);
    }
  }

  /** A text of the server's without the key, should it have sent it back. */
  String scrub(String text) {
    return isEmpty() ? text : text.replace(value, "<secret>");
  }

  /** The same without parts of it either: servers shorten what they repeat. */
  String scrubParts(String text) {
    if (isEmpty()) {
      return text;
    }
    int shortest = Math.min(SHORTEST_PART, value.length());
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int length = longestPart(text, at);
      if (length >= shortest) {
        out.append("<secret>");
        at += length;
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private int longestPart(String text, int at) {
    int longest = 0;
    for (int from = 0; from < value.length(); from++) {
      int length = 0;
      while (from + length < value.length()
          && at + length < text.length()
          && value.charAt(from + length) == text.charAt(at + length)) {
        length++;
      }
      longest = Math.max(longest, length);
    }
    return longest;
  }

  @Override
  public String toString() {
    return isEmpty() ? "no key" : "a key";
  }
}
