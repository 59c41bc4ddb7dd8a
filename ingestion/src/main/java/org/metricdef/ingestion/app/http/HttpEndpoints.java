package org.metricdef.ingestion.app.http;

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
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Serves {@code /metrics}, {@code /health}, {@code /health/live} and {@code /health/ready}. */
public final class HttpEndpoints implements AutoCloseable {

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService executor;
  private final Semaphore scrapes;
  private volatile boolean closed;

  private HttpEndpoints(HttpServer server, ExecutorService executor, Semaphore scrapes) {
    this.server = server;
    this.executor = executor;
    this.scrapes = scrapes;
  }

  /**
   * Begins to serve.
   *
   * @param port 0 takes any free port
   * @param health asked once for each request
   * @throws IOException if the address cannot be listened on
   * @throws IllegalArgumentException if the port is none
   */
  public static HttpEndpoints start(
      String host, int port, CollectorRegistry registry, Supplier<HealthReport> health)
      throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getByName(host), port);
    HttpServer server = HttpServer.create(address, 0);
    ExecutorService executor = Executors.newFixedThreadPool(2, work -> {
      Thread thread = new Thread(work, "http");
      thread.setDaemon(true);
      return thread;
    });
    server.setExecutor(executor);
    server.createContext("/", exchange -> answer(exchange, NOT_FOUND, "text/plain", "not found\n"));
    Semaphore scrapes = new Semaphore(0);
    server.createContext("/metrics", forGet("/metrics", exchange -> {
      metrics(exchange, registry);
      scrapes.release();
    }));
    health(server, "/health", health, HealthReport::isReady, HealthReport::everything);
    health(server, "/health/live", health, HealthReport::isLive, HealthReport::liveness);
    health(server, "/health/ready", health, HealthReport::isReady, HealthReport::readiness);
    server.start();
    return new HttpEndpoints(server, executor, scrapes);
  }

  /** Where it is served, with the port that was taken. */
  public URI address() {
    InetSocketAddress bound = server.getAddress();
    String host = bound.getAddress().getHostAddress();
    return URI.create(
        "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort());
  }

  /**
   * Waits until /metrics is served once more. Does not wait if this is closed.
   *
   * @return whether it was served within this time
   */
  public boolean awaitScrape(Duration atMost) {
    scrapes.drainPermits();
    try {
      return !closed && scrapes.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    closed = true;
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

  private static void health(
      HttpServer server,
      String path,
      Supplier<HealthReport> health,
      Predicate<HealthReport> isWell,
      Function<HealthReport, String> text) {
    server.createContext(path, forGet(path, exchange -> {
      HealthReport now = health.get();
      int status = isWell.test(now) ? OK : UNAVAILABLE;
      answer(exchange, status, "application/json", text.apply(now));
    }));
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
