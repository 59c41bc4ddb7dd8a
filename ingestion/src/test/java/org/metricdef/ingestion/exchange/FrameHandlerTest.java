package org.metricdef.ingestion.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.Listed;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.trade.DeadLetter;
import org.metricdef.ingestion.trade.RefusalReason;
import org.metricdef.ingestion.trade.Trade;
import org.metricdef.ingestion.trade.TradeDecoder;

class FrameHandlerTest {

  private static final String TRADE = """
      {"e":"trade","E":3,"s":"BTCUSDT","t":7,"p":"5","q":"6","T":4,"m":true,"M":true}""";

  private final List<Trade> trades = new ArrayList<>();
  private final List<DeadLetter> letters = new ArrayList<>();
  private final ManualTime time = new ManualTime();
  private final FrameHandler handler = new FrameHandler(
      new TradeDecoder(Listed.directory("BTCUSDT")),
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
}
