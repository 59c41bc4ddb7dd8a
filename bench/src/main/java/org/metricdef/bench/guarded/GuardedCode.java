package org.metricdef.bench.guarded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a code base with a given number of guarded calls. Each call stands in a method of its own,
 * in one of five shapes, beside methods of ordinary code; all of them are right.
 */
public final class GuardedCode {

  private static final int METRICS = 10;

  private static final String SET = """
      package guarded;

      import org.metricdef.Counter;
      import org.metricdef.MetricDef;
      import org.metricdef.MetricSet;

      @MetricSet(prefix = "bench_")
      public interface AppMetrics {
      %s}
      """;

  private static final String METRIC = """
        @MetricDef(help = "Requests of kind %1$d", labels = {"region", "result"})
        Counter requests%1$dTotal();
      """;

  private static final String CLASS = """
      package guarded;

      import java.util.ArrayList;
      import java.util.List;
      import java.util.Map;
      import java.util.TreeMap;
      import org.metricdef.Labels;

      final class Service%d {
        private final AppMetrics metrics;
        private final Map<String, Integer> seen = new TreeMap<>();

        Service%1$d(AppMetrics metrics) {
          this.metrics = metrics;
        }
      %s}
      """;

  private static final String ORDINARY = """

        List<String> select%1$d_%2$d(List<String> values, int least) {
          List<String> selected = new ArrayList<>();
          for (String value : values) {
            int count = seen.merge(value.trim(), 1, Integer::sum);
            if (count >= least && value.length() > %1$d %% 7) {
              selected.add(value + ":" + count);
            }
          }
          selected.sort((one, other) -> one.length() - other.length());
          return selected;
        }
      """;

  private static final String[] SHAPES = {"""

        void inline%1$d(String region) {
          metrics.requests%2$dTotal().increment(Labels.of("region", region, "result", "ok"));
        }
      """, """

        void branch%1$d(String region, boolean failed) {
          Labels labels = Labels.of("region", region);
          if (failed) {
            labels = labels.with("result", "failed");
          } else {
            labels = labels.with("result", "ok");
          }
          metrics.requests%2$dTotal().increment(labels);
        }
      """, """

        Runnable later%1$d(String region) {
          Labels labels = Labels.of("region", region);
          return () -> metrics.requests%2$dTotal().increment(labels.with("result", "ok"));
        }
      """, """

        void caller%1$d(String region) {
          count%1$d(Labels.of("region", region, "result", "ok"));
        }

        private void count%1$d(Labels labels) {
          metrics.requests%2$dTotal().increment(labels);
        }
      """, """

        void loop%1$d(List<String> regions) {
          for (String region : regions) {
            Labels labels = Labels.of("region", region, "result", "ok", "detail", "none");
            metrics.requests%2$dTotal().increment(labels.without("detail"));
          }
        }
      """};

  private GuardedCode() {}

  /** Writes the sources. */
  public static void write(Path folder, CodeBase base) throws IOException {
    Path target = Files.createDirectories(folder.resolve("guarded"));
    StringBuilder metrics = new StringBuilder();
    for (int i = 0; i < METRICS; i++) {
      metrics.append(METRIC.formatted(i));
    }
    Files.writeString(target.resolve("AppMetrics.java"), SET.formatted(metrics));
    for (int first = 0; first < base.calls(); first += base.perClass()) {
      StringBuilder members = new StringBuilder();
      for (int i = first; i < Math.min(base.calls(), first + base.perClass()); i++) {
        for (int k = 0; k < base.ordinary(); k++) {
          members.append(ORDINARY.formatted(i, k));
        }
        members.append(SHAPES[i % SHAPES.length].formatted(i, i % METRICS));
      }
      Files.writeString(
          target.resolve("Service%d.java".formatted(first)), CLASS.formatted(first, members));
    }
  }
}
