import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;

/** Meters that get their last tags at each call, and arrays that are filled by position. */
class Providers {
  private final MeterRegistry registry = Metrics.globalRegistry;

  void differs() {
    registry.counter("polls", "app", "x", "queue", "q").increment();
    Counter.builder("polls").tag("app", "x").withRegistry(registry).withTag("queue", "q").increment();
    Counter.builder("polls").withRegistry(registry).withTags("app", "x").increment(); // warning: [keys-differ] the counter 'polls' has the key app here, and the keys app, queue at Providers.java:15
    Counter.builder("polls").withRegistry(registry).withTags(Tags.of("a", "1")).increment(); // warning: [keys-differ] the counter 'polls' has the key a here
  }

  void failsWithoutAValue() {
    Timer.builder("took").withRegistry(registry).withTags("app").record(Duration.ofMillis(1)); // error: [tag-pairs] 'withTags' takes keys and values in turn, and 1 text is passed: it throws
  }

  void differsByKind() {
    Timer.builder("kinds").withRegistry(registry).withTags("a", "1").record(Duration.ofMillis(1));
    Counter.builder("kinds").withRegistry(registry).withTags("b", "1").increment();
    registry.timer("kinds", "c", "1"); // warning: [keys-differ] the timer 'kinds' has the key c here, and the key a at Providers.java:26
  }

  void worksInARegistryOfItsOwn() {
    Counter.builder("polls").withRegistry(new SimpleMeterRegistry()).withTag("b", "1").increment();
    MeterProvider<Counter> provider = Counter.builder("polls").withRegistry(registry);
    MeterProvider<Counter> own = Counter.builder("polls").withRegistry(new SimpleMeterRegistry());
    provider.withTags("queue", "q", "app", "x").increment();
    own.withTag("c", "1").increment();
  }

  void differsInAFilledArray() {
    String[] pairs = new String[2];
    pairs[0] = "tenant";
    pairs[1] = "t";
    registry.counter("polls", pairs).increment(); // warning: [keys-differ] the counter 'polls' has the key tenant here
  }

  void worksWithAFilledArray() {
    String[] pairs = new String[4];
    pairs[0] = "queue";
    pairs[1] = "q";
    pairs[2] = "app";
    pairs[3] = "x";
    registry.counter("polls", pairs).increment();
    pairs[2] = "host";
    registry.counter("polls.of.hosts", pairs).increment();
    registry.counter("polls.of.hosts", "queue", "q", "host", "h").increment();
  }

  void worksWithALoop() {
    String[] keys = {"app", "queue"};
    String[] pairs = new String[2 * keys.length];
    for (int i = 0; i < keys.length; i++) {
      pairs[2 * i] = keys[i];
      pairs[2 * i + 1] = "v";
    }
    registry.counter("polls", pairs).increment();
  }

  void worksWithAProviderThatIsGiven() {
    given(Counter.builder("polls").withRegistry(new SimpleMeterRegistry()));
  }

  private static void given(MeterProvider<Counter> provider) {
    provider.withTag("d", "1").increment();
  }
}
