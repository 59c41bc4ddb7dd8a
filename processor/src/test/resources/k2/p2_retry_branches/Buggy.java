package k2;

import io.prometheus.client.CollectorRegistry;
import java.nio.BufferOverflowException;
import org.metricdef.Labels;

/** K2 P2: the same map in two error branches of a retry loop. */
public final class Buggy {

  private final K2Metrics metrics;

  private Buggy(K2Metrics metrics) {
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
          metrics.kafkaProduceMaxRetriesExceededTotal().increment(labels.with("error_type", "buffer_full")); // error: [label-keys] k2_kafka_produce_max_retries_exceeded_total takes exchange, asset_class, topic, error_type; 'data_type' is not one of them
        }
      } catch (RuntimeException e) {
        if (attempt == 3) {
          metrics.kafkaProduceMaxRetriesExceededTotal().increment(labels.with("error_type", "other")); // error: [label-keys] k2_kafka_produce_max_retries_exceeded_total takes exchange, asset_class, topic, error_type; 'data_type' is not one of them
        }
      }
    }
  }

  public static void run(CollectorRegistry registry) {
    Buggy producer =
        new Buggy(PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion"));
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
