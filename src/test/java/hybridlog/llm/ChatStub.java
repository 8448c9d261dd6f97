package hybridlog.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of the chat-completions protocol on the loopback that does what a test tells it to. */
public final class ChatStub implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** What a test wants of one request. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Call call) throws IOException, InterruptedException;
  }

  /** What a model would say to the data in a question. */
  @FunctionalInterface
  public interface Model {
    String say(JsonNode event);
  }

  /** One request. */
  public static final class Call {
    private final HttpExchange exchange;
    public final String body;
    public final int number;

    private Call(HttpExchange exchange, String body, int number) {
      this.exchange = exchange;
      this.body = body;
      this.number = number;
    }

    String header(String name) {
      return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    /** The event that the question is about. */
    public JsonNode event() throws IOException {
      return event("event");
    }

    /** A part of the data that the question is about. */
    public JsonNode event(String part) throws IOException {
      return ChatStub.data(body).get(part);
    }

    void header(String name, String value) {
      exchange.getResponseHeaders().set(name, value);
    }

    public void send(int status, String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    }

    /** A completion in which the model says {@code content}. */
    public void say(String content) throws IOException {
      send(200, completion(content));
    }

    /** Begins an answer that has no end. */
    public OutputStream begin() throws IOException {
      exchange.sendResponseHeaders(200, 0);
      return exchange.getResponseBody();
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger count = new AtomicInteger();
  public final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> keys = new CopyOnWriteArrayList<>();

  public ChatStub(Behaviour behaviour) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", exchange -> handle(exchange, behaviour));
    server.start();
  }

  /** A server whose model speaks well-formed completions. */
  public static ChatStub speaking(Model model) {
    return new ChatStub(call -> call.say(model.say(call.event())));
  }

  private void handle(HttpExchange exchange, Behaviour behaviour) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    bodies.add(body);
    Call call = new Call(exchange, body, count.incrementAndGet());
    keys.add(call.header("Authorization"));
    try {
      behaviour.answer(call);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The event that the question in a request's body is about. */
  public static JsonNode event(String body) throws IOException {
    return data(body).get("event");
  }

  private static JsonNode data(String body) throws IOException {
    String user = JSON.readTree(body).at("/messages/1/content").asText();
    return JSON.readTree(user.substring(0, user.lastIndexOf('\n')));
  }

  static String completion(String content) {
    return JSON.createObjectNode()
        .set(
            "choices",
            JSON.createArrayNode()
                .add(
                    JSON.createObjectNode()
                        .set(
                            "message",
                            JSON.createObjectNode()
                                .put("role", "assistant")
                                .put("content", content))))
        .toString();
  }

  public static String verdict(String label) {
    return JSON.createObjectNode().put("label", label).put("reason", "It says so.").toString();
  }

  public int calls() {
    return count.get();
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  Endpoint endpoint(Map<String, String> environment) {
    return Endpoint.of(url(), "tiny", environment);
  }

  public Endpoint endpoint() {
    return endpoint(Map.of());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
