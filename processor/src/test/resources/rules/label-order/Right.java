import k2.K2Metrics;
import org.metricdef.Labels;

class Right {
  void failed(K2Metrics metrics, String errorType, String consumerGroup) {
    metrics.consumerErrorsTotal().increment(
        Labels.of("error_type", errorType, "consumer_group", consumerGroup));
  }
}
