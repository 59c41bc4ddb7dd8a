package shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;

/** The facade through which the shop records its metrics. */
class Telemetry {

  private final MeterRegistry registry;

  Telemetry(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(String name, Map<String, String> labels) {
    count(name, 1, labels);
  }

  void count(String name, double amount, Map<String, String> labels) {
    registry.counter(name, tags(labels)).increment(amount);
  }

  private static Tags tags(Map<String, String> labels) {
    Tags tags = Tags.empty();
    for (Map.Entry<String, String> each : labels.entrySet()) {
      tags = tags.and(each.getKey(), each.getValue());
    }
    return tags;
  }
}
