package values;

import k2.K2Metrics;
import k2.Kafka;
import org.metricdef.Labels;

/** K2's own fix took the key too many away and left the exception's text as the label's value. */
class K2Fix {

  private final K2Metrics metrics;
  private final Kafka kafka;

  K2Fix(K2Metrics metrics, Kafka kafka) {
    this.metrics = metrics;
    this.kafka = kafka;
  }

  void asItWasFixed(String trade, String topic) {
    Labels labels = Labels.of("exchange", "binance", "asset_class", "crypto", "topic", topic);
    kafka.send(
        trade,
        (metadata, exception) -> {
          if (exception != null) {
            String error = exception.toString();
            metrics
                .kafkaProduceErrorsTotal()
                .increment(labels.with("error_type", error)); // warning: [unbounded-label-value] k2_kafka_produce_errors_total: 'error_type' gets the free text of an exception
          }
        });
  }

  void classified(String trade, String topic) {
    Labels labels = Labels.of("exchange", "binance", "asset_class", "crypto", "topic", topic);
    kafka.send(
        trade,
        (metadata, exception) -> {
          if (exception != null) {
            metrics
                .kafkaProduceErrorsTotal()
                .increment(labels.with("error_type", exception.getClass().getSimpleName()));
          }
        });
  }
}
