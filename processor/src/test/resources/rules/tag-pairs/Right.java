import io.micrometer.core.instrument.MeterRegistry;

class Right {
  private final MeterRegistry registry;

  Right(MeterRegistry registry) {
    this.registry = registry;
  }

  void mailed(String pack, String app) {
    registry.counter("mail.sent", "pack", pack, "app", app).increment();
  }
}
