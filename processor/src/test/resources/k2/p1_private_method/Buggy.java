package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 P1 in the shape of a private method that is given the map. */
public final class Buggy {

  private final K2Facade metrics;
  private final Kafka kafka;

  private Buggy(K2Facade metrics, Kafka kafka) {
    this.metrics = metrics;
    this.kafka = kafka;
  }

  void handleTrade(String trade, String topic) {
    produce(
        trade,
        Map.of("exchange", "binance", "asset_class", "crypto", "data_type", "trades", "topic", topic));
  }

  private void produce(String trade, Map<String, String> labels) {
    kafka.send(trade, (metadata, exception) -> onDelivery(exception, labels));
  }

  private void onDelivery(Exception exception, Map<String, String> labels) {
    if (exception != null) {
      Map<String, String> errorLabels = new HashMap<>(labels);
      errorLabels.put("error_type", "timeout");
      metrics.increment("kafka_produce_errors_total", errorLabels); // error: [label-keys] k2_kafka_produce_errors_total takes exchange, asset_class, topic, error_type; 'data_type' is not one of them
    }
  }

  public static void run(CollectorRegistry registry) {
    new Buggy(new K2Facade(registry), new Kafka(true)).handleTrade("t2", "trades");
  }
}
