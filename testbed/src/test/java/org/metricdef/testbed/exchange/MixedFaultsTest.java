package org.metricdef.testbed.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.metricdef.testbed.fault.FaultPlan;
import org.metricdef.testbed.fault.Hole;

class MixedFaultsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int TRADES = 20_000;

  private final TradeSource source = new TradeSimulator(11, List.of("BTCUSDT", "ETHUSDT"), TRADES);

  @Test
  void whateverGoesWrongTheHistoryAndTheHolesTogetherAreEveryId() throws Exception {
    ExchangeOptions options = ExchangeOptions.DEFAULTS
        .regardless()
        .withPace(Pace.perSecond(4_000))
        .withFaults(FaultPlan.random(5, TRADES, 120));
    try (SimulatedExchange exchange = SimulatedExchange.start(source, options)) {
      while (!exchange.awaitAllSent(Duration.ofMillis(20))) {
        if (exchange.connections() == 0) {
          connect(exchange);
        }
      }
      assertThat(exchange.faults().total()).isPositive();
      assertThat(exchange.sentCount()
              + exchange.holes().stream().mapToLong(Hole::ids).sum())
          .isEqualTo(TRADES);
      exchange.behave();
      assertThat(exchange.faults().waiting()).isZero();
      for (String symbol : source.symbols()) {
        assertThat(given(exchange, symbol)).isEqualTo(wanted(exchange, symbol));
      }
    }
  }

  @Test
  void readerThatLeavesItsFramesUnreadIsCutOffAndTheExchangeTradesOn() throws Exception {
    TradeSource many = new TradeSimulator(7, List.of("BTCUSDT"), 200_000);
    ExchangeOptions options = ExchangeOptions.DEFAULTS.regardless().startedByHand();
    try (SimulatedExchange exchange = SimulatedExchange.start(many, options);
        SlowReader reader = SlowReader.connect(exchange.url(), "/ws/btcusdt@trade")) {
      reader.readHandshake();
      while (exchange.connections() == 0) {
        Thread.sleep(5);
      }
      exchange.startTrading();
      assertThat(exchange.awaitAllSent(PATIENCE)).isTrue();
      assertThat(exchange.connections()).isZero();
    }
  }

  /** One attempt, and half a second of listening at most. */
  private static void connect(SimulatedExchange exchange) throws IOException {
    try (SlowReader reader =
        SlowReader.connect(exchange.url(), "/stream?streams=btcusdt@trade/ethusdt@trade")) {
      reader.readFor(Duration.ofMillis(500));
    } catch (SocketException | SocketTimeoutException fault) {
      // It was refused, reset or is mute, as it was told to: the next attempt may fare better.
    }
  }

  private static Set<Long> given(SimulatedExchange exchange, String symbol) throws Exception {
    Set<Long> ids = new TreeSet<>();
    long next = 0;
    List<SentTrade> page;
    do {
      page = History.page(exchange, symbol, next, 1_000);
      page.forEach(trade -> ids.add(trade.tradeId()));
      next = page.isEmpty() ? next : page.get(page.size() - 1).tradeId() + 1;
    } while (!page.isEmpty());
    return ids;
  }

  /** From the symbol's first trade to its last, without the holes. */
  private static Set<Long> wanted(SimulatedExchange exchange, String symbol) {
    Set<Long> ids = new TreeSet<>();
    exchange.sent().stream()
        .filter(trade -> trade.symbol().equals(symbol))
        .forEach(trade -> ids.add(trade.tradeId()));
    exchange.holes().stream().filter(hole -> hole.symbol().equals(symbol)).forEach(hole -> {
      for (long id = hole.fromId(); id <= hole.toId(); id++) {
        assertThat(ids).doesNotContain(id);
      }
    });
    return ids;
  }
}
