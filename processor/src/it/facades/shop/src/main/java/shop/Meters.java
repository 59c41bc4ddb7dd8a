package shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Micrometer's tags. */
final class Meters {

  private final MeterRegistry registry;

  Meters(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(@MetricName String name, @MetricLabels Tags tags) {
    registry.counter("shop." + name, tags.and("service", "shop")).increment();
  }
}
