package k2;

import io.prometheus.client.CollectorRegistry;
import java.nio.BufferOverflowException;
import org.metricdef.Labels;

/** K2 P2: the same map in two error branches of a retry loop. Fixed. */
public final class Fixed {

  private final K2Metrics metrics;

  private Fixed(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void produce(Runnable send, String topic) {
    Labels labels =
        Labels.of("exchange", "binance", "asset_class", "crypto", "data_type", "trades", "topic", topic);
    for (int attempt = 1; attempt <= 3; attempt++) {
      try {
        send.run();
        return;
      } catch (BufferOverflowException e) {
        if (attempt == 3) {
          metrics
              .kafkaProduceMaxRetriesExceededTotal()
              .increment(labels.without("data_type").with("error_type", "buffer_full"));
          // records: k2_kafka_produce_max_retries_exceeded_total{asset_class=crypto, error_type=buffer_full, exchange=binance, topic=trades} = 1.0
        }
      } catch (RuntimeException e) {
        if (attempt == 3) {
          metrics
              .kafkaProduceMaxRetriesExceededTotal()
              .increment(labels.without("data_type").with("error_type", "other"));
          // records: k2_kafka_produce_max_retries_exceeded_total{asset_class=crypto, error_type=other, exchange=binance, topic=trades} = 1.0
        }
      }
    }
  }

  public static void run(CollectorRegistry registry) {
    Fixed producer =
        new Fixed(PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion"));
    producer.produce(
        () -> {
          throw new BufferOverflowException();
        },
        "trades");
    producer.produce(
        () -> {
          throw new IllegalStateException();
        },
        "trades");
  }
}
