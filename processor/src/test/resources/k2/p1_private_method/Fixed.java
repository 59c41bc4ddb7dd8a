package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 P1 in the shape of a private method that is given the map. Fixed. */
public final class Fixed {

  private final K2Facade metrics;
  private final Kafka kafka;

  private Fixed(K2Facade metrics, Kafka kafka) {
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
      errorLabels.remove("data_type");
      metrics.increment("kafka_produce_errors_total", errorLabels);
      // records: k2_kafka_produce_errors_total{asset_class=crypto, error_type=timeout, exchange=binance, topic=trades} = 1.0
    }
  }

  public static void run(CollectorRegistry registry) {
    new Fixed(new K2Facade(registry), new Kafka(true)).handleTrade("t2", "trades");
  }
}
