package health.longhold.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A tiny real service: answers with what it was asked, and keeps the last requests. */
public final class Backend {
  private final String name;
  private final HttpServer server;
  private final Map<String, Prepared> answers = new ConcurrentHashMap<>();
  private final AtomicInteger asked = new AtomicInteger();
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /** What arrived; header names in any case. */
  public record Request(String method, String uri, Map<String, String> headers, String body) {}

  private record Prepared(int status, String body, CompletableFuture<?> after) {}

  private Backend(String name, HttpServer server) {
    this.name = name;
    this.server = server;
  }

  public static Backend start(String name) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Backend backend = new Backend(name, server);
      server.createContext("/", backend::echo);
      server.createContext(
          "/actuator/health", exchange -> backend.tell(exchange, "{\"status\":\"UP\"}"));
      server.createContext(
          "/v3/api-docs", exchange -> backend.tell(exchange, OpenApiSamples.of(name)));
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return backend;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String name() {
    return name;
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  /** From now on this path has an answer of its own. */
  public void answers(String path, int status, String body) {
    answersAfter(CompletableFuture.completedFuture(null), path, status, body);
  }

  /** From now on this path has an answer of its own, given when the future is complete. */
  public void answersAfter(CompletableFuture<?> after, String path, int status, String body) {
    answers.put(path, new Prepared(status, body, after));
  }

  public void stop() {
    server.stop(0);
  }

  /** How often it has been asked what it tells everybody: its health, its interface. */
  public int asked() {
    return asked.get();
  }

  private void tell(HttpExchange exchange, String what) throws IOException {
    asked.incrementAndGet();
    answer(exchange, 200, what);
  }

  private void echo(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((key, values) -> headers.put(key, values.getFirst()));
    requests.add(
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    Prepared prepared = answers.get(exchange.getRequestURI().getPath());
    if (prepared != null) {
      prepared.after().join();
      answer(exchange, prepared.status(), prepared.body());
      return;
    }
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.getResponseHeaders().set("Set-Cookie", "caller=first");
    answer(exchange, 201, "{\"service\":\"%s\"}".formatted(name));
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
