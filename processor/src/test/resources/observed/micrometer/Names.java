import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.ImmutableTag;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;

/** One name and different keys. The first use in the file is the one that others are held to. */
class Names {
  private final MeterRegistry registry;
  private final boolean perTenant = Boolean.getBoolean("observed.tenant");

  Names() {
    this(Metrics.globalRegistry);
  }

  Names(MeterRegistry registry) {
    this.registry = registry;
  }

  void first() {
    registry.counter("polls", "queue", "q").increment();
  }

  void withMore() {
    registry.counter("polls", "queue", "q", "tenant", "t").increment(); // warning: [keys-differ] the counter 'polls' has the keys queue, tenant here, and the key queue at Names.java:25
  }

  void withTheSame() {
    Counter.builder("polls").description("Polls.").tag("queue", "q").register(registry).increment();
  }

  void withNone() {
    registry.counter("polls").increment(); // warning: [keys-differ] the counter 'polls' has no keys here, and the key queue at Names.java:25
  }

  void inABuilder() {
    Counter.builder("polls").tags("queue", "q").tag("app", "a").register(registry).increment(); // warning: [keys-differ] the counter 'polls' has the keys app, queue here
  }

  void inTags() {
    Tags tags = Tags.of("queue", "q").and(Tags.of(Tag.of("app", "a")));
    registry.counter("polls", tags).increment(); // warning: [keys-differ] the counter 'polls' has the keys app, queue here
  }

  void inAList() {
    registry.counter("polls", List.of(Tag.of("app", "a"))).increment(); // warning: [keys-differ] the counter 'polls' has the key app here
  }

  void inConcatenatedTags() {
    Iterable<Tag> tags = Tags.concat(List.of(new ImmutableTag("queue", "q")), "app", "a");
    registry.counter("polls", tags).increment(); // warning: [keys-differ] the counter 'polls' has the keys app, queue here
  }

  void inTheGlobalRegistry() {
    Metrics.counter("polls", "app", "a").increment(); // warning: [keys-differ] the counter 'polls' has the key app here
  }

  void replacesByKey() {
    registry.counter("polls", Tags.of("queue", "q").and("queue", "r")).increment();
  }

  void inAHelper() {
    count("h", "a", "1");
    count("h", "a", "1", "b", "2");
  }

  private void count(String name, String... pairs) {
    registry.counter(name, pairs).increment(); // warning: [keys-differ] the counter 'h' has the keys a, b here, and the key a at Names.java:72
  }

  /** Another kind of meter is exposed under another name. */
  void ofAnotherKind() {
    registry.counter("kinds", "queue", "q").increment();
    registry.timer("kinds", "app", "a");
    Timer.builder("kinds").tag("app", "a").register(registry);
  }

  void inARegistryOfItsOwn() {
    MeterRegistry own = new SimpleMeterRegistry();
    own.counter("polls", "app", "a").increment();
  }

  /** In each installation one of them runs. */
  void byASetting() {
    if (perTenant) {
      registry.counter("set", "tenant", "t").increment();
    } else {
      registry.counter("set").increment();
    }
  }

  void whereTheHelperChooses() {
    chosen("one", "a", "1");
  }

  private void chosen(String name, String... pairs) {
    if (pairs.length == 0) {
      registry.counter(name).increment();
    } else {
      registry.counter(name, pairs).increment();
    }
  }

  void withAKeyOnOnePath() {
    Counter.Builder builder = Counter.builder("path").tag("a", "1");
    if (System.nanoTime() == 0) {
      builder.tag("b", "2");
    }
    builder.register(registry).increment();
    registry.counter("path", "a", "1").increment();
  }
}
