package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Calls of timers and of their samples, work that they run, and labels that are records. */
final class HandleCalls {

  private static final List<Metric> TIMERS = List.of(
      new Metric("taken_seconds", "takenSeconds", "Timer", Set.of("kind")),
      new Metric("spent_seconds", "spentSeconds", "Timer", Set.of("kind", "code")),
      new Metric("lasting_seconds", "lastingSeconds", "Timer", Set.of("kind", "code")));

  private static final int DEPTH = 2;

  private final Draft draft;

  HandleCalls(Draft draft) {
    this.draft = draft;
  }

  void write(boolean wrong) {
    switch (draft.below(7)) {
      case 0, 1 -> timer(wrong);
      case 2, 3 -> sample(wrong);
      case 4 -> workWithResult("metrics.takenSeconds().time(Labels.of(\"kind\", \"v\"), ", wrong);
      case 5 -> workWithEffect("metrics.takenSeconds().run(Labels.of(\"kind\", \"v\"), ", wrong);
      default -> typed(wrong);
    }
  }

  private String labels(Metric metric, boolean wrong) {
    return draft.labels().make(new Wish(metric.keys(), wrong, DEPTH));
  }

  private void timer(boolean wrong) {
    draft.involve(Construct.CALL_TIMER);
    Metric metric = draft.any(TIMERS);
    String labels = labels(metric, wrong);
    String handle = "metrics.%s()".formatted(metric.accessor());
    draft.site(
        true,
        switch (draft.below(6)) {
          case 0 -> "%s.with(%s).record(java.time.Duration.ZERO);".formatted(handle, labels);
          case 1 -> "%s.run(%s, () -> {});".formatted(handle, labels);
          case 2 -> "%s.initialise(%s);".formatted(handle, labels);
          case 3 -> "%s.remove(%s);".formatted(handle, labels);
          default -> "%s.record(%s, java.time.Duration.ZERO);".formatted(handle, labels);
        });
  }

  /** A sample of one timer, or of one of two, gets its labels at the end. */
  private void sample(boolean wrong) {
    draft.involve(Construct.TIMER_SAMPLE);
    Metric metric = draft.any(TIMERS);
    String sample = begin(metric, wrong && draft.chance(20));
    if (draft.chance(40)) {
      Metric other = wrong && draft.chance(50)
          ? draft.any(TIMERS)
          : draft.any(
              TIMERS.stream().filter(each -> each.keys().equals(metric.keys())).toList());
      String second = begin(other, false);
      String either = draft.fresh("either");
      draft.line(
          draft.chance(50)
              ? "org.metricdef.Timer.Sample %s = path.yes() ? %s : %s;"
                  .formatted(either, sample, second)
              : "org.metricdef.Timer.Sample %s = %s; if (path.yes()) { %s = %s; }"
                  .formatted(either, sample, either, second));
      draft.site(true, "%s.labels(%s);".formatted(either, labels(metric, wrong)));
      draft.line("%s.close();".formatted(either));
      return;
    }
    draft.nest("try (%s) {".formatted(sample), () -> {
      if (draft.chance(40)) {
        draft.line("path.mayFail();");
      }
      draft.site(true, "%s.labels(%s);".formatted(sample, labels(metric, wrong)));
      if (draft.chance(30)) {
        draft.site(true, "%s.labels(%s);".formatted(sample, labels(metric, false)));
      }
    });
  }

  private String begin(Metric metric, boolean wrong) {
    String labels = labels(metric, wrong);
    String sample = draft.fresh("sample");
    draft.site(
        true,
        "org.metricdef.Timer.Sample %s = metrics.%s().start(%s);"
            .formatted(sample, metric.accessor(), labels));
    return sample;
  }

  /** The result of timed work is used. */
  private void workWithResult(String timed, boolean wrong) {
    if (!draft.takeFunction()) {
      timer(wrong);
      return;
    }
    draft.involve(Construct.TIMED_WORK);
    Metric metric = MetricCalls.anyMetric(draft);
    String name = draft.fresh("timed");
    String open = draft.marked(true, "Labels %s = %s() -> {".formatted(name, timed));
    draft.add(new Code.Nest(
        open,
        draft.functionBody(() -> {
          draft.statements().few(1);
          draft.line(
              "return %s;".formatted(draft.labels().make(new Wish(metric.keys(), wrong, DEPTH))));
        }),
        "});"));
    Var result = draft.declare(name, Var.Type.LABELS, metric.keys());
    draft.site(true, "facade.count(\"%s\", %s);".formatted(metric.name(), draft.use(result)));
  }

  /** The work changes a map, which is used then. */
  private void workWithEffect(String timed, boolean wrong) {
    draft.involve(Construct.TIMED_WORK);
    Metric metric = MetricCalls.anyMetric(draft);
    String key = draft.any(Draft.KEYS);
    boolean adds = metric.keys().contains(key);
    Set<String> before = new TreeSet<>(metric.keys());
    if (adds) {
      before.remove(key);
    } else {
      before.add(key);
    }
    Var map = draft.maps().built(new Wish(before, false, 1));
    String change = "%s.%s;"
        .formatted(map.name(), (adds ? "put(\"%s\", \"v\")" : "remove(\"%s\")").formatted(key));
    draft.line(draft.marked(
        true, "%s() -> { %s%s });".formatted(timed, wrong ? "if (path.yes()) " : "", change)));
    map.belief().set(wrong ? Optional.empty() : Optional.of(metric.keys()));
    draft.site(true, "facade.increment(\"%s\", %s);".formatted(metric.name(), draft.use(map)));
  }

  /** javac proves these. What they run is analyzed as the work of any timer. */
  private void typed(boolean wrong) {
    draft.involve(Construct.TYPED_LABELS);
    String shape = "new Shape(\"v\", path.yes() ? Shape.Kind.ROUND : Shape.Kind.FLAT)";
    switch (draft.below(4)) {
      case 0 -> draft.site(true, "metrics.shapedTotal().increment(%s);".formatted(shape));
      case 1 -> {
        String sample = draft.fresh("sample");
        draft.site(
            true,
            "org.metricdef.Timer.SampleOf<Shape> %s = metrics.shapedSeconds().start(%s);"
                .formatted(sample, shape));
        draft.nest(
            "try (%s) {".formatted(sample),
            () -> draft.site(true, "%s.labels(%s);".formatted(sample, shape)));
      }
      case 2 -> workWithResult("metrics.shapedSeconds().time(%s, ".formatted(shape), wrong);
      default -> workWithEffect("metrics.shapedSeconds().run(%s, ".formatted(shape), wrong);
    }
  }
}
