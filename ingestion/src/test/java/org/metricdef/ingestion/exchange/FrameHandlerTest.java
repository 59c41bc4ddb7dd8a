package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.TimestampUnit;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;
import org.metricdef.ingestion.trade.TradeKind;

class FrameHandlerTest {

  private static final String TRADE = """
      {"e":"trade","E":3,"s":"BTCUSDT","t":7,"p":"5","q":"6","T":4,"m":true,"M":true}""";

  private final List<Trade> trades = new ArrayList<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private final ManualTime time = new ManualTime();
  private final FrameHandler handler = new FrameHandler(
      new TradeDecoder(Listed.directory("BTCUSDT")),
      TradeKind.TRADE,
      trades::add,
      letters::add,
      new StreamMetrics(
          PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"), time),
      time);

  @Test
  void tradesGoToOneSinkAndDeadLettersToTheOther() {
    assertThat(handler.text(TRADE, answer -> {})).isEqualTo(FrameHandler.Outcome.TRADE);
    assertThat(handler.text("no JSON", answer -> {})).isEqualTo(FrameHandler.Outcome.DEAD_LETTER);

    assertThat(trades).extracting(Trade::sourceSequence).containsExactly(7L);
    assertThat(letters)
        .extracting(DeadLetter::reason)
        .containsExactly(RefusalReason.MALFORMED_JSON);
  }

  @Test
  void whereTradesAreRareAnAnswerToAPingIsASignOfLife() {
    handler.ponged();
    assertThat(handler.freshness()).isEmpty();
    FrameHandler rare = new FrameHandler(
        new TradeDecoder(
            Listed.directory("BTCUSDT"), Dataset.BINANCE_BLOCK_TRADES, TimestampUnit.MILLISECOND),
        TradeKind.BLOCK_TRADE,
        trades::add,
        letters::add,
        new StreamMetrics(
            PrometheusIngestionMetrics.register(new CollectorRegistry(), "s", "e", "c"), time),
        time);
    time.pass(Duration.ofSeconds(20));
    rare.ponged();
    assertThat(rare.freshness()).contains(new FrameHandler.Freshness(20_000_000, 0));
    time.pass(Duration.ofSeconds(40));
    String told = TRADE.replace("\"trade\"", "\"blockTrade\"").replace(",\"M\":true", "");
    assertThat(rare.text(told, answer -> {})).isEqualTo(FrameHandler.Outcome.TRADE);
    assertThat(rare.freshness())
        .as("how late it is told says nothing of us")
        .contains(new FrameHandler.Freshness(60_000_000, 0));
  }
}
