import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.ImmutableTag;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Correct tags that are put together in ways that are hard to follow. Nothing is said of them. */
class EverydayTags {
  private final MeterRegistry registry = Metrics.globalRegistry;
  private final List<Tag> shared = new ArrayList<>();
  private final Tags base;

  EverydayTags() {
    shared.add(Tag.of("app", "x"));
    base = Tags.of(shared).and("region", "eu");
  }

  void worksWithFieldsOfTheConstructor() {
    registry.counter("based", base).increment();
    registry.counter("based", "region", "us", "app", "y").increment();
  }

  private void addHost() {
    shared.add(Tag.of("host", "h"));
  }

  /** The list has one tag more when the second meter is made. */
  void worksWithASharedListThatGrows() {
    registry.counter("shared.before", shared).increment();
    addHost();
    registry.counter("shared.after", shared).increment();
    registry.counter("shared.before", "app", "z").increment();
    registry.counter("shared.after", "app", "z", "host", "i").increment();
  }

  void worksWithACopyOfAList() {
    List<Tag> copy = new ArrayList<>(List.of(Tag.of("a", "1")));
    List<Tag> other = copy;
    other.add(Tag.of("b", "1"));
    registry.counter("copied", copy).increment();
    registry.counter("copied", "a", "1", "b", "2").increment();
  }

  void worksWithAnUnmodifiableCopy() {
    List<Tag> tags = new ArrayList<>(List.of(Tag.of("a", "1")));
    List<Tag> kept = List.copyOf(tags);
    tags.add(Tag.of("b", "1"));
    registry.counter("kept", kept).increment();
    registry.counter("kept", "a", "2").increment();
    registry.counter("grown", tags).increment();
    registry.counter("grown", "b", "2", "a", "2").increment();
  }

  void worksWithALoopOverKeys() {
    List<Tag> tags = new ArrayList<>();
    for (String key : List.of("a", "b")) {
      tags.add(Tag.of(key, "v"));
    }
    registry.counter("looped", tags).increment();
    registry.counter("looped", "a", "1", "b", "1").increment();
  }

  void worksWithALoopThatLeavesOut() {
    List<Tag> tags = new ArrayList<>();
    for (String key : List.of("a", "b", "c")) {
      if (key.equals("b")) {
        continue;
      }
      tags.add(Tag.of(key, "v"));
    }
    registry.counter("left.out", tags).increment();
    registry.counter("left.out", "a", "1", "c", "1").increment();
  }

  void worksWithIndexes() {
    String[] keys = {"a", "b"};
    String[] values = {"1", "2"};
    Tags tags = Tags.empty();
    for (int i = 0; i < keys.length; i++) {
      tags = tags.and(keys[i], values[i]);
    }
    registry.counter("indexed", tags).increment();
    registry.counter("indexed", "a", "2", "b", "2").increment();
    List<Tag> list =
        IntStream.range(0, 2).mapToObj(i -> Tag.of(keys[i], values[i])).collect(Collectors.toList());
    registry.counter("indexed", list).increment();
  }

  void worksWithPairsOfAMap() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("a", "1");
    labels.put("b", "2");
    labels.remove("b");
    String[] pairs =
        labels.entrySet().stream()
            .flatMap(each -> Stream.of(each.getKey(), each.getValue()))
            .toArray(String[]::new);
    registry.counter("mapped", pairs).increment();
    registry.counter("mapped", "a", "1").increment();
  }

  void worksWithAnArrayThatGrows() {
    String[] pairs = {"a", "1"};
    String[] more = Arrays.copyOf(pairs, 4);
    more[2] = "b";
    more[3] = "2";
    registry.counter("pairs", pairs).increment();
    registry.counter("more.pairs", more).increment();
    registry.counter("pairs", "a", "2").increment();
    registry.counter("more.pairs", "a", "2", "b", "1").increment();
  }

  private String[] with(String[] pairs, String... more) {
    String[] all = new String[pairs.length + more.length];
    System.arraycopy(pairs, 0, all, 0, pairs.length);
    System.arraycopy(more, 0, all, pairs.length, more.length);
    return all;
  }

  void worksWithConcatenatedArrays() {
    registry.counter("concatenated", with(new String[] {"a", "1"}, "b", "2")).increment();
    registry.counter("concatenated", "a", "1", "b", "2").increment();
    registry.counter("concatenated", with(new String[] {"a", "1", "b", "2"})).increment();
  }

  void worksWithFunctions() {
    BiFunction<String, String, Tags> tags = (key, value) -> Tags.of(key, value);
    registry.counter("function.a", tags.apply("a", "1")).increment();
    registry.counter("function.b", tags.apply("b", "1")).increment();
    registry.counter("function.a", "a", "1").increment();
    registry.counter("function.b", "b", "1").increment();
  }

  void worksWithABuilderCustomizer() {
    customized("custom.a", builder -> builder.tag("a", "1"));
    customized("custom.b", builder -> builder.tag("b", "1").tag("c", "1"));
    customized("custom.c", builder -> {});
    registry.counter("custom.b", "b", "1", "c", "1").increment();
    registry.counter("custom.c").increment();
  }

  private void customized(String name, Consumer<Counter.Builder> customizer) {
    Counter.Builder builder = Counter.builder(name);
    customizer.accept(builder);
    builder.register(registry).increment();
  }

  void worksWithAnOptionalTagOfBothSides() {
    optional(Optional.empty());
    optional(Optional.of("t"));
  }

  private void optional(Optional<String> tenant) {
    Timer.Builder builder = Timer.builder("optional.tenant");
    tenant.ifPresentOrElse(
        value -> builder.tag("tenant", value), () -> builder.tag("tenant", "none"));
    builder.register(registry);
    registry.timer("optional.tenant", "tenant", tenant.orElse("none"));
  }

  void worksWithASetOfTags() {
    registry.counter("set", Set.of(Tag.of("a", "1"), new ImmutableTag("b", "2"))).increment();
    registry.counter("set", "b", "1", "a", "2").increment();
  }

  void worksWithATagOfItsOwn() {
    Tag tag = new Tag() {
      @Override
      public String getKey() {
        return "a";
      }

      @Override
      public String getValue() {
        return "1";
      }
    };
    registry.counter("own.tag", Tags.of(tag)).increment();
    registry.counter("own.tag", "a", "2").increment();
  }

  void worksWithStreamsOfTags() {
    Tags filtered = Tags.of(base.stream().filter(each -> each.getKey().equals("app")).toList());
    registry.counter("filtered", filtered).increment();
    registry.counter("filtered", "app", "1").increment();
  }

  void worksWithAVariableThatChanges() {
    Tags tags = Tags.of("a", "1");
    registry.counter("variable.one", tags).increment();
    tags = tags.and("b", "1");
    registry.counter("variable.two", tags).increment();
    tags = Tags.of("c", "1");
    registry.counter("variable.three", tags).increment();
    registry.counter("variable.one", "a", "1").increment();
    registry.counter("variable.two", "b", "1", "a", "1").increment();
    registry.counter("variable.three", "c", "1").increment();
  }

  void worksWithNamesThatChange() {
    String name = "renamed.one";
    registry.counter(name, "a", "1").increment();
    name = "renamed.two";
    registry.counter(name, "b", "1").increment();
    for (int i = 0; i < 2; i++) {
      registry.counter(i == 0 ? "renamed.one" : "renamed.three", "a", "1").increment();
    }
  }

  void worksWithAConstantOfTheInterface() {
    registry.counter(Names.JOBS, Names.KEY, "1").increment();
    registry.counter("jobs.done", "job", "2").increment();
  }

  interface Names {
    String JOBS = "jobs" + ".done";
    String KEY = "job";
  }

  record Labels(String name, Tags tags) {
    Labels with(String key, String value) {
      return new Labels(name, tags.and(key, value));
    }
  }

  void worksWithARecord() {
    Labels labels = new Labels("recorded", Tags.of("a", "1"));
    Labels more = labels.with("b", "1");
    registry.counter(more.name(), more.tags()).increment();
    registry.counter("recorded", "a", "1", "b", "2").increment();
    registry.counter("recorded.plain", labels.tags()).increment();
    registry.counter("recorded.plain", "a", "2").increment();
  }

  void worksWithTwoRecords() {
    for (Labels each : List.of(
        new Labels("list.one", Tags.of("a", "1")), new Labels("list.two", Tags.of("b", "1")))) {
      registry.counter(each.name(), each.tags()).increment();
    }
    registry.counter("list.one", "a", "1").increment();
    registry.counter("list.two", "b", "1").increment();
  }

  private static final Map<String, Tags> TABLE =
      Map.of("table.one", Tags.of("a", "1"), "table.two", Tags.of("b", "1"));

  void worksWithATable() {
    TABLE.forEach((name, tags) -> registry.counter(name, tags).increment());
    registry.counter("table.one", TABLE.get("table.one")).increment();
    registry.counter("table.two", "b", "1").increment();
  }

  void worksWithAFacadeThatSplitsItsName() {
    tagged("split:a");
    tagged("other:b");
  }

  private void tagged(String text) {
    String[] parts = text.split(":");
    registry.counter(parts[0], parts[1], "1").increment();
  }
}
