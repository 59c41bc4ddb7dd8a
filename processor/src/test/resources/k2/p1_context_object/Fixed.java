package k2;

import io.prometheus.client.CollectorRegistry;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** K2 P1 as it really was: the map goes into a context object, whose accessor the callback asks. Fixed. */
public final class Fixed {

  record Delivery(
      String trade, @LabelKeys({"exchange", "asset_class", "data_type", "topic"}) Labels labels) {}

  private final K2Metrics metrics;
  private final Kafka kafka;

  private Fixed(K2Metrics metrics, Kafka kafka) {
    this.metrics = metrics;
    this.kafka = kafka;
  }

  void handleTrade(String trade, String topic) {
    produce(
        new Delivery(
            trade,
            Labels.of(
                "exchange", "binance", "asset_class", "crypto", "data_type", "trades", "topic", topic)));
  }

  void produce(Delivery delivery) {
    kafka.send(
        delivery.trade(),
        (metadata, exception) -> {
          if (exception != null) {
            Labels labels = delivery.labels().with("error_type", "timeout");
            metrics.kafkaProduceErrorsTotal().increment(labels.without("data_type"));
            // records: k2_kafka_produce_errors_total{asset_class=crypto, error_type=timeout, exchange=binance, topic=trades} = 1.0
          }
        });
  }

  public static void run(CollectorRegistry registry) {
    K2Metrics metrics = PrometheusK2Metrics.register(registry, "k2-platform", "test", "ingestion");
    new Fixed(metrics, new Kafka(true)).handleTrade("t2", "trades");
  }
}
