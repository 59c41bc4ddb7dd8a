package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.Labels;

/** K2 P1: a handler's label map travels into the delivery callback, which adds error_type and counts
 * the error with data_type still in it. Fixed. */
public final class Fixed {

  private final K2Metrics metrics;
  private final Kafka kafka;

  private Fixed(K2Metrics metrics, Kafka kafka) {
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
            metrics
                .kafkaProduceErrorsTotal()
                .increment(labels.without("data_type").with("error_type", "timeout"));
            // records: k2_kafka_messages_produced_total{asset_class=crypto, data_type=trades, exchange=binance, topic=trades} = 1.0
            // records: k2_kafka_produce_errors_total{asset_class=crypto, error_type=timeout, exchange=binance, topic=trades} = 1.0
          }
        });
  }

  public static void run(CollectorRegistry registry) {
    K2Metrics metrics = PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion");
    new Fixed(metrics, new Kafka(false)).handleTrade("t1", "trades");
    new Fixed(metrics, new Kafka(true)).handleTrade("t2", "trades");
  }
}
