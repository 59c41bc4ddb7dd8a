import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;

/** Uses of one name with different keys, in registries that are not one. */
class Registries {
  private final Map<String, MeterRegistry> byTenant = Map.of("a", new SimpleMeterRegistry());

  @interface ParameterizedTest {}

  static class Polls {
    private final MeterRegistry registry;

    Polls(MeterRegistry registry) {
      this.registry = registry;
    }

    void poll() {
      registry.counter("handed", "queue", "q").increment();
    }
  }

  static void bind(MeterRegistry registry) {
    registry.counter("handed", "tenant", "t").increment();
  }

  /** The code shows that each has a registry of its own. */
  void worksWithOneEach() {
    new Polls(new SimpleMeterRegistry()).poll();
    MeterRegistry own = new SimpleMeterRegistry();
    bind(own);
  }

  static class Reads {
    private final MeterRegistry registry;

    Reads(MeterRegistry registry) {
      this.registry = registry;
    }

    void read() {
      registry.counter("shared", "queue", "q").increment();
    }
  }

  static class Writes {
    private final MeterRegistry registry;

    Writes(MeterRegistry registry) {
      this.registry = registry;
    }

    void write() {
      registry.counter("shared", "tenant", "t").increment(); // warning: [keys-differ] the counter 'shared' has the key tenant here, and the key queue at Registries.java:44
    }
  }

  void sharesOne() {
    MeterRegistry one = new SimpleMeterRegistry();
    new Reads(one).read();
    new Writes(one).write();
  }

  /** Each test is given one. */
  @ParameterizedTest
  void counts(MeterRegistry registry) {
    registry.counter("tested", "a", "1").increment();
  }

  @ParameterizedTest
  void countsMore(MeterRegistry registry) {
    registry.counter("tested", "b", "1").increment();
  }

  void worksInTests() {
    counts(new SimpleMeterRegistry());
    countsMore(new SimpleMeterRegistry());
  }

  void worksInSeveral() {
    byTenant.forEach((tenant, registry) -> registry.counter("each", "a", "1").increment());
    for (MeterRegistry registry : List.of(new SimpleMeterRegistry())) {
      registry.counter("each", "b", "1").increment();
    }
    byTenant.get("a").counter("each", "c", "1").increment();
  }

  /** One registry under two names, each of which is assigned the other. */
  static class Swapped {
    private MeterRegistry one;
    private MeterRegistry other;

    Swapped(MeterRegistry registry) {
      one = registry;
      other = one;
      one = other;
    }

    void count() {
      one.counter("swapped", "a", "1").increment();
      other.counter("swapped", "a", "1", "b", "2").increment(); // warning: [keys-differ] the counter 'swapped' has the keys a, b here, and the key a at Registries.java:102
    }
  }

  void sharesItUnderTwoNames() {
    new Swapped(Metrics.globalRegistry).count();
  }
}
