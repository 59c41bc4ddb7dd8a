package org.metricdef.ingestion.holes;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.CollectorRegistry;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.metricdef.ingestion.TimeSource;
import org.metricdef.ingestion.metrics.PrometheusIngestionMetrics;
import org.metricdef.ingestion.publish.KafkaCluster;
import org.metricdef.ingestion.trade.Dataset;

class HoleRetrierTest {

  private final CompletableFuture<Throwable> died = new CompletableFuture<>();

  @Test
  void aProgrammingErrorIsTold() throws Exception {
    IllegalStateException error = new IllegalStateException("injected");
    try (HoleRetrier retrier = retrier(() -> {
      throw error;
    })) {
      retrier.start();
      assertThat(died.get(1, TimeUnit.MINUTES)).isSameAs(error);
    }
  }

  /** So it does not even look for the cluster, which is nowhere. */
  @Test
  void whileItIsNotWantedItDoesNothingAndItEndsWhenItIsClosed() throws Exception {
    CountDownLatch looked = new CountDownLatch(1);
    try (HoleRetrier retrier = retrier(() -> {
      looked.countDown();
      return false;
    })) {
      retrier.start();
      assertThat(looked.await(1, TimeUnit.MINUTES)).isTrue();
    }
    assertThat(died).isNotDone();
  }

  private HoleRetrier retrier(BooleanSupplier wanted) {
    return new HoleRetrier(
        Dataset.BINANCE_TRADES,
        new KafkaCluster("no port", new Properties()),
        List.of(),
        RetrySchedule.DEFAULT,
        1,
        wanted,
        PrometheusIngestionMetrics.register(new CollectorRegistry(), "test", "test", "ingestion"),
        TimeSource.system(),
        died::complete);
  }
}
