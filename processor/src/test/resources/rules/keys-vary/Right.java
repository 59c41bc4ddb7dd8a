import io.micrometer.core.instrument.MeterRegistry;

class Right {
  private final MeterRegistry registry;

  Right(MeterRegistry registry) {
    this.registry = registry;
  }

  void polled(String queue, String tenant) {
    registry
        .counter("polls", "queue", queue, "tenant", tenant == null ? "none" : tenant)
        .increment();
  }
}
