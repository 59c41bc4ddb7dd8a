package org.metricdef.ingestion.sequence.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.market.MarketDirectory;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.rest.RestSettings;
import org.metricdef.ingestion.sequence.RepairSettings;
import org.metricdef.ingestion.sequence.SequencedSink;
import org.metricdef.ingestion.sequence.Sequencer;
import org.metricdef.ingestion.trade.ConfirmedHole;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DecodedFrame;
import org.metricdef.ingestion.trade.Sequenced;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.metricdef.ingestion.trade.TradeKind;
import org.metricdef.ingestion.trade.TradeOrigin;
import org.metricdef.testbed.exchange.BlockTrades;
import org.metricdef.testbed.exchange.ExchangeOptions;
import org.metricdef.testbed.exchange.SentTrade;
import org.metricdef.testbed.exchange.SimulatedExchange;
import org.metricdef.testbed.exchange.TradeSimulator;

/** Gaps in block trades, from a simulated exchange that has trades of the same ids too. */
@Timeout(60)
class BlockTradeRepairTest {

  private static final String BTC = "BTCUSDT";
  private static final Dataset BLOCK = Dataset.BINANCE_BLOCK_TRADES;

  private final MarketDirectory directory = Listed.directory(BTC);
  private final List<Sequenced> items = new CopyOnWriteArrayList<>();

  @Test
  void aGapIsFilledByIdAndWhatTheHistoryLacksIsAHole() {
    try (SimulatedExchange exchange = SimulatedExchange.start(
            new TradeSimulator(7, List.of(BTC), 1_000), ExchangeOptions.DEFAULTS.regardless());
        Sequencer sequencer = sequencer(exchange)) {
      BlockTrades block = exchange.blockTrades();
      sequencer.open(BTC, Optional.empty(), sink());
      sequencer.offer(told(make(block)));
      make(block);
      make(block);
      block.skipIds(BTC, 1);
      make(block);
      sequencer.offer(told(make(block)));
      await(6);
      assertThat(items).extracting(Sequenced::nextId).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
      assertThat(items.get(3)).isInstanceOf(ConfirmedHole.class);
      assertThat(items)
          .filteredOn(Trade.class::isInstance)
          .extracting(item -> ((Trade) item).origin())
          .containsExactly(
              TradeOrigin.STREAM,
              TradeOrigin.REST,
              TradeOrigin.REST,
              TradeOrigin.REST,
              TradeOrigin.STREAM);
      assertThat(items)
          .filteredOn(Trade.class::isInstance)
          .allSatisfy(item -> assertThat(((Trade) item).dataset()).isEqualTo(BLOCK));
      long used = exchange.restWeight();
      assertThat(used).isPositive();
      assertThat(used % 25).as("requests for block trades only").isZero();

      // It has no more, and nobody says so: one request, and that is it.
      sequencer.catchUp(BTC);
      while (exchange.restWeight() == used || sequencer.status().repairing() > 0) {
        LockSupport.parkNanos(1_000_000);
      }
      assertThat(exchange.restWeight()).isEqualTo(used + 25);
      make(block);
      sequencer.catchUp(BTC);
      await(7);
    }
  }

  private Sequencer sequencer(SimulatedExchange exchange) {
    RepairSettings usual = RepairSettings.DEFAULTS;
    return new Sequencer(
        new RepairSettings(
            usual.grace(),
            usual.roomPause(),
            usual.held(),
            RepairSettings.Requests.within(4_800, TradeKind.BLOCK_TRADE),
            usual.holes()),
        new BinanceHistory(
            RestSettings.at(List.of(URI.create(exchange.restUrl()))),
            BLOCK,
            directory,
            TimeSource.system()),
        letter -> true,
        PrometheusIngestionMetrics.register(new CollectorRegistry(), "test", "test", "test"),
        TimeSource.system(),
        new Random(1),
        failure -> {
          throw new AssertionError(failure);
        });
  }

  private static SentTrade make(BlockTrades block) {
    return block.makeUntold(BTC, new BigDecimal("61837.63"), new BigDecimal("250"));
  }

  /** As the stream would have brought it. */
  private Trade told(SentTrade sent) {
    String frame = "{\"e\":\"blockTrade\",\"E\":%d,\"s\":\"%s\",\"t\":%d,\"p\":\"%s\",\"q\":\"%s\","
            .formatted(
                sent.tradeTimeMillis(),
                sent.symbol(),
                sent.tradeId(),
                sent.price(),
                sent.quantity())
        + "\"T\":%d,\"m\":%b}".formatted(sent.tradeTimeMillis(), sent.buyerIsMaker());
    DecodedFrame decoded =
        new TradeDecoder(directory, BLOCK, TimestampUnit.MILLISECOND).decode(frame, 1);
    return ((DecodedFrame.OfTrade) decoded).trade();
  }

  private SequencedSink sink() {
    return new SequencedSink() {
      @Override
      public boolean offer(Sequenced item) {
        return items.add(item);
      }

      @Override
      public boolean hasRoom() {
        return true;
      }
    };
  }

  private void await(int size) {
    while (items.size() < size) {
      LockSupport.parkNanos(1_000_000);
    }
  }
}
