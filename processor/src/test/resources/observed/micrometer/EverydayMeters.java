import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Correct uses of meters, as services have them. Nothing is said of them. */
class EverydayMeters {
  private final MeterRegistry registry = Metrics.globalRegistry;
  private final Map<String, Counter> cache = new ConcurrentHashMap<>();

  void worksWithAnOrderOfItsOwn() {
    registry.counter("order", "a", "1", "b", "2").increment();
    registry.counter("order", "b", "2", "a", "1").increment();
    registry.counter("order", Tags.of("b", "2").and("a", "1")).increment();
    Counter.builder("order").tag("b", "2").tag("a", "1").register(registry).increment();
  }

  void worksWithADefault() {
    counted(null);
    counted("t");
  }

  private void counted(String tenant) {
    registry.counter("default", "tenant", tenant == null ? "none" : tenant).increment();
    registry.counter("default", Tags.of("tenant", Optional.ofNullable(tenant).orElse("none")));
  }

  void worksWithACache() {
    cached("a").increment();
    cached("b").increment();
  }

  private Counter cached(String queue) {
    return cache.computeIfAbsent(
        queue, key -> Counter.builder("cached").tag("queue", key).register(registry));
  }

  /** The outcome is a tag of success and of failure alike. */
  void worksWithAnOutcome() {
    timed(() -> "x");
  }

  private <T> T timed(Supplier<T> code) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "ok";
    try {
      return code.get();
    } catch (IllegalStateException e) {
      outcome = "conflict";
      throw e;
    } catch (RuntimeException e) {
      outcome = e.getClass().getSimpleName();
      throw e;
    } finally {
      sample.stop(Timer.builder("timed").tag("outcome", outcome).register(registry));
    }
  }

  void worksWithBothOutcomes() {
    try {
      registry.counter("both", "outcome", "ok", "cause", "none").increment();
    } catch (RuntimeException e) {
      registry.counter("both", "outcome", "failed", "cause", e.getClass().getName()).increment();
    }
  }

  /** A list of tags is used before and after it grows, under names of their own. */
  void worksWithAListThatGrows() {
    List<Tag> tags = new ArrayList<>();
    tags.add(Tag.of("a", "1"));
    registry.counter("first", tags).increment();
    tags.add(Tag.of("b", "1"));
    registry.counter("second", tags).increment();
    registry.counter("first", "a", "2").increment();
    registry.counter("second", "a", "2", "b", "1").increment();
  }

  void worksWithAListThatShrinks() {
    List<Tag> tags = new ArrayList<>(List.of(Tag.of("a", "1"), Tag.of("b", "1")));
    registry.counter("full", tags).increment();
    tags.removeIf(tag -> tag.getKey().equals("b"));
    registry.counter("rest", tags).increment();
    tags.clear();
    registry.counter("empty", tags).increment();
    registry.counter("rest", "a", "1").increment();
    registry.counter("empty").increment();
    registry.counter("full", "a", "1", "b", "1").increment();
  }

  void worksWithAnArrayThatChanges() {
    String[] pairs = {"a", "1"};
    registry.counter("before", pairs).increment();
    pairs[0] = "b";
    registry.counter("after", pairs).increment();
    registry.counter("before", "a", "1").increment();
    registry.counter("after", "b", "1").increment();
  }

  void worksWithABuilderThatGoesOn() {
    Counter.Builder builder = Counter.builder("on").tag("a", "1");
    builder.tag("b", "1");
    builder.register(registry).increment();
    registry.counter("on", "a", "1", "b", "2").increment();
  }

  void worksWithABuilderOfEachCall() {
    begun().tag("b", "1").register(registry).increment();
    begun().tag("b", "2").register(registry).increment();
    begun().tag("b", "3").tag("a", "2").register(registry).increment();
  }

  private Counter.Builder begun() {
    return Counter.builder("begun").tag("a", "1");
  }

  void worksWithTagsThatReplace() {
    Tags base = Tags.of("app", "x", "region", "eu");
    registry.counter("replaced", base.and("region", "us")).increment();
    registry.counter("replaced", base).increment();
    registry.counter("replaced", Tags.concat(base, Tags.of("app", "y"))).increment();
    registry.counter("replaced", base.and(base)).increment();
  }

  void worksWithTagsThatAreNotUsed() {
    Tags tags = Tags.of("a", "1");
    tags.and("b", "2");
    registry.counter("unused", tags).increment();
    registry.counter("unused", "a", "2").increment();
  }

  /** The same name in another kind of meter. */
  void worksWithKinds() {
    registry.counter("kind", "a", "1").increment();
    registry.timer("kind", "b", "1").record(Duration.ofMillis(1));
    registry.summary("kind", "c", "1").record(1);
    LongTaskTimer.builder("kind").tag("d", "1").register(registry).start().stop();
    registry.more().longTaskTimer("kind", "d", "1");
  }

  void worksWithNamesOfItsOwn() {
    for (String name : List.of("one", "two")) {
      named(name);
    }
  }

  private void named(String name) {
    registry.counter("named." + name, name, "1").increment();
    registry.counter(name.toLowerCase(Locale.ROOT), name, "1").increment();
  }

  /** A facade over names and tags. */
  private void count(String name, String... tags) {
    registry.counter(name, tags).increment();
  }

  private void countWithApp(String name, String... tags) {
    registry.counter(name, Tags.of(tags).and("app", "x")).increment();
  }

  void worksWithAFacade() {
    count("facade.a", "x", "1");
    count("facade.b", "x", "1", "y", "2");
    count("facade.c");
    countWithApp("facade.d", "x", "1");
    countWithApp("facade.e");
    count("facade.a", "x", "2");
    count("facade.d", "x", "1", "app", "y");
    count("facade.e", "app", "y");
  }

  void worksWithAFacadeOfMaps() {
    fromMap("map.a", Map.of("x", "1"));
    fromMap("map.b", Map.of("x", "1", "y", "2"));
    fromMap("map.c", Collections.emptyMap());
  }

  private void fromMap(String name, Map<String, String> labels) {
    List<Tag> tags = new ArrayList<>();
    labels.forEach((key, value) -> tags.add(Tag.of(key, value)));
    registry.counter(name, tags).increment();
    registry
        .counter(
            name,
            labels.entrySet().stream()
                .map(entry -> Tag.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.toList()))
        .increment();
  }

  /** Each constant has its name and its keys. */
  enum Event {
    STARTED("event.started"),
    MAILED("event.mailed", "folder"),
    MOVED("event.moved", "from", "to");

    private final String title;
    private final String[] keys;

    Event(String title, String... keys) {
      this.title = title;
      this.keys = keys;
    }

    void count(MeterRegistry registry, String... values) {
      List<Tag> tags = new ArrayList<>();
      for (int i = 0; i < keys.length; i++) {
        tags.add(Tag.of(keys[i], values[i]));
      }
      registry.counter(title, tags).increment();
    }
  }

  void worksWithAnEnum() {
    Event.STARTED.count(registry);
    Event.MAILED.count(registry, "inbox");
    Event.MOVED.count(registry, "inbox", "trash");
    registry.counter("event.moved", "from", "a", "to", "b").increment();
  }

  enum Color {
    RED,
    GREEN
  }

  void worksWithAMeterForEachConstant() {
    Map<Color, Counter> counters = new EnumMap<>(Color.class);
    for (Color each : Color.values()) {
      counters.put(each, registry.counter("color", "color", each.name()));
    }
    counters.get(Color.RED).increment();
    registry.counter("color", "color", "none").increment();
  }

  /** Common tags of a base class. */
  abstract static class Component {
    protected final MeterRegistry registry;

    Component(MeterRegistry registry) {
      this.registry = registry;
    }

    protected Tags tags() {
      return Tags.of("component", getClass().getSimpleName());
    }

    protected void count(String name) {
      registry.counter(name, tags()).increment();
    }
  }

  static class Reader extends Component {
    Reader(MeterRegistry registry) {
      super(registry);
    }

    void read() {
      count("component.read");
    }
  }

  static class Writer extends Component {
    Writer(MeterRegistry registry) {
      super(registry);
    }

    @Override
    protected Tags tags() {
      return super.tags().and("mode", "fast");
    }

    void write() {
      count("component.written");
    }
  }

  void worksWithABaseClass() {
    new Reader(registry).read();
    new Writer(registry).write();
  }

  static class QueueMetrics implements MeterBinder {
    private final Collection<String> queue;
    private final Tags tags;

    QueueMetrics(Collection<String> queue, Iterable<Tag> tags) {
      this.queue = queue;
      this.tags = Tags.of(tags);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
      Gauge.builder("queue.size", queue, Collection::size).tags(tags).register(registry);
    }
  }

  void worksWithBinders() {
    new QueueMetrics(List.of(), Tags.of("name", "a")).bindTo(registry);
    new QueueMetrics(List.of(), Tags.of("name", "a")).bindTo(new SimpleMeterRegistry());
  }

  void worksWithAGauge() {
    AtomicInteger open = registry.gauge("open", Tags.of("pool", "a"), new AtomicInteger());
    open.incrementAndGet();
    registry.gauge("open", List.of(Tag.of("pool", "b")), new AtomicInteger());
    Gauge.builder("open", () -> 1).tag("pool", "c").register(registry);
  }

  void worksWithAMultiGauge() {
    MultiGauge gauge = MultiGauge.builder("multi").tag("a", "1").register(registry);
    gauge.register(List.of(MultiGauge.Row.of(Tags.of("b", "1"), 1)));
  }

  void worksWithAProvider() {
    Counter.builder("provided").tag("a", "1").withRegistry(registry).withTag("b", "1").increment();
    Timer.builder("took").withRegistry(registry).withTags("b", "1").record(Duration.ofMillis(1));
    Timer.builder("took").withRegistry(registry).withTags("b", "2").record(Duration.ofMillis(1));
  }

  void worksWithARegistryOfEachTest() {
    tested(new SimpleMeterRegistry());
    MeterRegistry own = new CompositeMeterRegistry();
    own.counter("tested", "other", "1").increment();
  }

  private static void tested(SimpleMeterRegistry registry) {
    registry.counter("tested", "a", "1").increment();
  }

  private MeterRegistry perTest;

  private void setUp() {
    perTest = new SimpleMeterRegistry();
  }

  void worksWithARegistryThatIsReplaced() {
    setUp();
    perTest.counter("replaced.registry", "a", "1").increment();
    setUp();
    perTest.counter("replaced.registry", "b", "1").increment();
  }

  private static MeterRegistry create() {
    return new SimpleMeterRegistry();
  }

  void worksWithARegistryThatIsMade() {
    create().counter("made", "a", "1").increment();
    create().counter("made", "b", "1").increment();
  }

  private final Map<String, MeterRegistry> registries = new HashMap<>();

  void worksWithARegistryForEachTenant() {
    registries.computeIfAbsent("t", key -> create()).counter("tenants", "a", "1").increment();
    for (MeterRegistry each : registries.values()) {
      each.counter("tenants", "b", "1").increment();
    }
  }

  private final boolean detailed = Boolean.getBoolean("observed.detailed");

  void worksWithASetting() {
    if (detailed) {
      registry.counter("setting", "a", "1", "b", "1").increment();
      return;
    }
    registry.counter("setting.plain", "a", "1").increment();
  }

  void worksWithTagsOfASetting() {
    Tags tags = detailed ? Tags.of("a", "1", "b", "2") : Tags.of("a", "1");
    registry.counter("tags.of.setting", tags).increment();
  }

  void worksWithAnEarlyReturn() {
    if (!detailed) {
      registry.counter("early", "a", "1").increment();
      return;
    }
    registry.counter("early", "b", "1").increment();
  }

  private void onlyWhenDetailed() {
    if (!detailed) {
      return;
    }
    registry.counter("either", "a", "1").increment();
  }

  private void onlyWhenPlain() {
    if (detailed) {
      return;
    }
    registry.counter("either", "b", "1").increment();
  }

  void worksWithEither() {
    onlyWhenDetailed();
    onlyWhenPlain();
  }

  private static void requireDetailed(boolean detailed) {
    if (!detailed) {
      throw new IllegalStateException("not detailed");
    }
  }

  void worksWhereAHelperThrows() {
    try {
      requireDetailed(detailed);
      registry.counter("required", "a", "1").increment();
    } catch (IllegalStateException e) {
      registry.counter("required", "b", "1").increment();
    }
  }

  void worksWithAStream() {
    Stream.of("x", "y").forEach(each -> registry.counter("stream", "a", each).increment());
    Stream.of("x").map(each -> Tag.of("a", each)).forEach(tag ->
        registry.counter("stream", Tags.of(tag)).increment());
  }

  void worksWithSummaries() {
    DistributionSummary.builder("bytes").baseUnit("bytes").tags("a", "1").register(registry);
    DistributionSummary.builder("bytes").baseUnit("bytes").tags(List.of(Tag.of("a", "2")))
        .register(registry)
        .record(1);
  }

  void worksWithSearches() {
    registry.find("order").tags("a", "1").counter();
    registry.find("order").tag("b", "2").counters();
    registry.counter("order", "a", "9", "b", "9").increment();
  }
}
