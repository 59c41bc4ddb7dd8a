package org.metricdef.processor.soundness;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.metricdef.processor.soundness.MetricCalls.Metric;

/** Calls in callbacks and tasks, in loops that try again, and on the way out. */
final class DelayedCalls {

  private final Draft draft;
  private final EverydayText text;

  DelayedCalls(Draft draft) {
    this.draft = draft;
    this.text = new EverydayText(draft);
  }

  void register(Map<Construct, Consumer<Boolean>> writers) {
    writers.put(Construct.FUTURE_CALLBACK, this::future);
    writers.put(Construct.EXECUTOR_TASK, this::executor);
    writers.put(Construct.RETRY_LOOP, this::retry);
    writers.put(Construct.CALL_IN_FINALLY, this::inFinally);
  }

  /** A map for code that may run later; with a mistake it has other keys, or changes meanwhile. */
  private void around(Metric metric, boolean wrong, Consumer<String> use) {
    boolean changes = wrong && draft.chance(60);
    String map = text.filled(changes ? metric.keys() : text.keys(metric, wrong));
    use.accept(map);
    if (changes) {
      draft.line("%s.clear();".formatted(map));
    }
  }

  private void future(boolean wrong) {
    Metric metric = text.metric();
    String future = draft.fresh("future");
    draft.line("CompletableFuture<String> %s = new CompletableFuture<>();".formatted(future));
    boolean early = draft.chance(50);
    if (early) {
      draft.line("%s.complete(\"x\");".formatted(future));
    }
    String open = draft.any(List.of(
        "%s.thenAccept(any -> {",
        "%s.thenRun(() -> {",
        "%s.whenComplete((any, problem) -> {",
        "%s.thenAcceptAsync(any -> {"));
    String close = open.contains("Async") ? "}, later::add);" : "});";
    around(
        metric,
        wrong,
        map -> draft.nest(open.formatted(future), close, () -> text.call(metric, map)));
    if (!early) {
      draft.line("%s.complete(\"x\");".formatted(future));
    }
  }

  private void executor(boolean wrong) {
    Metric metric = text.metric();
    String executor = draft.fresh("executor");
    if (draft.chance(50)) {
      draft.line("Executor %s = later::add;".formatted(executor));
      around(
          metric,
          wrong,
          map -> draft.nest(
              "%s.execute(() -> {".formatted(executor), "});", () -> text.call(metric, map)));
      return;
    }
    draft.line("ExecutorService %s = new Tasks(later);".formatted(executor));
    around(metric, wrong, map -> {
      boolean returns = draft.chance(50);
      draft.nest("%s.submit(() -> {".formatted(executor), "});", () -> {
        text.call(metric, map);
        if (returns) {
          draft.line("return 1;");
        }
      });
    });
  }

  /** A call that is tried again. With a mistake, the handler leaves a key in the map. */
  private void retry(boolean wrong) {
    Metric metric = text.metric();
    String turn = draft.fresh("turn");
    boolean outside = wrong || draft.chance(50);
    String kept = outside ? text.filled(metric.keys()) : "";
    draft.nest("for (int %s = 0; %s < 2; %s++) {".formatted(turn, turn, turn), () -> {
      String map = outside ? kept : text.filled(metric.keys());
      draft.nest("try {", () -> {
        draft.line("path.mayFail();");
        text.call(metric, map);
        draft.line("break;");
      });
      draft.nest("catch (Path.Oops %s) {".formatted(draft.fresh("e")), () -> {
        if (wrong) {
          Set<String> other = text.keys(metric, true);
          draft.line("%s.clear();".formatted(map));
          EverydayText.puts(map, other).forEach(draft::add);
        } else {
          draft.line("path.yes();");
        }
      });
    });
  }

  /** A map that gets a last key in the try block and in its handler. */
  private void inFinally(boolean wrong) {
    Metric metric = text.metric();
    String key = draft.any(List.copyOf(metric.keys()));
    Set<String> others = new TreeSet<>(metric.keys());
    others.remove(key);
    String map = text.filled(others);
    draft.nest("try {", () -> {
      draft.line("path.mayFail();");
      draft.line("%s.put(\"%s\", \"ok\");".formatted(map, key));
    });
    draft.nest("catch (Path.Oops %s) {".formatted(draft.fresh("e")), () -> {
      if (!wrong) {
        draft.line("%s.put(\"%s\", \"failed\");".formatted(map, key));
      }
      if (draft.chance(50)) {
        draft.line("throw new Path.Slip();");
      }
    });
    draft.nest("finally {", () -> text.call(metric, map));
  }
}
