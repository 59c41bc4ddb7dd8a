import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;

/** A class that takes collectors out of the registry again. */
class Unregistered {
  private final CollectorRegistry registry = new CollectorRegistry();

  void worksAfterItIsUnregistered() {
    Counter first = Counter.build("first_total", "First.").register(registry);
    registry.unregister(first);
    Counter.build("first_total", "First.").register(registry);
    reset();
    registry.register(first);
  }

  private void reset() {
    registry.clear();
  }
}
