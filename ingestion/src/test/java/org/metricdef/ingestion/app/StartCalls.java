package org.metricdef.ingestion.app;

import java.util.Properties;
import java.util.function.Consumer;
import org.metricdef.ingestion.ManualTime;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.trade.Dataset;

/** Runs every metric call of this package. */
public final class StartCalls implements Consumer<IngestionMetrics> {

  @Override
  public void accept(IngestionMetrics metrics) {
    KafkaCluster nowhere = new KafkaCluster("no port", new Properties());
    try {
      KafkaStart.open(
          nowhere,
          1,
          Dataset.BINANCE_TRADES,
          before -> {
            throw new AssertionError("there is no cluster to ask before");
          },
          metrics,
          new ManualTime());
      throw new AssertionError("started without a broker");
    } catch (CannotStartException expected) {
      // Before it was thrown, it was counted.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
    RunEnd.count(new IllegalStateException("a programming error"), metrics);
  }
}
