package org.metricdef.processor.soundness;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Metric calls by a facade, a handle or a bound handle. The metric may be one of several. */
final class MetricCalls {

  /** A metric of the programs, and the accessor of its handle. */
  record Metric(String name, String accessor, String kind, Set<String> keys) {
    Metric {
      // Generated code follows the order of these keys, which must be the same in every JVM.
      keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }
  }

  private static final List<Metric> COUNTERS = List.of(
      new Metric("none_total", "noneTotal", "Counter", Set.of()),
      new Metric("one_total", "oneTotal", "Counter", Set.of("region")),
      new Metric("uno_total", "unoTotal", "Counter", Set.of("region")),
      new Metric("two_total", "twoTotal", "Counter", Set.of("region", "kind")),
      new Metric("duo_total", "duoTotal", "Counter", Set.of("region", "kind")),
      new Metric("three_total", "threeTotal", "Counter", Set.of("region", "kind", "code")));

  private static final Metric GAUGE = new Metric("depth", "depth", "Gauge", Set.of("kind"));

  private static final Metric HISTOGRAM =
      new Metric("size_bytes", "sizeBytes", "Histogram", Set.of("kind", "code"));

  private static final int DEPTH = 3;

  /** Percentages of the calls that go through a facade of the program itself. */
  private static final int FORWARDING = 9;

  private static final int LATE = 6;

  /** The percentage of calls that depend on the order of evaluation. */
  private static final int ORDER = 3;

  /** The percentage of calls in code that people write every day. */
  private static final int EVERYDAY = 20;

  /** The percentage of calls of timers, and of calls whose labels are records. */
  private static final int OTHER_HANDLES = 9;

  /** The percentage of names that an array holds. */
  private static final int ARRAY_VIEW = 2;

  private final Draft draft;
  private final ForwardingCalls forwarding;
  private final LateForwarding late;
  private final EverydayCalls everyday;
  private final HandleCalls handles;

  MetricCalls(Draft draft) {
    this.draft = draft;
    this.forwarding = new ForwardingCalls(draft);
    this.late = new LateForwarding(draft);
    this.everyday = new EverydayCalls(draft);
    this.handles = new HandleCalls(draft);
  }

  static Metric anyMetric(Draft draft) {
    return draft.any(COUNTERS);
  }

  /** A metric with labels. */
  static Metric labelled(Draft draft) {
    return draft.any(COUNTERS.subList(1, COUNTERS.size()));
  }

  /** Writes a metric call and the statements that it needs. */
  void write() {
    draft.apart(this::writeAny);
  }

  /** The other calls keep their shares among each other. */
  private void writeAny() {
    boolean wrong = draft.chance(draft.mix().mistakes());
    if (draft.chance(EVERYDAY)) {
      everyday.write(wrong);
      return;
    }
    if (draft.chance(OTHER_HANDLES)) {
      handles.write(wrong);
      return;
    }
    int rare = draft.below(100);
    if (rare < FORWARDING) {
      forwarding.write(wrong);
      return;
    } else if (rare < FORWARDING + LATE) {
      late.write(wrong);
      return;
    } else if (rare < FORWARDING + LATE + ORDER) {
      new OrderCalls(draft).write(wrong);
      return;
    }
    switch (draft.below(22)) {
      case 0, 1, 2, 3, 4 -> facadeLabels(wrong);
      case 5, 6, 7, 8, 9, 10 -> facadeMap(wrong);
      case 11 -> bare(wrong);
      case 12, 13 -> handle(wrong);
      case 14 -> oneHandleOfTwo(wrong);
      case 15, 16 -> bound(wrong);
      case 17 -> gauge(wrong);
      case 18 -> histogram(wrong);
      default -> nameParameter(wrong);
    }
  }

  /** Writes a call with this map, or with a copy that has the right keys. */
  void writeWith(Var map) {
    draft.involve(Construct.CALL_FACADE_MAP);
    List<Metric> fitting = COUNTERS.stream()
        .filter(metric -> map.belief().keys().equals(Optional.of(metric.keys())))
        .toList();
    Metric metric = draft.any(fitting.isEmpty() ? COUNTERS : fitting);
    Var fit = fitting.isEmpty() ? draft.changes().fit(map, metric.keys()) : map;
    draft.site(true, "facade.increment(%s, %s);".formatted(name(metric, false), draft.use(fit)));
  }

  /**
   * A metric for which a variable in scope has the right keys, if there is one; sometimes any
   * metric.
   */
  private Metric fittingMetric(Var.Type type) {
    List<Metric> fitting = COUNTERS.stream()
        .filter(metric -> draft.visible(type).stream()
            .anyMatch(each -> each.belief().keys().equals(Optional.of(metric.keys()))))
        .toList();
    return fitting.isEmpty() || draft.chance(30) ? draft.any(COUNTERS) : draft.any(fitting);
  }

  private String labels(Metric metric, boolean wrong) {
    return draft.labels().make(new Wish(metric.keys(), wrong, DEPTH));
  }

  private void facadeLabels(boolean wrong) {
    draft.involve(Construct.CALL_FACADE_LABELS);
    Metric metric = fittingMetric(Var.Type.LABELS);
    boolean wrongName = wrong && draft.chance(25);
    String labels = labels(metric, wrong && !wrongName);
    draft.site(true, "facade.count(%s, %s);".formatted(name(metric, wrongName), labels));
  }

  private void facadeMap(boolean wrong) {
    draft.involve(Construct.CALL_FACADE_MAP);
    Metric metric = fittingMetric(Var.Type.MAP);
    boolean wrongName = wrong && draft.chance(25);
    String map = map(metric, wrong && !wrongName);
    draft.site(true, "facade.increment(%s, %s);".formatted(name(metric, wrongName), map));
  }

  /** A map created for the call, or an existing map that is changed to fit. */
  private String map(Metric metric, boolean wrong) {
    List<Var> maps = draft.visible(Var.Type.MAP);
    if (maps.isEmpty() || draft.chance(40)) {
      return draft.maps().make(new Wish(metric.keys(), wrong, DEPTH - 1));
    }
    Var map = draft.chance(60) ? maps.get(maps.size() - 1) : draft.any(maps);
    Set<String> wanted = wrong ? draft.altered(metric.keys()) : metric.keys();
    if (map.belief().keys().equals(Optional.of(wanted))) {
      return draft.use(map);
    }
    return draft.use(draft.changes().fit(map, wanted));
  }

  private void bare(boolean wrong) {
    draft.involve(Construct.CALL_FACADE_BARE);
    draft.site(
        true,
        draft.chance(50)
            ? "facade.bare(\"%s\");".formatted(wrong ? "one_total" : "none_total")
            : "metrics.%s().increment();".formatted(wrong ? "oneTotal" : "noneTotal"));
  }

  private void handle(boolean wrong) {
    draft.involve(Construct.CALL_HANDLE);
    Metric metric = fittingMetric(Var.Type.LABELS);
    String handle = "metrics.%s()".formatted(metric.accessor());
    if (draft.chance(30)) {
      draft.involve(Construct.HANDLE_LOCAL);
      String name = draft.fresh("counter");
      draft.line("Counter %s = %s;".formatted(name, handle));
      handle = name;
    }
    String labels = labels(metric, wrong);
    draft.site(
        true, "%s.increment(%s%s);".formatted(handle, labels, draft.chance(30) ? ", 2" : ""));
  }

  private void oneHandleOfTwo(boolean wrong) {
    draft.involve(Construct.CALL_HANDLE);
    boolean two = draft.chance(50);
    String first = two ? "metrics.twoTotal()" : "metrics.oneTotal()";
    String second =
        wrong ? "metrics.threeTotal()" : two ? "metrics.duoTotal()" : "metrics.unoTotal()";
    String labels = draft
        .labels()
        .make(new Wish(two ? Set.of("region", "kind") : Set.of("region"), false, DEPTH));
    String name = draft.fresh("counter");
    if (draft.chance(50)) {
      draft.involve(Construct.HANDLE_ONE_OF_TWO);
      draft.line("Counter %s = path.yes() ? %s : %s;".formatted(name, first, second));
    } else {
      draft.involve(Construct.HANDLE_SWITCH);
      draft.line(
          "Counter %s = switch (path.pick(2)) { case 0 -> %s; default -> { path.mayFail(); yield %s; } };"
              .formatted(name, first, second));
    }
    draft.site(true, "%s.increment(%s);".formatted(name, labels));
  }

  private void bound(boolean wrong) {
    draft.involve(Construct.CALL_BOUND);
    Metric metric = fittingMetric(Var.Type.LABELS);
    String labels = labels(metric, wrong);
    String name = draft.fresh("bound");
    draft.site(
        true,
        "Counter.Bound %s = metrics.%s().with(%s);".formatted(name, metric.accessor(), labels));
    draft.line("%s.increment();".formatted(name));
  }

  private void gauge(boolean wrong) {
    draft.involve(Construct.CALL_GAUGE);
    String labels = labels(GAUGE, wrong);
    draft.site(
        true,
        switch (draft.below(3)) {
          case 0 -> "metrics.depth().set(%s, 1);".formatted(labels);
          case 1 -> "metrics.depth().add(%s, 1);".formatted(labels);
          default -> "metrics.depth().with(%s).set(3);".formatted(labels);
        });
  }

  private void histogram(boolean wrong) {
    draft.involve(Construct.CALL_HISTOGRAM);
    String labels = labels(HISTOGRAM, wrong);
    draft.site(
        true,
        draft.chance(60)
            ? "metrics.sizeBytes().observe(%s, 1);".formatted(labels)
            : "metrics.sizeBytes().with(%s).observe(2);".formatted(labels));
  }

  /** A private method that receives the metric's name from visible callers. */
  private void nameParameter(boolean wrong) {
    if (!draft.takeFunction()) {
      facadeLabels(wrong);
      return;
    }
    draft.involve(Construct.NAME_PARAMETER);
    Metric metric = anyMetric(draft);
    String method = draft.fresh("note");
    String first = labels(metric, wrong);
    String second = draft.labels().make(new Wish(metric.keys(), false, 1));
    draft.member(
        "private void %s(String name, Labels given) {".formatted(method),
        draft.methodBody(
            false,
            () -> draft.declare("given", Var.Type.LABELS, metric.keys()),
            () -> draft.site(true, "facade.count(name, given);")));
    draft.line("%s(%s, %s);".formatted(method, name(metric, false), first));
    draft.line("%s(\"%s\", %s);".formatted(method, twin(metric).name(), second));
  }

  private static Metric twin(Metric metric) {
    return COUNTERS.stream()
        .filter(each -> each.keys().equals(metric.keys()) && !each.equals(metric))
        .findFirst()
        .orElse(metric);
  }

  /** The forms of a metric's name in source. */
  String name(Metric metric, boolean wrong) {
    Metric other = wrong
        ? draft.any(
            COUNTERS.stream().filter(each -> !each.keys().equals(metric.keys())).toList())
        : twin(metric);
    if (draft.chance(ARRAY_VIEW)) {
      return new ArrayMakers(draft)
          .name(wrong ? metric.name() : other.name(), wrong ? other.name() : metric.name());
    }
    int kind = draft.below(10);
    if (wrong && kind >= 2) {
      return kind < 4
          ? "\"%s\"".formatted(other.name().replace("_total", "_totl"))
          : "\"%s\"".formatted(other.name());
    }
    switch (kind) {
      case 0 -> {
        draft.involve(Construct.NAME_ONE_OF_TWO);
        return "path.yes() ? \"%s\" : \"%s\"".formatted(metric.name(), other.name());
      }
      case 1 -> {
        draft.involve(Construct.NAME_SWITCH);
        return "switch (path.pick(2)) { case 0 -> \"%s\"; default -> \"%s\"; }"
            .formatted(metric.name(), other.name());
      }
      case 2 -> {
        draft.involve(Construct.NAME_CONSTANT);
        return "\"%s\" + TOTAL".formatted(metric.name().replace("_total", ""));
      }
      case 3 -> {
        draft.involve(Construct.NAME_FULL);
        return "\"s_%s\"".formatted(metric.name());
      }
      default -> {
        return "\"%s\"".formatted(metric.name());
      }
    }
  }
}
