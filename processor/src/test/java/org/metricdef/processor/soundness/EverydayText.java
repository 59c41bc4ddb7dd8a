package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Pieces of text that the writers of everyday code share. */
final class EverydayText {

  /** Two metrics, of which the second has more labels. */
  record Two(Metric small, Metric large) {

    /** The labels of the second that the first does not have. */
    Set<String> more() {
      Set<String> more = new TreeSet<>(large.keys());
      more.removeAll(small.keys());
      return more;
    }
  }

  private final Draft draft;

  EverydayText(Draft draft) {
    this.draft = draft;
  }

  Metric metric() {
    return MetricCalls.labelled(draft);
  }

  Two two() {
    Metric one = metric();
    Metric other = metric();
    return one.keys().size() < other.keys().size()
        ? new Two(one, other)
        : one.keys().size() > other.keys().size() ? new Two(other, one) : two();
  }

  /** The keys of a metric, or others if the call is planned to fail. */
  Set<String> keys(Metric metric, boolean wrong) {
    if (!wrong) {
      return metric.keys();
    }
    Set<String> other = draft.altered(metric.keys());
    return other.isEmpty() ? new TreeSet<>(Set.of("code")) : other;
  }

  static String quoted(String text) {
    return "\"%s\"".formatted(text);
  }

  static String list(Set<String> keys) {
    return String.join(", ", keys.stream().map(EverydayText::quoted).toList());
  }

  static String pairs(Set<String> keys) {
    return String.join(
        ", ", keys.stream().map(key -> "\"%s\", \"v\"".formatted(key)).toList());
  }

  static String mapOf(Set<String> keys) {
    return "Map.of(%s)".formatted(pairs(keys));
  }

  /** A statement for each key that puts it into a map. */
  static List<Code> puts(String map, Set<String> keys) {
    return new ArrayList<>(keys.stream()
        .map(key -> (Code) new Code.Line("%s.put(\"%s\", \"v\");".formatted(map, key)))
        .toList());
  }

  /** Declares a mutable map with these keys, and returns its name. */
  String filled(Set<String> keys) {
    String name = draft.fresh("m");
    draft.line("Map<String, String> %s = new HashMap<>();".formatted(name));
    puts(name, keys).forEach(draft::add);
    return name;
  }

  /** A call through the facade, on a line of its own. */
  void call(String name, String map) {
    draft.site(true, "facade.increment(%s, %s);".formatted(name, map));
  }

  void call(Metric metric, String map) {
    call(quoted(metric.name()), map);
  }

  /** The same in static code. */
  void staticCall(String name, String map) {
    draft.site(true, "Facade.current().increment(%s, %s);".formatted(name, map));
  }

  /** One of some values, chosen when the program runs. */
  static String either(String one, String other) {
    return "path.yes() ? %s : %s".formatted(one, other);
  }
}
