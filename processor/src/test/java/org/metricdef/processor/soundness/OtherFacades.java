package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.EverydayText.Two;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Facades that take keys and values in turn, entries, or an enum for the name. */
final class OtherFacades {

  private final Draft draft;
  private final EverydayText text;

  OtherFacades(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.PAIRS_FACADE, this::pairs);
    writers.put(Construct.ENTRIES_FACADE, this::entries);
    writers.put(Construct.ENUM_FACADE, this::named);
  }

  private void pairs(boolean wrong) {
    Metric metric = text.metric();
    boolean writes = wrong && draft.chance(40);
    Set<String> keys = writes ? metric.keys() : text.keys(metric, wrong);
    if (!writes && draft.chance(50)) {
      draft.site(
          true, "facade.pairs(\"%s\", %s);".formatted(metric.name(), EverydayText.pairs(keys)));
      return;
    }
    String array = draft.fresh("pairs");
    draft.line("String[] %s = {%s};".formatted(array, EverydayText.pairs(keys)));
    if (writes) {
      draft.line("Arrays.asList(%s).set(0, \"other\");".formatted(array));
    }
    draft.site(true, "facade.pairs(\"%s\", %s);".formatted(metric.name(), array));
  }

  private void entries(boolean wrong) {
    Metric metric = text.metric();
    String all = String.join(
        ", ",
        text.keys(metric, wrong).stream()
            .map(key -> "Map.entry(\"%s\", \"v\")".formatted(key))
            .toList());
    String call = "facade.%s(\"%s\", %s);";
    switch (draft.below(3)) {
      case 0 -> draft.site(true, call.formatted("entries", metric.name(), all));
      case 1 ->
        draft.site(true, call.formatted("iterable", metric.name(), "List.of(%s)".formatted(all)));
      default -> {
        String list = draft.fresh("entries");
        draft.line("List<Map.Entry<String, String>> %s = new ArrayList<>();".formatted(list));
        new TreeSet<>(text.keys(metric, wrong))
            .forEach(key -> draft.line("%s.add(Map.entry(\"%s\", \"v\"));".formatted(list, key)));
        draft.site(true, call.formatted("iterable", metric.name(), list));
      }
    }
  }

  /** An enum that names metrics by its constants or by a field of them. */
  private void named(boolean wrong) {
    Two two = text.two();
    String type = draft.fresh("Named");
    boolean hasField = draft.chance(50);
    List<String> constants = List.of(two.small(), two.large()).stream()
        .map(metric -> metric.name().toUpperCase(Locale.ROOT)
            + (hasField ? "(\"%s\")".formatted(metric.name()) : ""))
        .toList();
    List<Code> body = hasField
        ? List.of(
            new Code.Line(String.join(", ", constants) + ";"),
            new Code.Line("@MetricName(Metrics.class) final String metric;"),
            new Code.Line("%s(String metric) { this.metric = metric; }".formatted(type)))
        : List.of(new Code.Line(String.join(", ", constants) + ";"));
    draft.member("public enum %s {".formatted(type), body);
    String facade = draft.fresh("ByEnum");
    draft.member(
        "public interface %s {".formatted(facade),
        List.of(new Code.Line(
            "void count(@MetricName(Metrics.class) %s name, @MetricLabels Map<String, String> labels);"
                .formatted(type))));
    String object = draft.fresh("byEnum");
    draft.line("%s %s = Facade.named(%s.class);".formatted(facade, object, facade));
    String name = type + "." + two.large().name().toUpperCase(Locale.ROOT);
    if (wrong && draft.chance(40)) {
      String other = type + "." + two.small().name().toUpperCase(Locale.ROOT);
      name = "path.yes() ? %s : %s".formatted(name, other);
      wrong = false;
    }
    draft.site(
        true,
        "%s.count(%s, %s);"
            .formatted(object, name, EverydayText.mapOf(text.keys(two.large(), wrong))));
  }
}
