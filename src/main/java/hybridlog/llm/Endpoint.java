package hybridlog.llm;

import hybridlog.Failure;
import hybridlog.redact.Redactor;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Map;

/**
 * A server of the chat-completions protocol and the model to ask there.
 *
 * @param chat the address that questions are posted to
 * @param model the model's name, as the server knows it
 * @param key what the server asks for, if anything
 */
public record Endpoint(URI chat, String model, ApiKey key) {
  private static final String PATH = "/chat/completions";

  /**
   * Checks what the user gave.
   *
   * @param url the base address, as {@code http://127.0.0.1:11434/v1}
   * @param environment where the key is, if there is one
   * @throws Failure with exit code 2 if the address, the model's name or the key is none
   */
  public static Endpoint of(String url, String model, Map<String, String> environment) {
    if (model.isBlank()
        || model.length() > 200
        || model.chars().anyMatch(Character::isISOControl)) {
      throw new Failure(
          Failure.Code.USAGE,
          "Cannot ask a language model: --llm-model is missing, too long or has control characters");
    }
    return new Endpoint(address(url.strip()), model.strip(), ApiKey.from(environment));
  }

  private static URI address(String url) {
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      throw wrong(url, "it is no URL");
    }
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean http = scheme.equals("http") || scheme.equals("https");
    if (!http || uri.getRawAuthority() == null) {
      throw wrong(url, "it must begin with http:// or https:// and a host");
    }
    if (uri.getHost() == null) {
      // As my_llm in a Compose file: Java's client sends nothing there.
      throw wrong(
          url,
          "a host's name has letters, digits, dots and hyphens only; give it another or its IP");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65_535) {
      throw wrong(url, "there is no such port");
    }
    if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
      throw wrong(url, "it must be plain; a key belongs into " + ApiKey.VARIABLE);
    }
    String base = url.replaceAll("/+$", "");
    return URI.create(base.endsWith(PATH) ? base : base + PATH);
  }

  private static Failure wrong(String url, String why) {
    String shown = Redactor.standard().redact(url).replaceAll("\\?.*", "?…");
    return new Failure(Failure.Code.USAGE, "Cannot ask a language model at " + shown + ": " + why);
  }

  /** One line about where texts go. */
  public String notice() {
    boolean open = "http".equalsIgnoreCase(chat.getScheme()) && !isLoopback();
    return "Redacted texts of unsure events go to "
        + model
        + " at "
        + chat
        + (open ? ", without encryption" : "");
  }

  private boolean isLoopback() {
    String host = chat.getHost();
    boolean literal = host.matches("[0-9.]+") || host.startsWith("[");
    try {
      return host.equalsIgnoreCase("localhost")
          || (literal && InetAddress.getByName(host).isLoopbackAddress());
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
