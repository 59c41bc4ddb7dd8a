package org.metricdef.ingestion.app;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves {@code /metrics} and {@code /health}. */
final class HttpEndpoints implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService executor;

  private HttpEndpoints(HttpServer server, ExecutorService executor) {
    this.server = server;
    this.executor = executor;
  }

  /**
   * Begins to serve.
   *
   * @throws IOException if the address cannot be listened on
   */
  static HttpEndpoints start(
      Settings.Http settings, CollectorRegistry registry, Supplier<Health> health)
      throws IOException {
    InetAddress host = InetAddress.getByName(settings.host());
    HttpServer server = HttpServer.create(new InetSocketAddress(host, settings.port()), 0);
    ExecutorService executor = Executors.newFixedThreadPool(2, work -> {
      Thread thread = new Thread(work, "http");
      thread.setDaemon(true);
      return thread;
    });
    server.setExecutor(executor);
    server.createContext("/", exchange -> answer(exchange, NOT_FOUND, "text/plain", "not found\n"));
    server.createContext("/metrics", forGet("/metrics", exchange -> metrics(exchange, registry)));
    server.createContext("/health", forGet("/health", exchange -> health(exchange, health.get())));
    server.start();
    return new HttpEndpoints(server, executor);
  }

  /** Where it is served, with the port that was taken. */
  URI address() {
    InetSocketAddress bound = server.getAddress();
    String host = bound.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdown();
  }

  private static HttpHandler forGet(String path, HttpHandler handler) {
    return exchange -> {
      if (!exchange.getRequestURI().getPath().equals(path)) {
        answer(exchange, NOT_FOUND, "text/plain", "not found\n");
      } else if (!exchange.getRequestMethod().equals("GET")) {
        answer(exchange, METHOD_NOT_ALLOWED, "text/plain", "only GET\n");
      } else {
        handler.handle(exchange);
      }
    };
  }

  private static void metrics(HttpExchange exchange, CollectorRegistry registry)
      throws IOException {
    String format = TextFormat.chooseContentType(exchange.getRequestHeaders().getFirst("Accept"));
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8)) {
      TextFormat.writeFormat(format, writer, registry.metricFamilySamples());
    }
    answer(exchange, OK, format, body.toByteArray());
  }

  private static void health(HttpExchange exchange, Health health) throws IOException {
    answer(exchange, health.isUp() ? OK : UNAVAILABLE, "application/json", health.toJson() + "\n");
  }

  private static void answer(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    answer(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
