package org.metricdef.ingestion.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.prometheus.client.CollectorRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Samples;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RequestBudget;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.RestLimit;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** The tickers of an exchange over HTTP, and what they cost. */
class BinanceTickersTest {

  private final CollectorRegistry registry = new CollectorRegistry();

  @Test
  void fewSymbolsAreAskedForByName() throws Exception {
    Set<String> symbols = symbols(20);
    try (SimulatedExchange exchange = exchange(symbols, RestLimit.BINANCE)) {
      Map<String, Long> lastIds = tickers(exchange, 4_800).lastIds(symbols);
      assertThat(lastIds.keySet()).isSubsetOf(symbols).hasSizeGreaterThan(10);
      lastIds.forEach(
          (symbol, id) -> assertThat(exchange.sent().find(symbol, id)).isNotNegative());
      assertThat(exchange.restWeight()).isEqualTo(2);
    }
  }

  @Test
  void manyAreAskedForTogether() throws Exception {
    Set<String> symbols = symbols(300);
    try (SimulatedExchange exchange = exchange(symbols, RestLimit.BINANCE)) {
      BinanceTickers tickers = tickers(exchange, 4_800);
      assertThat(tickers.lastIds(symbols)).hasSizeGreaterThan(200);
      assertThat(exchange.restWeight()).isEqualTo(80).isEqualTo(tickers.weight(300));
    }
  }

  @Test
  void aSmallAllowanceIsUsedInSmallParts() throws Exception {
    Set<String> symbols = symbols(100);
    try (SimulatedExchange exchange = exchange(symbols, RestLimit.BINANCE)) {
      BinanceTickers tickers = tickers(exchange, 300);
      assertThat(tickers.lastIds(symbols)).hasSizeGreaterThan(50);
      assertThat(exchange.restWeight()).isEqualTo(10).isEqualTo(tickers.weight(100));
    }
  }

  @Test
  void aSymbolThatIsNotListedAnyMoreHidesNoOther() throws Exception {
    Set<String> symbols = symbols(5);
    try (SimulatedExchange exchange = exchange(symbols, RestLimit.BINANCE)) {
      symbols.add("GONEUSDT");
      assertThat(tickers(exchange, 4_800).lastIds(symbols)).hasSize(5);
      assertThat(exchange.restWeight()).isEqualTo(82);
    }
  }

  @Test
  void whoAsksTooMuchPausesWithAllOthers() throws Exception {
    Set<String> symbols = symbols(5);
    try (SimulatedExchange exchange = exchange(symbols, new RestLimit(1, Duration.ofMinutes(1)))) {
      RequestBudget budget = new RequestBudget(4_800, TimeSource.system());
      BinanceTickers tickers = tickers(exchange, budget);
      assertThatThrownBy(() -> tickers.lastIds(symbols))
          .isInstanceOf(TickersUnavailableException.class)
          .hasMessageContaining("limits our requests");
      assertThat(budget.take(25)).isPositive();
      assertThat(Samples.sum(
              registry, "k2_binance_rest_requests_total", Map.of("outcome", "rate_limited")))
          .isEqualTo(1);
    }
  }

  private BinanceTickers tickers(SimulatedExchange exchange, int allowance) {
    return tickers(exchange, new RequestBudget(allowance, TimeSource.system()));
  }

  private BinanceTickers tickers(SimulatedExchange exchange, RequestBudget budget) {
    FreshnessMetrics metrics =
        new FreshnessMetrics(PrometheusIngestionMetrics.register(registry, "test", "test", "test"));
    return new BinanceTickers(
        List.of(URI.create(exchange.restUrl())), budget, metrics, TimeSource.system());
  }

  private static SimulatedExchange exchange(Set<String> symbols, RestLimit limit)
      throws InterruptedException {
    SimulatedExchange exchange = SimulatedExchange.start(
        new TradeSimulator(5, symbols, 5_000),
        ExchangeOptions.DEFAULTS.regardless().withRestLimit(limit));
    assertThat(exchange.awaitAllSent(Duration.ofMinutes(1))).isTrue();
    return exchange;
  }

  private static Set<String> symbols(int count) {
    Set<String> symbols = new TreeSet<>();
    IntStream.range(0, count).forEach(i -> symbols.add("S" + i + "USDT"));
    return symbols;
  }
}
