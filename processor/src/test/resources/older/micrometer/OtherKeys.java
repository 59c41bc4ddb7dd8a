import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The registry for Prometheus of these versions keeps the meter that registers first. */
class OtherKeys {

  private final MeterRegistry registry;

  OtherKeys(MeterRegistry registry) {
    this.registry = registry;
  }

  void run(String[] tenants) {
    polled("mail");
    polled("mail", "acme");
    timed("mail");
    timedByTenant("mail", "acme");
    for (String tenant : tenants) {
      opened("mail", tenant);
    }
  }

  void opened(String queue, String tenant) {
    Tags tags = Tags.of("queue", queue);
    registry.counter("opens", tenant == null ? tags : tags.and("lost", tenant)).increment(); // error: [keys-vary] the counter 'opens' has the key lost on some paths only
  }

  void polled(String queue) {
    registry.counter("polls", "queue", queue).increment();
  }

  void polled(String queue, String tenant) {
    registry.counter("polls", "queue", queue, "lost", tenant).increment(); // error: [keys-differ] the counter 'polls' has the keys lost, queue here, and the key queue at OtherKeys.java:32
  }

  void timed(String queue) {
    Timer.builder("waits").tag("queue", queue).register(registry).record(Duration.ofMillis(1));
  }

  void timedByTenant(String queue, String tenant) {
    Timer.builder("waits").tag("queue", queue).tag("lost", tenant).register(registry).record(Duration.ofMillis(1)); // error: [keys-differ] the timer 'waits' has the keys lost, queue here
  }

  void same(String queue) {
    Counter.builder("polls").tag("queue", queue).register(registry).increment();
  }
}
