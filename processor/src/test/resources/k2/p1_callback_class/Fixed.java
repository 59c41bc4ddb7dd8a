package k2;

import io.prometheus.client.CollectorRegistry;
import java.util.HashMap;
import java.util.Map;

/** K2 P1 in the shape of a Callback class that keeps the map in a final field. Fixed. */
public final class Fixed {

  private final K2Facade metrics;
  private final Kafka kafka;

  private Fixed(K2Facade metrics, Kafka kafka) {
    this.metrics = metrics;
    this.kafka = kafka;
  }

  void handleTrade(String trade, String topic) {
    Map<String, String> labels = new HashMap<>();
    labels.put("exchange", "binance");
    labels.put("asset_class", "crypto");
    labels.put("data_type", "trades");
    labels.put("topic", topic);
    kafka.send(trade, new DeliveryCallback(labels));
  }

  private final class DeliveryCallback implements Kafka.Callback {

    private final Map<String, String> labels;

    DeliveryCallback(Map<String, String> labels) {
      this.labels = labels;
    }

    @Override
    public void onCompletion(String metadata, Exception exception) {
      if (exception == null) {
        metrics.increment("kafka_messages_produced_total", labels);
        return;
      }
      Map<String, String> errorLabels = new HashMap<>(labels);
      errorLabels.remove("data_type");
      errorLabels.put("error_type", "timeout");
      metrics.increment("kafka_produce_errors_total", errorLabels);
      // records: k2_kafka_messages_produced_total{asset_class=crypto, data_type=trades, exchange=binance, topic=trades} = 1.0
      // records: k2_kafka_produce_errors_total{asset_class=crypto, error_type=timeout, exchange=binance, topic=trades} = 1.0
    }
  }

  public static void run(CollectorRegistry registry) {
    K2Facade metrics = new K2Facade(registry);
    new Fixed(metrics, new Kafka(false)).handleTrade("t1", "trades");
    new Fixed(metrics, new Kafka(true)).handleTrade("t2", "trades");
  }
}
