package mistakes;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Values that stand crosswise, and values that only seem to. */
class LabelOrder {

  enum Severity {
    LOW
  }

  interface Event {
    String errorType();

    String getConsumerGroup();
  }

  private final K2Metrics metrics;
  private final K2Facade facade;
  private String consumerGroup = "";

  LabelOrder(K2Metrics metrics, K2Facade facade) {
    this.metrics = metrics;
    this.facade = facade;
  }

  void crosswise(Event event, String errorType, String group, Map<String, String> tags) {
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup, "consumer_group", errorType)); // warning: [label-order] the values stand crosswise
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", this.consumerGroup, "consumer_group", String.valueOf(errorType))); // warning: 'error_type' gets `this.consumerGroup`
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", event.getConsumerGroup(), "consumer_group", event.errorType())); // warning: [label-order]
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup).with("consumer_group", errorType.trim())); // warning: [label-order]
    metrics.consumerErrorsTotal().increment(Labels.empty().with("error_type", consumerGroup).with("consumer_group", errorType)); // warning: [label-order]
    facade.increment("consumer_errors_total", Map.of("error_type", consumerGroup, "consumer_group", errorType)); // warning: [label-order]
    facade.increment("consumer_errors_total", Map.ofEntries(Map.entry("error_type", consumerGroup), Map.entry("consumer_group", errorType))); // warning: [label-order]
    facade.increment("consumer_errors_total", Map.of("error_type", tags.getOrDefault("consumer_group", ""), "consumer_group", tags.getOrDefault("error_type", ""))); // warning: [label-order]
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", consumerGroup); // warning: [label-order]
    labels.put("consumer_group", Objects.requireNonNullElse(errorType, "none"));
    facade.increment("consumer_errors_total", labels);
  }

  void threeKeys(String exchange, String table, String operation) {
    metrics.icebergWriteDurationSeconds().observe(Labels.of("exchange", exchange, "asset_class", "crypto", "table", operation, "operation", table), 1); // warning: 'table' gets `operation`, and 'operation' gets `table`
  }

  void right(Event event, String errorType, String group, String other) {
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", errorType, "consumer_group", consumerGroup));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup, "consumer_group", other));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", other, "consumer_group", errorType));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup, "consumer_group", consumerGroup));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", "consumer_group", "consumer_group", "error_type"));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", group, "consumer_group", errorType));
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup, "consumer_group", errorType).with("error_type", errorType));
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", consumerGroup);
    labels.put("consumer_group", errorType);
    labels.put("error_type", errorType);
    facade.increment("consumer_errors_total", labels);
    Map<String, String> columns = Map.of("width", "height", "height", "width");
    consumerGroup = columns.toString();
  }

  /** A map that holds no labels. */
  Map<String, String> exchanged(String width, String height) {
    return Map.of("width", height, "height", width);
  }

  @SuppressWarnings("label-order")
  void reply(String errorType) {
    metrics.consumerErrorsTotal().increment(Labels.of("error_type", consumerGroup, "consumer_group", errorType));
  }
}
