import io.micrometer.core.instrument.MeterRegistry;

class Right {
  private final MeterRegistry registry;

  Right(MeterRegistry registry) {
    this.registry = registry;
  }

  void polledBySystem(String queue) {
    registry.counter("polls", "queue", queue, "tenant", "none").increment();
  }

  void polledByWorker(String queue, String tenant) {
    registry.counter("polls", "queue", queue, "tenant", tenant).increment();
  }
}
