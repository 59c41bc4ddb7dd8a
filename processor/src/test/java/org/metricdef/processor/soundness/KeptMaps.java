package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.EverydayText.Two;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Label maps that a field or a container keeps, filled by a constructor or an initializer. */
final class KeptMaps {

  private static final String FIELD = "private final Map<String, String> labels = new HashMap<>();";

  private final Draft draft;
  private final EverydayText text;

  KeptMaps(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.FILLED_IN_CONSTRUCTOR, this::constructor);
    writers.put(Construct.FILLED_IN_INITIALIZER, this::initializer);
    writers.put(Construct.MAPS_BY_NAME, this::byName);
    writers.put(Construct.ENUM_MAP, this::enumMap);
    writers.put(Construct.LIST_OF_MAPS, this::list);
    writers.put(Construct.THREAD_LOCAL_MAP, this::threadLocal);
  }

  private Code counting(Metric metric) {
    return new Code.Nest(
        "void count() {",
        draft.collect(() -> text.staticCall(EverydayText.quoted(metric.name()), "labels")),
        "}");
  }

  /** With a mistake, one of two constructors forgets a key, or a method changes the map. */
  private void constructor(boolean wrong) {
    Metric metric = text.metric();
    String type = draft.fresh("Counted");
    boolean changes = wrong && draft.chance(50);
    List<Code> body = new ArrayList<>();
    body.add(new Code.Line(FIELD));
    body.add(new Code.Nest("%s() {".formatted(type), filling(metric.keys()), "}"));
    Set<String> keys = changes ? metric.keys() : text.keys(metric, wrong);
    body.add(new Code.Nest("%s(int n) {".formatted(type), filling(keys), "}"));
    body.add(counting(metric));
    if (changes) {
      body.add(new Code.Line("void change() { labels.clear(); }"));
    }
    draft.member("private static final class %s {".formatted(type), body);
    String object = draft.fresh("counted");
    draft.line("%s %s = path.yes() ? new %s() : new %s(1);".formatted(type, object, type, type));
    if (changes) {
      draft.line("if (path.yes()) { %s.change(); }".formatted(object));
    }
    draft.line("%s.count();".formatted(object));
  }

  private static List<Code> filling(Set<String> keys) {
    return EverydayText.puts("labels", keys);
  }

  private void initializer(boolean wrong) {
    Metric metric = text.metric();
    Set<String> keys = text.keys(metric, wrong);
    if (draft.chance(50)) {
      String type = draft.fresh("Counted");
      draft.member(
          "private static final class %s {".formatted(type),
          List.of(new Code.Line(FIELD), new Code.Nest("{", filling(keys), "}"), counting(metric)));
      draft.line("new %s().count();".formatted(type));
      return;
    }
    String field = draft.fresh("SHARED");
    draft
        .members()
        .add(new Code.Line(
            "private static final Map<String, String> %s = new HashMap<>();".formatted(field)));
    draft.member("static {", EverydayText.puts(field, keys));
    text.call(metric, field);
  }

  /** Maps under names. With a mistake, another one is read, or it has other keys. */
  private void byName(boolean wrong) {
    Two two = text.two();
    boolean swaps = wrong && draft.chance(50);
    String field = draft.fresh("byName");
    String declaration = "Map<String, Map<String, String>> %s = new HashMap<>();".formatted(field);
    boolean isField = draft.chance(50);
    List<Code> puts = new ArrayList<>(List.of(
        put(field, "\"small\"", two.small().keys()),
        put(field, "\"large\"", text.keys(two.large(), wrong && !swaps))));
    if (isField) {
      draft.members().add(new Code.Line("private final " + declaration));
      draft.member("{", puts);
    } else {
      draft.line(declaration);
      puts.forEach(draft::add);
    }
    String name = swaps ? "path.yes() ? \"small\" : \"large\"" : "\"large\"";
    text.call(two.large(), "%s.get(%s)".formatted(field, name));
    if (draft.chance(40)) {
      text.call(two.small(), "%s.get(\"small\")".formatted(field));
    }
  }

  private static Code put(String map, String key, Set<String> keys) {
    return new Code.Line("%s.put(%s, %s);".formatted(map, key, EverydayText.mapOf(keys)));
  }

  /** Maps under the constants of an enum. With a mistake, one constant has none, or other keys. */
  private void enumMap(boolean wrong) {
    Metric metric = text.metric();
    String type = draft.fresh("Kind");
    draft.member("private enum %s {".formatted(type), List.of(new Code.Line("ONE, TWO;")));
    String field = draft.fresh("byKind");
    String made = draft.chance(50) ? "EnumMap<>(%s.class)".formatted(type) : "HashMap<>()";
    draft
        .members()
        .add(new Code.Line("private final Map<%s, Map<String, String>> %s = new %s;"
            .formatted(type, field, made)));
    boolean forgets = wrong && draft.chance(50);
    List<Code> puts = new ArrayList<>();
    puts.add(put(field, type + ".ONE", metric.keys()));
    if (!forgets) {
      puts.add(put(field, type + ".TWO", text.keys(metric, wrong)));
    }
    draft.member("{", puts);
    String kind = draft.fresh("kind");
    draft.line("%s %s = path.yes() ? %s.ONE : %s.TWO;".formatted(type, kind, type, type));
    text.call(metric, "%s.get(%s)".formatted(field, kind));
  }

  private void list(boolean wrong) {
    Metric metric = text.metric();
    String list = draft.fresh("maps");
    String each = draft.fresh("each");
    boolean isField = draft.chance(40);
    String declaration = "List<Map<String, String>> %s = new ArrayList<>();".formatted(list);
    if (isField) {
      draft.members().add(new Code.Line("private final " + declaration));
    } else {
      draft.line(declaration);
    }
    draft.line("%s.add(%s);".formatted(list, EverydayText.mapOf(metric.keys())));
    draft.line("%s.add(%s);".formatted(list, EverydayText.mapOf(text.keys(metric, wrong))));
    switch (draft.below(3)) {
      case 0 ->
        draft.nest(
            "for (Map<String, String> %s : %s) {".formatted(each, list),
            () -> text.call(metric, each));
      case 1 ->
        draft.nest(
            "%s.forEach(%s -> {".formatted(list, each), "});", () -> text.call(metric, each));
      default ->
        draft.nest(
            "%s.stream().filter(any -> path.yes()).forEach(%s -> {".formatted(list, each),
            "});",
            () -> text.call(metric, each));
    }
  }

  private void threadLocal(boolean wrong) {
    Metric metric = text.metric();
    String field = draft.fresh("CONTEXT");
    String first = EverydayText.mapOf(metric.keys());
    draft
        .members()
        .add(new Code.Line(
            "private static final ThreadLocal<Map<String, String>> %s = ThreadLocal.withInitial(() -> %s);"
                .formatted(field, first)));
    if (wrong || draft.chance(40)) {
      draft.line("if (path.yes()) { %s.set(%s); }"
          .formatted(field, EverydayText.mapOf(new TreeSet<>(text.keys(metric, wrong)))));
    }
    text.call(metric, field + ".get()");
    draft.line("%s.remove();".formatted(field));
  }
}
