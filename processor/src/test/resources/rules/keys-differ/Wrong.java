import io.micrometer.core.instrument.MeterRegistry;

class Wrong {
  private final MeterRegistry registry;

  Wrong(MeterRegistry registry) {
    this.registry = registry;
  }

  void polledBySystem(String queue) {
    registry.counter("polls", "queue", queue).increment();
  }

  void polledByWorker(String queue, String tenant) {
    registry.counter("polls", "queue", queue, "tenant", tenant).increment(); // warning: [keys-differ] the counter 'polls' has the keys queue, tenant here, and the key queue at Wrong.java:11
  }
}
