package org.metricdef.ingestion.publish;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.TimeoutException;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.trade.Dataset;

/** Runs every metric call of this package. */
public final class PublishCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    PublishMetrics trades = new PublishMetrics(metrics, TopicName.trades(Dataset.BINANCE_TRADES));
    TimeoutException late = new TimeoutException("late");
    trades.initialized();
    trades.committed(2, Duration.ofMillis(5));
    trades.failed(2, late);
    trades.retried(2, late);
    trades.exhausted(2, late);
    trades.notEncodable();
    trades.fenced();
    trades.queues(1, 10);
    trades.owned(1, 2);

    TopicDeliveries letters = TopicDeliveries.to(
        TopicName.tradeDeadLetters(Dataset.BINANCE_TRADES), metrics, new ManualTime());
    new DeliveryCallback(letters).onCompletion(null, null);
    new DeliveryCallback(letters).onCompletion(null, late);
  }
}
