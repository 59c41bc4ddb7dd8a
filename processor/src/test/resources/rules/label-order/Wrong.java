import k2.K2Metrics;
import org.metricdef.Labels;

class Wrong {
  void failed(K2Metrics metrics, String errorType, String consumerGroup) {
    metrics.consumerErrorsTotal().increment(
        Labels.of("error_type", consumerGroup, "consumer_group", errorType)); // warning: [label-order] the values stand crosswise: 'error_type' gets `consumerGroup`, and 'consumer_group' gets `errorType`
  }
}
