import io.micrometer.core.instrument.MeterRegistry;

class Wrong {
  private final MeterRegistry registry;

  Wrong(MeterRegistry registry) {
    this.registry = registry;
  }

  void mailed(String pack) {
    registry.counter("mail.sent", "pack", pack, "app").increment(); // error: [tag-pairs] 'counter' takes keys and values in turn, and 3 texts are passed: it throws
  }
}
