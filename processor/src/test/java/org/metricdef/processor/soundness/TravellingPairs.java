package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.EverydayText.Two;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Calls that take a name and its labels from one place: parameters, a record, an object. */
final class TravellingPairs {

  private static final String BOTH = "String name, Map<String, String> labels";

  private final Draft draft;
  private final EverydayText text;

  TravellingPairs(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.FORWARDER_OF_TWO, this::forwarder);
    writers.put(Construct.PAIR_IN_RECORD, this::record);
    writers.put(Construct.PAIRS_IN_LIST, this::list);
    writers.put(Construct.PAIR_IN_LAMBDA, this::lambda);
    writers.put(Construct.PAIR_IN_OBJECT, this::object);
    writers.put(Construct.PAIR_IN_ENUM, this::constant);
  }

  /** A name and labels as two arguments. */
  private String both(Metric metric, boolean wrong) {
    return "\"%s\", %s".formatted(metric.name(), EverydayText.mapOf(text.keys(metric, wrong)));
  }

  /** A private method that two callers use for two metrics. */
  private void forwarder(boolean wrong) {
    String method = draft.fresh("record");
    Two two = text.two();
    boolean reassigns = wrong && draft.chance(30);
    String outer = draft.chance(30) ? draft.fresh("record") : method;
    if (!outer.equals(method)) {
      draft.member(
          "private void %s(%s) {".formatted(outer, BOTH),
          List.of(new Code.Line("%s(name, labels);".formatted(method))));
    }
    draft.member("private void %s(%s) {".formatted(method, BOTH), draft.collect(() -> {
      if (reassigns) {
        draft.line("if (path.yes()) { name = \"%s\"; }".formatted(two.small().name()));
      }
      text.call("name", "labels");
    }));
    draft.line("%s(%s);".formatted(outer, both(two.small(), false)));
    draft.line("%s(%s);".formatted(method, both(two.large(), wrong && !reassigns)));
  }

  private String event() {
    String type = draft.fresh("Event");
    draft.members().add(new Code.Line("private record %s(%s) {}".formatted(type, BOTH)));
    return type;
  }

  private String variable(String type, Metric metric, boolean wrong) {
    String name = draft.fresh("event");
    draft.line("%s %s = new %s(%s);".formatted(type, name, type, both(metric, wrong)));
    return name;
  }

  private void record(boolean wrong) {
    Two two = text.two();
    String type = event();
    boolean mixes = wrong && draft.chance(40);
    String small = variable(type, two.small(), false);
    String large = variable(type, two.large(), wrong && !mixes);
    String either = draft.fresh("event");
    draft.line("%s %s = %s;".formatted(type, either, EverydayText.either(small, large)));
    text.call(either + ".name()", (mixes ? large : either) + ".labels()");
  }

  private void list(boolean wrong) {
    Two two = text.two();
    String type = event();
    String first = "new %s(%s)".formatted(type, both(two.small(), false));
    String second = "new %s(%s)".formatted(type, both(two.large(), wrong));
    String each = draft.fresh("event");
    switch (draft.below(4)) {
      case 0 ->
        draft.nest(
            "for (%s %s : List.of(%s, %s)) {".formatted(type, each, first, second),
            () -> text.call(each + ".name()", each + ".labels()"));
      case 1 -> {
        String all = draft.fresh("events");
        draft.line("List<%s> %s = new ArrayList<>();".formatted(type, all));
        draft.line("%s.add(%s);".formatted(all, first));
        draft.line("%s.add(%s);".formatted(all, second));
        draft.nest(
            "for (%s %s : %s) {".formatted(type, each, all),
            () -> text.call(each + ".name()", each + ".labels()"));
      }
      case 2 -> lambda("List.of(%s, %s).forEach(%s -> {".formatted(first, second, each), each);
      default ->
        lambda(
            "Stream.of(%s, %s).filter(any -> path.yes()).forEach(%s -> {"
                .formatted(first, second, each),
            each);
    }
  }

  private void lambda(String open, String each) {
    draft.nest(open, "});", () -> text.call(each + ".name()", each + ".labels()"));
  }

  /** A method that returns the call as a task. With a mistake, a map changes before the task. */
  private void lambda(boolean wrong) {
    Two two = text.two();
    String method = draft.fresh("counting");
    draft.member(
        "private Runnable %s(%s) {".formatted(method, BOTH),
        draft.collect(() -> draft.nest("return () -> {", "};", () -> text.call("name", "labels"))));
    boolean changes = wrong && draft.chance(50);
    String task = draft.fresh("task");
    draft.line("Runnable %s = %s(%s);".formatted(task, method, both(two.small(), false)));
    String other = draft.fresh("task");
    if (changes) {
      String map = text.filled(two.large().keys());
      draft.line(
          "Runnable %s = %s(\"%s\", %s);".formatted(other, method, two.large().name(), map));
      draft.line("%s.clear();".formatted(map));
    } else {
      draft.line("Runnable %s = %s(%s);".formatted(other, method, both(two.large(), wrong)));
    }
    draft.line("%s.run();".formatted(task));
    draft.line("%s.run();".formatted(other));
  }

  /** Objects with a name and labels in final fields. With a mistake, one of them may change. */
  private void object(boolean wrong) {
    Two two = text.two();
    String type = draft.fresh("Kept");
    boolean assigns = wrong && draft.chance(40);
    String labels = draft.chance(50) ? "labels" : "Map.copyOf(labels)";
    draft.member(
        "private static final class %s {".formatted(type),
        List.of(
            new Code.Line("private final String name;"),
            new Code.Line(
                "private %sMap<String, String> labels;".formatted(assigns ? "" : "final ")),
            new Code.Nest(
                "%s(%s) {".formatted(type, BOTH),
                List.of(
                    new Code.Line("this.name = name;"),
                    new Code.Line("this.labels = %s;".formatted(labels))),
                "}"),
            new Code.Nest(
                "void count() {", draft.collect(() -> text.staticCall("name", "labels")), "}")));
    String small = variable(type, two.small(), false);
    String large = variable(type, two.large(), wrong && !assigns);
    if (assigns) {
      draft.line("%s.labels = %s.labels;".formatted(small, large));
    }
    draft.line("%s.count();".formatted(small));
    draft.line("%s.count();".formatted(large));
  }

  private void constant(boolean wrong) {
    Two two = text.two();
    String type = draft.fresh("Kind");
    boolean mixes = wrong && draft.chance(40);
    draft.member(
        "private enum %s {".formatted(type),
        List.of(
            new Code.Line("ONE(%s),".formatted(both(two.small(), false))),
            new Code.Line("TWO(%s);".formatted(both(two.large(), wrong && !mixes))),
            new Code.Line("private final String metric;"),
            new Code.Line("private final Map<String, String> labels;"),
            new Code.Nest(
                "%s(String metric, Map<String, String> labels) {".formatted(type),
                List.of(
                    new Code.Line("this.metric = metric;"), new Code.Line("this.labels = labels;")),
                "}")));
    String kind = draft.fresh("kind");
    if (draft.chance(50)) {
      draft.line("%s %s = path.yes() ? %s.ONE : %s.TWO;".formatted(type, kind, type, type));
      pair(kind, mixes ? type + ".TWO" : kind);
    } else {
      draft.nest(
          "for (%s %s : %s.values()) {".formatted(type, kind, type),
          () -> pair(kind, mixes ? type + ".TWO" : kind));
    }
  }

  private void pair(String kind, String other) {
    text.call(kind + ".metric", other + ".labels");
  }
}
