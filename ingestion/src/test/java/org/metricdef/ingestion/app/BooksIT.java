package org.metricdef.ingestion.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.metricdef.ingestion.app.Runs.await;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.prometheus.client.CollectorRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.books.Balance;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.testbed.audit.TopicSlice;
import org.metricdef.testbed.broker.EmbeddedBroker;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.Pace;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;
import org.metricdef.testbed.fault.AdversaryPlan;
import org.metricdef.testbed.fault.Adversity;
import org.metricdef.testbed.fault.Fault;
import org.metricdef.testbed.fault.FaultKind;
import org.metricdef.testbed.fault.Hole;

/**
 * The books of whole producers: of repairs, holes, late and refused trades, epochs, a restart and a
 * take-over, each id is accounted for once.
 */
class BooksIT {

  private static final String BTC = "BTCUSDT";
  private static final Set<String> SYMBOLS = Set.of(BTC, "ETHUSDT", "BNBUSDT");
  private static final String TRADES = "market.crypto.trades.binance";

  private static EmbeddedBroker broker;

  private final CollectorRegistry registry = new CollectorRegistry();

  @BeforeAll
  static void startBroker() {
    broker = EmbeddedBroker.start();
  }

  @AfterEach
  void clearBroker() throws Exception {
    broker.clear();
  }

  @AfterAll
  static void stopBroker() {
    broker.close();
  }

  @Test
  void everyIdIsAccountedForOnceWhateverHappens() throws Exception {
    TradeSimulator market = new TradeSimulator(11, SYMBOLS, 1_000_000);
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .withPace(Pace.perSecond(300))
        .withStory(new ExchangeOptions.Story(Long.MAX_VALUE, true, 1))
        .startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(market, options)) {
      IngestionService first = start(exchange, registry);
      try (first) {
        exchange.startTrading();
        await("trades", () -> exchange.sentCount(BTC) > 50);
        long next = newest(exchange, BTC) + 200;
        exchange.withhold(new Hole(BTC, next, next + 2));
        exchange.faults().inject(new Fault.OfFrames(FaultKind.LOST, 30, 5));
        exchange.adversary().strike(unfit());
        await("a hole", () -> first.snapshot().sequence().counts().holes() >= 1);
        await("a refused trade", () -> first.snapshot().sequence().counts().refused() >= 1);
        await("repairs", () -> first.snapshot().sequence().counts().repaired() >= 1);
        exchange.giveWithheld();
        await("filled late", () -> sum(first, Balance::filledLate) == 3);
        assertThat(first.snapshot().books().unbalanced()).isEmpty();
      }
      // Another run goes on with the books.
      CollectorRegistry second = new CollectorRegistry();
      try (IngestionService next = start(exchange, second)) {
        await("its books", () -> next.snapshot().books().balances().size() >= SYMBOLS.size());
        assertThat(sum(next, Balance::filledLate)).isIn(0L, 3L);
        await("what was filled late", () -> sum(next, Balance::filledLate) == 3);
        assertThat(sum(next, each -> each.book().refused())).isPositive();

        // A third one takes a part of it over.
        CollectorRegistry third = new CollectorRegistry();
        try (IngestionService other = start(exchange, third)) {
          await("they share", () -> other.snapshot().books().balances().size() == 1);
          assertThat(next.snapshot().books().unbalanced()).isEmpty();
        }
        await("all again", () -> next.snapshot().books().balances().size() == SYMBOLS.size());

        // The exchange begins the ids of a symbol anew.
        exchange.halt(BTC);
        await("halted", () -> exchange.isHalted(BTC));
        exchange.restartIds(BTC, 1_000);
        exchange.resume(BTC);
        await(
            "another epoch",
            () -> next.snapshot().books().balances().stream()
                .anyMatch(each -> each.book().epoch() == 2 && each.book().stored() > 100));

        SYMBOLS.forEach(exchange::halt);
        await("all halted", () -> SYMBOLS.stream().allMatch(exchange::isHalted));
        await("nothing pending", () -> isSettled(next, exchange));
        assertThat(next.snapshot().books().unbalanced()).isEmpty();
        compareWithTopics(next);
        assertThat(page(next)).isEqualTo(perSymbol(next));
        assertThat(Samples.sum(second, "k2_books_ids"))
            .isEqualTo(Samples.sum(second, "k2_books_ids_by_state"))
            .isPositive();
        assertThat(Samples.sum(second, "k2_books_unbalanced_symbols")).isZero();
      }
    }
  }

  /** Whether the books have come up to what the exchange has made. */
  private static boolean isSettled(IngestionService service, SimulatedExchange exchange) {
    Map<String, Long> last = new TreeMap<>();
    exchange.sent().forEach(trade -> last.put(trade.symbol(), trade.tradeId()));
    List<Balance> all = service.snapshot().books().balances();
    return last.entrySet().stream()
        .allMatch(symbol -> all.stream()
            .filter(each -> each.symbol().equals(symbol.getKey()))
            .reduce((earlier, later) -> later)
            .filter(each -> each.pending() == 0 && each.lastId() == symbol.getValue())
            .isPresent());
  }

  private static void compareWithTopics(IngestionService service) throws Exception {
    assertThat(records(TRADES)).isEqualTo(sum(service, each -> each.book().stored()));
    assertThat(records(TRADES + ".refused"))
        .isEqualTo(sum(service, each -> each.book().refused()));
    assertThat(records(TRADES + ".late")).isEqualTo(sum(service, Balance::filledLate));
  }

  private static long records(String topic) throws Exception {
    return TopicSlice.whole(broker.bootstrapServers(), topic).forEach(each -> {});
  }

  private static long newest(SimulatedExchange exchange, String symbol) {
    long[] newest = {0};
    exchange.sent().forEach(trade -> {
      if (trade.symbol().equals(symbol)) {
        newest[0] = trade.tradeId();
      }
    });
    return newest[0];
  }

  private static AdversaryPlan.Planned unfit() {
    return new AdversaryPlan.Planned(0, Adversity.UNFIT_QUANTITY, new Random(1).nextLong());
  }

  private static long sum(
      IngestionService service, java.util.function.ToLongFunction<Balance> number) {
    return service.snapshot().books().balances().stream().mapToLong(number).sum();
  }

  private static Map<String, Long> perSymbol(IngestionService service) {
    Map<String, Long> ids = new TreeMap<>();
    service
        .snapshot()
        .books()
        .balances()
        .forEach(each -> ids.put(each.symbol() + " " + each.book().epoch(), each.ids()));
    return ids;
  }

  /** What /books says: the number of ids by symbol and epoch. */
  private static Map<String, Long> page(IngestionService service) throws Exception {
    HttpResponse<String> answer = HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(service.address().resolve("/books"))
                .timeout(Duration.ofSeconds(30))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return read(answer.body());
  }

  private static Map<String, Long> read(String json) throws IOException {
    Map<String, Long> ids = new TreeMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      String symbol = "";
      long epoch = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          parser.nextToken();
          switch (name) {
            case "symbol" -> symbol = parser.getText();
            case "epoch" -> epoch = parser.getLongValue();
            case "ids" -> ids.put(symbol + " " + epoch, parser.getLongValue());
            case "balanced" -> assertThat(parser.getBooleanValue()).as(symbol).isTrue();
            default -> {}
          }
        }
      }
    }
    return ids;
  }

  private static IngestionService start(SimulatedExchange exchange, CollectorRegistry registry)
      throws Exception {
    IngestionService service = IngestionService.prepare(
        Runs.settings(
            broker,
            exchange.url(),
            "--rest-url",
            exchange.restUrl(),
            "--symbols",
            String.join(",", SYMBOLS),
            "--topic-partitions",
            "3",
            "--retry-holes-after",
            "1s,2s,3s,5s,10s,20s,1m,2m"),
        registry,
        PrometheusIngestionMetrics.register(registry, "test", "test", "ingestion"));
    service.start();
    return service;
  }
}
