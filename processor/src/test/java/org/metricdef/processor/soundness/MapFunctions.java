package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.EverydayText.Two;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Label maps that functions and pipelines make or fill. */
final class MapFunctions {

  private final Draft draft;
  private final EverydayText text;

  MapFunctions(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.MAPPED_STREAM, this::mapped);
    writers.put(Construct.COLLECTED_MAP, this::collected);
    writers.put(Construct.MAP_SUPPLIER, this::supplier);
    writers.put(Construct.MAP_CONSUMER, this::consumer);
    writers.put(Construct.OPTIONAL_PUT, this::optional);
  }

  private void mapped(boolean wrong) {
    Metric metric = text.metric();
    String made = EverydayText.mapOf(text.keys(metric, wrong)).replaceFirst("\"v\"", "each");
    String labels = draft.fresh("labels");
    String map = "each -> " + made;
    if (draft.chance(30)) {
      String method = draft.fresh("tags");
      draft.member(
          "private Map<String, String> %s(String each) {".formatted(method),
          List.of(new Code.Line("return %s;".formatted(made))));
      map = draft.chance(50)
          ? "each -> %s(each)".formatted(method)
          : "%s.this::%s".formatted(draft.unit(), method);
    }
    String source = draft.any(List.of("Stream.of(\"x\", \"y\")", "List.of(\"x\").stream()"));
    draft.nest(
        "%s.map(%s).forEach(%s -> {".formatted(source, map, labels),
        "});",
        () -> text.call(metric, labels));
  }

  private void collected(boolean wrong) {
    Metric metric = text.metric();
    boolean drops = wrong && draft.chance(40);
    String keys = EverydayText.list(drops ? metric.keys() : text.keys(metric, wrong));
    String filter = drops ? ".filter(key -> path.yes())" : "";
    String map = draft.fresh("m");
    draft.line(
        "Map<String, String> %s = Stream.of(%s)%s.collect(Collectors.toMap(key -> key, key -> \"v\"));"
            .formatted(map, keys, filter));
    text.call(metric, map);
  }

  private void supplier(boolean wrong) {
    Metric metric = text.metric();
    String supplier = draft.fresh("supplier");
    Set<String> keys = text.keys(metric, wrong);
    if (draft.chance(50)) {
      draft.line("Supplier<Map<String, String>> %s = () -> %s;"
          .formatted(supplier, EverydayText.mapOf(keys)));
      text.call(metric, supplier + ".get()");
      return;
    }
    // A method that gets a supplier from two callers.
    Two two = text.two();
    String method = draft.fresh("counted");
    draft.member(
        "private void %s(String name, Supplier<Map<String, String>> labels) {".formatted(method),
        draft.collect(() -> text.call("name", "labels.get()")));
    draft.line("%s(\"%s\", () -> %s);"
        .formatted(method, two.small().name(), EverydayText.mapOf(two.small().keys())));
    draft.line("%s(\"%s\", () -> %s);"
        .formatted(
            method,
            two.large().name(),
            EverydayText.mapOf(new TreeSet<>(text.keys(two.large(), wrong)))));
  }

  /** A method that makes a map, which its callers fill. */
  private void consumer(boolean wrong) {
    Two two = text.two();
    String method = draft.fresh("filled");
    draft.member(
        "private void %s(String name, Consumer<Map<String, String>> fill) {".formatted(method),
        draft.collect(() -> {
          draft.line("Map<String, String> made = new HashMap<>();");
          draft.line("fill.accept(made);");
          text.call("name", "made");
        }));
    fill(method, two.small(), two.small().keys(), "");
    boolean maybe = wrong && draft.chance(50);
    Set<String> keys = maybe ? two.large().keys() : text.keys(two.large(), wrong);
    fill(method, two.large(), keys, maybe ? "if (path.yes()) { return; }" : "");
  }

  private void fill(String method, Metric metric, Set<String> keys, String first) {
    draft.nest("%s(\"%s\", made -> {".formatted(method, metric.name()), "});", () -> {
      if (!first.isEmpty()) {
        draft.line(first);
      }
      EverydayText.puts("made", keys).forEach(draft::add);
    });
  }

  /** A key that is put if an optional has a value; without a mistake the map has it anyway. */
  private void optional(boolean wrong) {
    Metric metric = text.metric();
    String map = text.filled(metric.keys());
    String key = draft.any(List.copyOf(metric.keys()));
    String value = draft.fresh("value");
    if (wrong) {
      draft.line("%s.remove(\"%s\");".formatted(map, key));
    }
    draft.line("Optional<String> %s = path.yes() ? Optional.of(\"w\") : Optional.empty();"
        .formatted(value));
    String put = "%s.ifPresent(any -> %s.put(\"%s\", any));".formatted(value, map, key);
    if (!wrong && draft.chance(50)) {
      draft.line("%s.remove(\"%s\");".formatted(map, key));
      draft.line(put);
      draft.line("%s.putIfAbsent(\"%s\", \"none\");".formatted(map, key));
    } else {
      draft.line(put);
    }
    text.call(metric, map);
  }
}
