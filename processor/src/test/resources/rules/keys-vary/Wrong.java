import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;

class Wrong {
  private final MeterRegistry registry;

  Wrong(MeterRegistry registry) {
    this.registry = registry;
  }

  void polled(String queue, String tenant) {
    Tags tags = Tags.of("queue", queue);
    if (tenant != null) {
      tags = tags.and("tenant", tenant);
    }
    registry.counter("polls", tags).increment(); // warning: [keys-vary] the counter 'polls' has the key tenant on some paths only
  }
}
