package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 P1: a handler's label map travels into the delivery callback, which adds error_type and counts
 * the error with data_type still in it. */
public final class Buggy {

  private final K2Metrics metrics;
  private final Kafka kafka;

  private Buggy(K2Metrics metrics, Kafka kafka) {
    this.metrics = metrics;
    this.kafka = kafka;
  }

  void handleTrade(String trade, String topic) {
    Labels labels =
        Labels.of("exchange", "binance", "asset_class", "crypto", "data_type", "trades", "topic", topic);
    kafka.send(
        trade,
        (metadata, exception) -> {
          if (exception == null) {
            metrics.kafkaMessagesProducedTotal().increment(labels);
          } else {
            metrics.kafkaProduceErrorsTotal().increment(labels.with("error_type", "timeout")); // error: [label-keys] k2_kafka_produce_errors_total takes exchange, asset_class, topic, error_type; 'data_type' is not one of them
          }
        });
  }

  public static void run(CollectorRegistry registry) {
    K2Metrics metrics = PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion");
    new Buggy(metrics, new Kafka(false)).handleTrade("t1", "trades");
    new Buggy(metrics, new Kafka(true)).handleTrade("t2", "trades");
  }
}
