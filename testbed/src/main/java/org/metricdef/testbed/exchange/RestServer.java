package org.metricdef.testbed.exchange;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.metricdef.testbed.fault.Fault;

/**
 * The exchange over HTTP: {@code GET /api/v3/historicalTrades}, {@code historicalBlockTrades},
 * {@code aggTrades}, {@code exchangeInfo} and {@code ticker/24hr}. Faults of the two histories
 * befall no other request.
 */
final class RestServer {

  private static final String HISTORY = "/api/v3/historicalTrades";
  private static final String BLOCK_HISTORY = "/api/v3/historicalBlockTrades";
  private static final String EXCHANGE_INFO = "/api/v3/exchangeInfo";
  private static final String TIME = "/api/v3/time";
  private static final int TIME_WEIGHT = 1;
  private static final String AGGREGATES = "/api/v3/aggTrades";

  /** How far it looks from a time on for aggregate trades. */
  private static final long AGGREGATES_WINDOW_MILLIS = Duration.ofDays(1).toMillis();

  private static final String TICKER = "/api/v3/ticker/24hr";

  private final HttpServer http;
  private final ExecutorService workers = Executors.newCachedThreadPool(task -> {
    Thread thread = new Thread(task, "exchange-rest");
    thread.setDaemon(true);
    return thread;
  });
  private final RestHost host;
  private final Listings listings;
  private final TradeLedger ledger;
  private final TradeLedger blockTrades;
  private final WeightMeter meter;
  private final Faults faults;
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong listRequests = new AtomicLong();
  private final AtomicLong weight = new AtomicLong();

  private RestServer(
      HttpServer http,
      RestHost host,
      Listings listings,
      TradeLedger ledger,
      TradeLedger blockTrades,
      RestLimit limit,
      Faults faults) {
    this.http = http;
    this.host = host;
    this.listings = listings;
    this.ledger = ledger;
    this.blockTrades = blockTrades;
    this.faults = faults;
    this.meter = new WeightMeter(limit);
  }

  /**
   * Starts on a free port.
   *
   * @param host what is wrong with it
   * @throws IllegalStateException if it cannot listen
   */
  static RestServer start(
      RestHost host,
      Listings listings,
      TradeLedger ledger,
      TradeLedger blockTrades,
      RestLimit limit,
      Faults faults) {
    HttpServer http;
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException("the exchange's history cannot listen", e);
    }
    RestServer server = new RestServer(http, host, listings, ledger, blockTrades, limit, faults);
    http.createContext("/", server::answer);
    http.setExecutor(server.workers);
    http.start();
    return server;
  }

  int port() {
    return http.getAddress().getPort();
  }

  /** How many requests its history was asked. */
  long requests() {
    return requests.get();
  }

  /** How many requests for its list of symbols there were. */
  long listRequests() {
    return listRequests.get();
  }

  /** What all requests have weighed. */
  long weight() {
    return weight.get();
  }

  void close() {
    http.stop(0);
    workers.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Query query = Query.of(exchange.getRequestURI().getQuery());
      String path = exchange.getRequestURI().getPath();
      switch (path) {
        case HISTORY -> history(exchange, () -> trades(exchange));
        case BLOCK_HISTORY -> history(exchange, () -> blockTrades(exchange));
        case EXCHANGE_INFO -> {
          listRequests.incrementAndGet();
          answer(
              exchange,
              ExchangeInfoAnswer.WEIGHT,
              () -> host.isListAway()
                  ? RestAnswer.overloaded()
                  : ExchangeInfoAnswer.to(query, listings, System.currentTimeMillis()));
        }
        case TICKER ->
          answer(
              exchange, TickerAnswer.weight(query), () -> TickerAnswer.to(query, listings, ledger));
        case AGGREGATES ->
          answer(
              exchange,
              AggregateAnswer.WEIGHT,
              () -> AggregateAnswer.to(
                  query, listings, ledger, view(exchange), AGGREGATES_WINDOW_MILLIS));
        case TIME ->
          answer(
              exchange,
              TIME_WEIGHT,
              () -> new RestAnswer(200, "{\"serverTime\":" + System.currentTimeMillis() + "}"));
        default -> {
          requests.incrementAndGet();
          send(exchange, new RestAnswer(404, RestAnswer.error(-1, "no such path")));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The exchange closes: this request gets no answer.
    }
  }

  private void answer(HttpExchange exchange, int weight, Supplier<RestAnswer> content)
      throws IOException {
    Optional<WeightMeter.Reading> reading = charge(exchange, weight);
    if (reading.isPresent()) {
      if (reading.get().refused()) {
        comeAgain(exchange, 429, reading.get().secondsLeft());
      } else {
        send(exchange, content.get());
      }
    }
  }

  private void history(HttpExchange exchange, Supplier<RestAnswer> content)
      throws IOException, InterruptedException {
    requests.incrementAndGet();
    Optional<WeightMeter.Reading> reading = charge(exchange, HistoryAnswer.WEIGHT);
    if (reading.isEmpty()) {
      return;
    }
    Optional<Fault.OfRest> fault = faults.nextRequest();
    if (fault.isPresent()) {
      misbehave(exchange, fault.get(), content);
    } else if (reading.get().refused()) {
      comeAgain(exchange, 429, reading.get().secondsLeft());
    } else {
      send(exchange, content.get());
    }
  }

  /** Counts the weight of a request; empty if it is refused for another reason. */
  private Optional<WeightMeter.Reading> charge(HttpExchange exchange, int weight)
      throws IOException {
    if (!exchange.getRequestMethod().equals("GET")) {
      send(exchange, new RestAnswer(405, RestAnswer.error(-1, "GET only")));
      return Optional.empty();
    }
    this.weight.addAndGet(weight);
    WeightMeter.Reading reading = meter.add(weight, System.currentTimeMillis());
    exchange.getResponseHeaders().set("X-MBX-USED-WEIGHT-1M", String.valueOf(reading.used()));
    return Optional.of(reading);
  }

  private void misbehave(HttpExchange exchange, Fault.OfRest fault, Supplier<RestAnswer> content)
      throws IOException, InterruptedException {
    switch (fault.kind()) {
      case REST_SLOW -> {
        Thread.sleep(fault.time().toMillis());
        send(exchange, content.get());
      }
      case REST_MUTE -> Thread.sleep(fault.time().toMillis()); // Then it is closed without a word.
      case REST_RATE_LIMITED -> comeAgain(exchange, 429, fault.time().toSeconds());
      case REST_BANNED -> comeAgain(exchange, 418, fault.time().toSeconds());
      case REST_ERROR ->
        send(
            exchange,
            new RestAnswer(
                500,
                RestAnswer.error(
                    -1000, "An unknown error occurred while processing the request.")));
      case REST_LAGGING -> send(exchange, new RestAnswer(200, "[]"));
      case REST_GARBAGE -> {
        String whole = content.get().body();
        send(exchange, new RestAnswer(200, whole.substring(0, (whole.length() + 1) / 2)));
      }
      default -> throw new IllegalArgumentException("no fault of the history: " + fault);
    }
  }

  private RestAnswer trades(HttpExchange exchange) {
    Query query = Query.of(exchange.getRequestURI().getQuery());
    return HistoryAnswer.to(query, listings, ledger, view(exchange));
  }

  /** Every host gives all of them: they are few, and what ails a host counts in trades. */
  private RestAnswer blockTrades(HttpExchange exchange) {
    Query query = Query.of(exchange.getRequestURI().getQuery());
    RestHost.View whole = RestHost.View.WHOLE;
    RestHost.View view = view(exchange).micros() ? whole.inOtherUnit() : whole;
    return HistoryAnswer.toBlockTrades(query, listings, blockTrades, view);
  }

  /** What its host gives, in the unit that is asked for. */
  private RestHost.View view(HttpExchange exchange) {
    String unit = exchange.getRequestHeaders().getFirst("X-MBX-TIME-UNIT");
    return "MICROSECOND".equalsIgnoreCase(unit) ? host.view().inOtherUnit() : host.view();
  }

  private static void comeAgain(HttpExchange exchange, int status, long seconds)
      throws IOException {
    exchange.getResponseHeaders().set("Retry-After", String.valueOf(seconds));
    String message = status == 418
        ? "Way too much request weight used; IP banned."
        : "Too much request weight used; current limit is exceeded.";
    send(exchange, new RestAnswer(status, RestAnswer.error(-1003, message)));
  }

  private static void send(HttpExchange exchange, RestAnswer answer) throws IOException {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
  }
}
