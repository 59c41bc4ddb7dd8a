package org.metricdef.testbed.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The exchange's history over HTTP: {@code GET /api/v3/historicalTrades}. */
final class RestServer {

  private static final String PATH = "/api/v3/historicalTrades";
  private static final int WEIGHT = 25;

  private final HttpServer http;
  private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "exchange-rest");
    thread.setDaemon(true);
    return thread;
  });
  private final Set<String> symbols;
  private final TradeLedger ledger;
  private final WeightMeter meter;
  private final AtomicLong requests = new AtomicLong();

  private RestServer(HttpServer http, Set<String> symbols, TradeLedger ledger, RestLimit limit) {
    this.http = http;
    this.symbols = symbols;
    this.ledger = ledger;
    this.meter = new WeightMeter(limit);
  }

  /**
   * Starts on a free port.
   *
   * @throws IllegalStateException if it cannot listen
   */
  static RestServer start(Set<String> symbols, TradeLedger ledger, RestLimit limit) {
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("the exchange's history cannot listen", e);
    }
    RestServer server = new RestServer(http, symbols, ledger, limit);
    http.createContext("/", server::answer);
    http.setExecutor(server.workers);
    http.start();
    return server;
  }

  int port() {
    return http.getAddress().getPort();
  }

  long requests() {
    return requests.get();
  }

  void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      requests.incrementAndGet();
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        send(exchange, new HistoryAnswer(404, HistoryAnswer.error(-1, "no such path")));
        return;
      }
      if (!exchange.getRequestMethod().equals("GET")) {
        send(exchange, new HistoryAnswer(405, HistoryAnswer.error(-1, "GET only")));
        return;
      }
      WeightMeter.Reading reading = meter.add(WEIGHT, System.currentTimeMillis());
      exchange.getResponseHeaders().set("X-MBX-USED-WEIGHT-1M", String.valueOf(reading.used()));
      if (reading.refused()) {
        exchange.getResponseHeaders().set("Retry-After", String.valueOf(reading.secondsLeft()));
        send(exchange, tooMany());
        return;
      }
      String query = exchange.getRequestURI().getQuery();
      send(exchange, HistoryAnswer.to(query == null ? "" : query, symbols, ledger));
    }
  }

  private static HistoryAnswer tooMany() {
    return new HistoryAnswer(
        429,
        HistoryAnswer.error(-1003, "Too much request weight used; current limit is exceeded."));
  }

  private static void send(HttpExchange exchange, HistoryAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
