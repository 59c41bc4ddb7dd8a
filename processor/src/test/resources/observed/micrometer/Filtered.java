import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.config.MeterFilter;

/** A filter may give all meters the same keys, so nothing is said of them. */
class Filtered {
  private final MeterRegistry registry = Metrics.globalRegistry;

  void configures() {
    registry.config().meterFilter(MeterFilter.ignoreTags("tenant"));
  }

  void works() {
    Metrics.counter("polls", "queue", "q").increment();
    Metrics.counter("polls", "queue", "q", "tenant", "t").increment();
  }
}
