import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Every other way to a meter. The first use of a name is the one that others are held to. */
class Meters {
  private final MeterRegistry registry;
  private final MeterProvider<Counter> polls;
  private final MultiGauge sizes;

  Meters() {
    this(Metrics.globalRegistry);
  }

  Meters(MeterRegistry registry) {
    this.registry = registry;
    this.polls = Counter.builder("polls").tag("app", "a").withRegistry(registry);
    this.sizes = MultiGauge.builder("sizes").tag("app", "a").register(registry);
  }

  void provided() {
    polls.withTag("queue", "q").increment();
    polls.withTags("queue", "q").increment();
    polls.withTags(Tags.of("queue", "q", "tenant", "t")).increment(); // warning: [keys-differ] the counter 'polls' has the keys app, queue, tenant here, and the keys app, queue at Meters.java:37
    registry.counter("polls", "app", "a"); // warning: [keys-differ] the counter 'polls' has the key app here, and the keys app, queue at Meters.java:37
  }

  void providedByAVariable() {
    Timer.Builder builder = Timer.builder("took").tag("app", "a");
    MeterProvider<Timer> took = builder.withRegistry(registry);
    took.withTag("queue", "q").record(1, TimeUnit.SECONDS);
    took.withTags("queue", "q", "tenant", "t").record(1, TimeUnit.SECONDS); // warning: [keys-differ] the timer 'took' has the keys app, queue, tenant here
  }

  void failsWithAnOddNumberInAProvider() {
    polls.withTags("queue").increment(); // error: [tag-pairs] 'withTags' takes keys and values in turn, and 1 text is passed: it throws
  }

  void sampled() {
    Timer.Sample sample = Timer.start(registry);
    sample.stop(Timer.builder("sampled").tag("queue", "q").register(registry));
    Timer.start().stop(registry.timer("sampled", "result", "ok")); // warning: [keys-differ] the timer 'sampled' has the key result here, and the key queue
  }

  void more() {
    registry.more().longTaskTimer("task", "queue", "q");
    registry.more().longTaskTimer("task", Tags.of("app", "a")); // warning: [keys-differ] the long task timer 'task' has the key app here, and the key queue
    LongTaskTimer.builder("task").register(registry); // warning: [keys-differ] the long task timer 'task' has no keys here
    Metrics.more().longTaskTimer("task", List.of(Tag.of("app", "a"))); // warning: [keys-differ] the long task timer 'task' has the key app here
  }

  void functions() {
    registry.more().counter("calls", Tags.of("app", "a"), 7);
    FunctionCounter.builder("calls", 7, Integer::doubleValue).tag("queue", "q").register(registry); // warning: [keys-differ] the counter 'calls' has the key queue here, and the key app
    registry.more().timer("spent", Tags.of("app", "a"), 7, n -> 1, n -> 2, TimeUnit.SECONDS);
    registry.timer("spent", "queue", "q"); // warning: [keys-differ] the timer 'spent' has the key queue here, and the key app
    registry.more().timeGauge("age", Tags.of("app", "a"), 7, TimeUnit.SECONDS, Integer::doubleValue);
    TimeGauge.builder("age", () -> 7, TimeUnit.SECONDS).register(registry); // warning: [keys-differ] the time gauge 'age' has no keys here, and the key app
  }

  void gauges() {
    List<String> queue = new ArrayList<>();
    registry.gaugeCollectionSize("depth", Tags.of("app", "a"), queue);
    registry.gauge("depth", queue, List::size); // warning: [keys-differ] the gauge 'depth' has no keys here, and the key app
    registry.gauge("depth", 3); // warning: [keys-differ] the gauge 'depth' has no keys here
    Metrics.gauge("depth", List.of(Tag.of("queue", "q")), 3); // warning: [keys-differ] the gauge 'depth' has the key queue here
    registry.gaugeMapSize("depth", Tags.of("app", "b"), Map.of());
  }

  void rows() {
    sizes.register(List.of(
        MultiGauge.Row.of(Tags.of("queue", "a"), 1),
        MultiGauge.Row.of(Tags.of("queue", "b"), () -> 2),
        MultiGauge.Row.of(Tags.of("tenant", "t"), 3))); // warning: [keys-differ] the gauge 'sizes' has the keys app, tenant here, and the keys app, queue
  }

  void anArray() {
    registry.counter("array", "queue", "q").increment();
    Tag[] tags = {Tag.of("app", "a")};
    registry.counter("array", Tags.of(tags)).increment(); // warning: [keys-differ] the counter 'array' has the key app here, and the key queue
  }

  void listsFromHelpers() {
    registry.counter("listed", "queue", "q").increment();
    registry.counter("listed", listed("q", "t")).increment(); // warning: [keys-differ] the counter 'listed' has the keys queue, tenant here
    registry.counter("listed", Tags.concat(Tags.empty(), fixed("q"))).increment();
    Counter.builder("listed").tags(Arrays.asList(Tag.of("app", "a"))).register(registry); // warning: [keys-differ] the counter 'listed' has the key app here
  }

  private static List<Tag> listed(String queue, String tenant) {
    List<Tag> tags = new ArrayList<>(fixed(queue));
    tags.add(Tag.of("tenant", tenant));
    return tags;
  }

  private static List<Tag> fixed(String queue) {
    return List.of(Tag.of("queue", queue));
  }

  void worksWithTheSameKeys() {
    MeterProvider<Counter> same = Counter.builder("same").withRegistry(registry);
    same.withTag("queue", "q").increment();
    same.withTags(List.of(Tag.of("queue", "r"))).increment();
    registry.counter("same", "queue", "s").increment();
    MultiGauge gauges = MultiGauge.builder("rows").register(registry);
    gauges.register(Map.of("a", 1, "b", 2).entrySet().stream()
        .map(each -> MultiGauge.Row.of(Tags.of("queue", each.getKey()), each.getValue()))
        .collect(Collectors.toList()));
    gauges.register(List.of(MultiGauge.Row.of(Tags.of("queue", "c"), 3)), true);
  }

  /** The unit is part of the exposed name, and so is that of a gauge of time. */
  void worksWithUnits() {
    Counter.builder("data").baseUnit("bytes").tag("queue", "q").register(registry);
    Counter.builder("data").baseUnit("files").tag("folder", "f").register(registry);
    registry.counter("data");
    TimeGauge.builder("since", () -> 7, TimeUnit.SECONDS).tag("queue", "q").register(registry);
    registry.gauge("since", 3);
  }

  void withOneUnit() {
    Counter.builder("sent").baseUnit("bytes").tag("queue", "q").register(registry);
    Counter.builder("sent").tag("folder", "f").baseUnit("bytes").register(registry); // warning: [keys-differ] the counter 'sent' has the key folder here, and the key queue
  }

  /** The provider sees what its builder is told later. */
  void worksWithALateTag() {
    Counter.Builder builder = Counter.builder("late");
    MeterProvider<Counter> late = builder.withRegistry(registry);
    builder.tag("app", "a");
    late.withTag("queue", "q").increment();
    registry.counter("late", "app", "b", "queue", "q").increment();
  }

  void worksInARegistryOfItsOwn() {
    MeterRegistry own = new SimpleMeterRegistry();
    Counter.builder("polls").withRegistry(own).withTag("x", "1").increment();
    own.more().longTaskTimer("task", "x", "1");
    MultiGauge.builder("sizes").register(own).register(List.of(MultiGauge.Row.of(Tags.of("x", "1"), 1)));
    own.gauge("depth", 7);
  }
}
