package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/**
 * Label maps that a helper makes: in another class, to which javac comes before or after, or here.
 */
final class HelperClasses {

  private final Draft draft;
  private final EverydayText text;

  HelperClasses(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.HELPER_CLASS_BEFORE, wrong -> helper(true, wrong));
    writers.put(Construct.HELPER_CLASS_AFTER, wrong -> helper(false, wrong));
    writers.put(Construct.PAIRS_HELPER, this::pairsHelper);
    writers.put(Construct.BUILDER_CLASS, this::privateBuilder);
  }

  private void helper(boolean isBefore, boolean wrong) {
    Metric metric = text.metric();
    Set<String> keys = text.keys(metric, wrong);
    String all = EverydayText.pairs(keys);
    switch (draft.below(4)) {
      case 0 -> {
        String made = EverydayText.mapOf(keys);
        String type = topLevel(
            isBefore,
            List.of(new Code.Line(
                "static Map<String, String> labels() { return %s; }".formatted(made))));
        text.call(metric, type + ".labels()");
      }
      case 1 -> {
        boolean loses = wrong && draft.chance(50);
        String type = topLevel(isBefore, List.of(pairsMethod("labels", loses)));
        text.call(
            metric,
            "%s.labels(%s)".formatted(type, loses ? EverydayText.pairs(metric.keys()) : all));
      }
      case 2 -> {
        String type = topLevel(
            isBefore,
            List.of(new Code.Nest(
                "static void fill(Map<String, String> labels) {",
                EverydayText.puts("labels", keys),
                "}")));
        String map = draft.fresh("m");
        draft.line("Map<String, String> %s = new HashMap<>();".formatted(map));
        draft.line("%s.fill(%s);".formatted(type, map));
        text.call(metric, map);
      }
      default -> {
        boolean drops = wrong && draft.chance(50);
        String type = draft.topLevel("Tags", isBefore, name -> builder(name, drops));
        built(type, drops ? metric.keys() : keys, metric);
      }
    }
  }

  private String topLevel(boolean isBefore, List<Code> body) {
    return draft.topLevel("Tags", isBefore, name -> body);
  }

  /** A method that puts pairs into a map; the last one is left out if it loses some. */
  private static Code pairsMethod(String name, boolean loses) {
    return new Code.Nest(
        "static Map<String, String> %s(String... pairs) {".formatted(name),
        List.of(
            new Code.Line("Map<String, String> made = new HashMap<>();"),
            new Code.Nest(
                "for (int i = 0; i %s pairs.length; i += 2) {".formatted(loses ? "+ 2 <" : "<"),
                List.of(new Code.Line("made.put(pairs[i], pairs[i + 1]);")),
                "}"),
            new Code.Line("return made;")),
        "}");
  }

  private void pairsHelper(boolean wrong) {
    Metric metric = text.metric();
    String method = draft.fresh("labels");
    boolean loses = wrong && draft.chance(40);
    Code.Nest made = (Code.Nest) pairsMethod(method, loses);
    draft.member("private " + made.open(), made.body());
    Set<String> keys = loses ? metric.keys() : text.keys(metric, wrong);
    text.call(metric, "%s(%s)".formatted(method, EverydayText.pairs(keys)));
    // A second caller has other keys.
    Metric other = text.metric();
    if (draft.chance(50)) {
      text.call(other, "%s(%s)".formatted(method, EverydayText.pairs(other.keys())));
    }
  }

  /** The members of a builder; it ignores some keys if it drops any. */
  private List<Code> builder(String type, boolean drops) {
    List<Code> put = new ArrayList<>();
    put.add(new Code.Line(
        drops
            ? "if (!key.equals(\"kind\") && !key.equals(\"region\")) { labels.put(key, value); }"
            : "labels.put(key, value);"));
    put.add(new Code.Line("return this;"));
    String result = draft.any(List.of("labels", "Map.copyOf(labels)", "new HashMap<>(labels)"));
    return List.of(
        new Code.Line("private final Map<String, String> labels = new HashMap<>();"),
        new Code.Nest("%s put(String key, String value) {".formatted(type), put, "}"),
        new Code.Line("Map<String, String> build() { return %s; }".formatted(result)));
  }

  private void privateBuilder(boolean wrong) {
    Metric metric = text.metric();
    String type = draft.fresh("Builder");
    boolean drops = wrong && draft.chance(40);
    draft.member("private static final class %s {".formatted(type), builder(type, drops));
    built(type, drops ? metric.keys() : text.keys(metric, wrong), metric);
  }

  /** A call with what a builder has built. */
  private void built(String type, Set<String> keys, Metric metric) {
    List<String> order = new ArrayList<>(new TreeSet<>(keys));
    if (draft.chance(60)) {
      StringBuilder chain = new StringBuilder("new %s()".formatted(type));
      order.forEach(key -> chain.append(".put(\"%s\", \"v\")".formatted(key)));
      text.call(metric, chain.append(".build()").toString());
      return;
    }
    String builder = draft.fresh("builder");
    draft.line("%s %s = new %s();".formatted(type, builder, type));
    EverydayText.puts(builder, keys).forEach(draft::add);
    text.call(metric, builder + ".build()");
  }
}
