import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Keys that only the registry for Prometheus refuses. */
class Keys {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  void worksWithoutPrometheus() {
    registry.counter("a", "", "x").increment(); // warning: [label-name] the key of a tag is empty: the registry for Prometheus throws
    registry.counter("b", "x.y", "1", "x_y", "2").increment(); // warning: [label-name] the keys 'x.y' and 'x_y' are one label in Prometheus, and every scrape fails
    Counter.builder("c").tag("x-y", "1").tag("x.y", "2").register(registry).increment(); // warning: [label-name] the keys 'x-y' and 'x.y' are one label in Prometheus
  }

  void works() {
    registry.counter("d", "x.y", "1", "xy", "2").increment();
  }
}
