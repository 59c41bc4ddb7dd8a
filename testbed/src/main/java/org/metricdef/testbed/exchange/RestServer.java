package org.metricdef.testbed.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.metricdef.testbed.fault.Fault;

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
  private final Faults faults;
  private final AtomicLong requests = new AtomicLong();

  private RestServer(
      HttpServer http, Set<String> symbols, TradeLedger ledger, RestLimit limit, Faults faults) {
    this.http = http;
    this.symbols = symbols;
    this.ledger = ledger;
    this.faults = faults;
    this.meter = new WeightMeter(limit);
  }

  /**
   * Starts on a free port.
   *
   * @throws IllegalStateException if it cannot listen
   */
  static RestServer start(Set<String> symbols, TradeLedger ledger, RestLimit limit, Faults faults) {
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("the exchange's history cannot listen", e);
    }
    RestServer server = new RestServer(http, symbols, ledger, limit, faults);
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
      Optional<Fault.OfRest> fault = faults.nextRequest();
      if (fault.isPresent()) {
        misbehave(exchange, fault.get());
      } else if (reading.refused()) {
        comeAgain(exchange, 429, reading.secondsLeft());
      } else {
        send(exchange, history(exchange));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The exchange closes: this request gets no answer.
    }
  }

  private void misbehave(HttpExchange exchange, Fault.OfRest fault)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case REST_SLOW -> {
        Thread.sleep(fault.time().toMillis());
        send(exchange, history(exchange));
      }
      case REST_MUTE -> Thread.sleep(fault.time().toMillis()); // Then it is closed without a word.
      case REST_RATE_LIMITED -> comeAgain(exchange, 429, fault.time().toSeconds());
      case REST_BANNED -> comeAgain(exchange, 418, fault.time().toSeconds());
      case REST_ERROR ->
        send(
            exchange,
            new HistoryAnswer(
                500,
                HistoryAnswer.error(
                    -1000, "An unknown error occurred while processing the request.")));
      case REST_LAGGING -> send(exchange, new HistoryAnswer(200, "[]"));
      case REST_GARBAGE -> {
        String whole = history(exchange).body();
        send(exchange, new HistoryAnswer(200, whole.substring(0, (whole.length() + 1) / 2)));
      }
      default -> throw new IllegalArgumentException("no fault of the history: " + fault);
    }
  }

  private HistoryAnswer history(HttpExchange exchange) {
    String query = exchange.getRequestURI().getQuery();
    return HistoryAnswer.to(query == null ? "" : query, symbols, ledger);
  }

  private static void comeAgain(HttpExchange exchange, int status, long seconds)
      throws IOException {
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
    String message = status == 418
        ? "Way too much request weight used; IP banned."
        : "Too much request weight used; current limit is exceeded.";
    send(exchange, new HistoryAnswer(status, HistoryAnswer.error(-1003, message)));
  }

  private static void send(HttpExchange exchange, HistoryAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
