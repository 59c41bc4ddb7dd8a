package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;

/**
 * Facades of the program that make the metric call after they returned. In between the caller may
 * change its map, so the facade has to keep a copy.
 */
final class LateForwarding {

  private final Draft draft;

  LateForwarding(Draft draft) {
    this.draft = draft;
  }

  /** Writes a facade and a call of it, and with a planned mistake a change of the map after it. */
  void write(boolean wrong) {
    if (draft.chance(12)) {
      mixed(wrong);
      return;
    }
    boolean copies = draft.chance(35);
    draft.involve(copies ? Construct.FORWARD_COPY_LATER : Construct.FORWARD_LATER);
    String method = draft.fresh("forward");
    List<Integer> forward = new ArrayList<>();
    List<Code> body = new ArrayList<>();
    String labels = "labels";
    if (copies) {
      labels = "copy";
      body.add(new Code.Line("Map<String, String> copy = %s;"
          .formatted(draft.any(List.of("Map.copyOf(labels)", "new HashMap<>(labels)")))));
    }
    boolean returns = draft.chance(35);
    Runnable later = returns ? returned(labels, forward) : kept(method, labels, forward);
    body.addAll(draft.collect(later));
    draft.member(
        "private %s %s(%s) {"
            .formatted(returns ? "Runnable" : "void", method, ForwardingCalls.PARAMETERS),
        body);
    call(wrong, method, returns, forward);
  }

  /** A facade that makes its metric call with the name of the call before. */
  private void mixed(boolean wrong) {
    draft.involve(Construct.FORWARD_LATER);
    String method = draft.fresh("forward");
    String kept = method + "Name";
    List<Integer> forward = new ArrayList<>();
    draft.members().add(new Code.Line("private String %s;".formatted(kept)));
    draft.member(
        "private void %s(%s) {".formatted(method, ForwardingCalls.PARAMETERS), draft.collect(() -> {
          draft.line("String before = %s;".formatted(kept));
          draft.line("%s = name;".formatted(kept));
          draft.nest(
              "if (before != null) {",
              () -> forward.add(draft.site(true, "facade.increment(before, labels);")));
        }));
    call(false, method, false, forward);
    call(wrong, method, false, forward);
  }

  private void call(boolean wrong, String method, boolean returns, List<Integer> forward) {
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    boolean before = wrong && draft.chance(30);
    Var map = draft.maps().built(new Wish(metric.keys(), before, 1));
    String result = returns ? draft.fresh("task") : "";
    String call = "%s%s(\"%s\", %s);"
        .formatted(
            returns ? "Runnable %s = ".formatted(result) : "",
            method,
            metric.name(),
            draft.use(map));
    ContractMakers.expected(draft, "Labels.copyOf(%s)".formatted(map.name()), metric.keys());
    int site = draft.site(true, call);
    forward.forEach(each -> draft.excuse(site, each));
    if (wrong && !before || draft.chance(25)) {
      draft.changes().toggle(map);
    }
    map.belief().pin();
    if (returns) {
      draft.line("%s.run();".formatted(result));
    }
  }

  private String forward(String labels) {
    return "facade.increment(name, %s);".formatted(labels);
  }

  /** The metric call is in an object that the caller runs. */
  private Runnable returned(String labels, List<Integer> forward) {
    return switch (draft.below(3)) {
      case 0 -> () -> draft.add(new Code.Nest("return () -> {", line(labels, forward), "};"));
      case 1 ->
        () -> draft.add(new Code.Nest(
            "return new Runnable() {",
            List.of(new Code.Nest("@Override public void run() {", line(labels, forward), "}")),
            "};"));
      default ->
        () -> {
          draft.add(new Code.Nest(
              "Stream<Integer> stream = Stream.of(1).peek(any -> {", line(labels, forward), "});"));
          draft.line("return () -> stream.forEach(any -> {});");
        };
    };
  }

  /** The metric call is in an object that something else keeps and runs. */
  private Runnable kept(String method, String labels, List<Integer> forward) {
    return switch (draft.below(5)) {
      case 0 -> () -> draft.add(new Code.Nest("later.add(() -> {", line(labels, forward), "});"));
      case 1 ->
        () -> draft.add(new Code.Nest(
            "later.add(new Runnable() {",
            List.of(new Code.Nest("@Override public void run() {", line(labels, forward), "}")),
            "});"));
      case 2 ->
        () -> {
          draft.add(new Code.Nest(
              "class Task implements Runnable {",
              List.of(new Code.Nest("@Override public void run() {", line(labels, forward), "}")),
              "}"));
          draft.line("later.add(new Task());");
        };
      case 3 ->
        () -> draft.add(new Code.Nest(
            "CompletableFuture.runAsync(() -> {", line(labels, forward), "}, later::add);"));
      default -> field(method, labels, forward);
    };
  }

  /** Another method makes the metric call with what two fields hold. */
  private Runnable field(String method, String labels, List<Integer> forward) {
    String name = method + "Name";
    String kept = method + "Labels";
    draft.members().add(new Code.Line("private String %s;".formatted(name)));
    draft.members().add(new Code.Line("private Map<String, String> %s;".formatted(kept)));
    draft.member(
        "private void %sNow() {".formatted(method),
        draft.collect(() ->
            forward.add(draft.site(true, "facade.increment(%s, %s);".formatted(name, kept)))));
    return () -> {
      draft.line("%s = name;".formatted(name));
      draft.line("%s = %s;".formatted(kept, labels));
      draft.line("later.add(this::%sNow);".formatted(method));
    };
  }

  private List<Code> line(String labels, List<Integer> forward) {
    return draft.collect(() -> forward.add(draft.forward(forward(labels))));
  }
}
