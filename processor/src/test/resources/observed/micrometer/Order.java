import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Keys and values of which some are exchanged. */
class Order {
  private final MeterRegistry registry = new SimpleMeterRegistry();

  void works() {
    registry.counter("opened", "pool", "main").increment();
    opened(System.getProperty("observed.pool", "main"), "pool", "GET", "200");
  }

  private void opened(String poolName, String key, String method, String status) {
    registry.counter("opened", poolName, "pool").increment(); // warning: [tag-pairs] key and value are exchanged: 'pool' is the key of other tags, and `poolName` its value
    Tag.of(poolName, "pool"); // warning: [tag-pairs] key and value are exchanged
    registry.counter("calls", "method", status, "status", method).increment(); // warning: [label-order] the values stand crosswise: 'method' gets `status`, and 'status' gets `method`
    registry.counter("calls", "method", method, "status", status).increment();
    registry.counter("other", key, "pool").increment();
    registry.counter("other", poolName, "main").increment();
  }
}
