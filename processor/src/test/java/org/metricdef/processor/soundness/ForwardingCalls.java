package org.metricdef.processor.soundness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Metric calls through a facade of the program itself that is no method: a constructor, an enum
 * constant, a record, a lambda.
 */
final class ForwardingCalls {

  static final String PARAMETERS =
      "@MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels";

  private static final String FORWARD = "facade.increment(name, labels);";
  private static final String STATIC_FORWARD = "Facade.current().increment(name, labels);";

  private final Draft draft;

  ForwardingCalls(Draft draft) {
    this.draft = draft;
  }

  /** Writes a call through one of the facades. */
  void write(boolean wrong) {
    switch (draft.below(5)) {
      case 0, 1 -> under(Construct.CONSTRUCTOR_FACADE, () -> constructor(wrong));
      case 2 -> under(Construct.ENUM_CONSTANT_FACADE, () -> enumConstant(wrong));
      case 3 -> under(Construct.RECORD_FACADE, () -> record(wrong));
      default -> under(Construct.LAMBDA_FACADE, () -> lambda(wrong));
    }
  }

  private void under(Construct construct, Runnable write) {
    draft.involve(construct);
    write.run();
  }

  /** The arguments of a call, and the statements that they need. */
  private String arguments(boolean wrong) {
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    boolean wrongName = wrong && draft.chance(30);
    String map = draft.maps().make(new Wish(metric.keys(), wrong && !wrongName, 1));
    return "%s, %s".formatted(draft.calls().name(metric, wrongName), map);
  }

  /** The constructor of a class, with the line in it that makes the metric call. */
  private Code forwarding(String type, String parameters, boolean isStatic, List<Integer> forward) {
    return new Code.Nest(
        "%s(%s) {".formatted(type, parameters),
        draft.collect(() -> forward.add(draft.forward(isStatic ? STATIC_FORWARD : FORWARD))),
        "}");
  }

  private void call(String text, List<Integer> forwards) {
    int site = draft.site(true, text);
    forwards.forEach(forward -> draft.excuse(site, forward));
  }

  private void constructor(boolean wrong) {
    String type = draft.fresh("Forward");
    boolean isStatic = draft.chance(50);
    List<Integer> forwards = new ArrayList<>();
    List<Code> body = new ArrayList<>();
    body.add(forwarding(type, PARAMETERS, isStatic, forwards));
    String open = "private %sclass %s {".formatted(isStatic ? "static " : "", type);
    switch (draft.below(isStatic ? 6 : 4)) {
      case 0 -> {
        draft.member(open, body);
        call("new %s(%s);".formatted(type, arguments(wrong)), forwards);
      }
      case 1 -> {
        draft.member(open, body);
        call("new %s(%s) {};".formatted(type, arguments(wrong)), forwards);
      }
      case 2 -> {
        draft.member(open, body);
        reference("%s::new".formatted(type), wrong, forwards);
      }
      case 3 -> {
        MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
        body.add(given(type, "this", metric, forwards));
        draft.member(open, body);
        String map = draft.maps().make(new Wish(metric.keys(), wrong, 1));
        draft.line("new %s(%s);".formatted(type, map));
      }
      case 4 -> {
        MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
        draft.member(open, body);
        String derived = draft.fresh("Derived");
        draft.member(
            "private static final class %s extends %s {".formatted(derived, type),
            List.of(given(derived, "super", metric, forwards)));
        String map = draft.maps().make(new Wish(metric.keys(), wrong, 1));
        draft.line("new %s(%s);".formatted(derived, map));
      }
      default -> {
        String outer = draft.fresh("Outer");
        draft.member(
            "private static final class %s {".formatted(outer),
            List.of(new Code.Nest("final class %s {".formatted(type), body, "}")));
        String at = draft.fresh("at");
        draft.line("%s %s = new %s();".formatted(outer, at, outer));
        call("%s.new %s(%s);".formatted(at, type, arguments(wrong)), forwards);
      }
    }
  }

  /** A constructor that is given a map and calls another one with a name. */
  private Code given(
      String type, String target, MetricCalls.Metric metric, List<Integer> forwards) {
    return new Code.Nest(
        "%s(Map<String, String> given) {".formatted(type),
        draft.collect(() -> call("%s(\"%s\", given);".formatted(target, metric.name()), forwards)),
        "}");
  }

  /** A reference is no call, so what is refused there is no call of the catalogue. */
  private void reference(String reference, boolean wrong, List<Integer> forwards) {
    String arguments = arguments(wrong);
    int site = draft.site(
        false,
        "((BiConsumer<String, Map<String, String>>) %s).accept(%s);"
            .formatted(reference, arguments));
    forwards.forEach(forward -> draft.excuse(site, forward));
  }

  private void enumConstant(boolean wrong) {
    String type = draft.fresh("Forward");
    List<Integer> forwards = new ArrayList<>();
    Code constructor = forwarding(type, PARAMETERS, true, forwards);
    MetricCalls.Metric metric = MetricCalls.anyMetric(draft);
    Set<String> keys = wrong ? draft.altered(metric.keys()) : metric.keys();
    String pairs = String.join(
        ", ",
        draft.shuffled(keys).stream().map(key -> "\"%s\", \"v\"".formatted(key)).toList());
    List<Code> body = new ArrayList<>(draft.collect(
        () -> call("ONE(\"%s\", Map.of(%s));".formatted(metric.name(), pairs), forwards)));
    body.add(constructor);
    draft.member("private enum %s {".formatted(type), body);
    draft.line("%s.ONE.name();".formatted(type));
  }

  private void record(boolean wrong) {
    String type = draft.fresh("Forward");
    List<Integer> forwards = new ArrayList<>();
    boolean compact = draft.chance(60);
    List<Code> body = draft.collect(() -> draft.add(new Code.Nest(
        compact ? type + " {" : "%s(%s, int n) {".formatted(type, PARAMETERS),
        draft.collect(() -> {
          if (!compact) {
            forwards.add(draft.forward("this(name, labels);"));
          } else {
            forwards.add(draft.forward(STATIC_FORWARD));
          }
        }),
        "}")));
    if (!compact) {
      body = new ArrayList<>(body);
      body.add(new Code.Nest(
          type + " {", draft.collect(() -> forwards.add(draft.forward(STATIC_FORWARD))), "}"));
    }
    draft.member("private record %s(%s) {".formatted(type, PARAMETERS), body);
    call("new %s(%s%s);".formatted(type, arguments(wrong), compact ? "" : ", 1"), forwards);
  }

  private void lambda(boolean wrong) {
    String type = draft.fresh("Forwarder");
    draft.member(
        "private interface %s {".formatted(type),
        List.of(new Code.Line("void count(%s);".formatted(PARAMETERS))));
    List<Integer> forwards = new ArrayList<>();
    String name = draft.fresh("forwarder");
    switch (draft.below(3)) {
      case 0 ->
        draft.add(new Code.Nest(
            "%s %s = (name, labels) -> {".formatted(type, name),
            draft.collect(() -> forwards.add(draft.forward(FORWARD))),
            "};"));
      case 1 ->
        draft.add(new Code.Nest(
            "%s %s = new %s() {".formatted(type, name, type),
            List.of(new Code.Nest(
                "@Override public void count(%s) {".formatted(PARAMETERS),
                draft.collect(() -> forwards.add(draft.forward(FORWARD))),
                "}")),
            "};"));
      default -> draft.line("%s %s = facade::increment;".formatted(type, name));
    }
    call("%s.count(%s);".formatted(name, arguments(wrong)), forwards);
  }
}
