package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a small module pays for: the classes that the JVM of javac loads for the checker, those that
 * it makes for lambdas and method references among them. Unlike a time, their number is the same in
 * each run.
 */
class ColdStartTest {

  /** A few more than there are today. */
  private static final int MOST = 820;

  private static final String CALLS = """
      package shop;

      import java.util.*;
      import org.metricdef.*;

      interface Facade {
        void count(@MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels);
      }

      class Calls {
        void inline(Metrics metrics, String symbol) {
          metrics.tradesTotal().increment(Labels.of("symbol", symbol));
        }

        void branch(Facade facade, String symbol) {
          Map<String, String> labels = new HashMap<>();
          if (symbol.isEmpty()) {
            labels.put("symbol", "none");
          } else {
            labels.put("symbol", symbol);
          }
          facade.count("trades_total", labels);
        }

        void loop(Facade facade, List<String> symbols) {
          List<Map<String, String>> all = new ArrayList<>();
          for (String symbol : symbols) {
            all.add(Map.of("symbol", symbol));
          }
          all.forEach(labels -> facade.count("trades_total", labels));
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void ofASmallModuleLoadsFewClasses() throws Exception {
    Path log = folder.resolve("classes.log");
    Workspace code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Calls.java", CALLS);

    JavacProcess.Result result = JavacProcess.run(code.arguments(
        "-J-Xlog:class+load:file=" + log,
        "-cp",
        ClassPaths.guarded(),
        "-processorpath",
        ClassPaths.processor()));

    assertThat(result.output()).isEmpty();
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded.stream().filter(line -> line.contains(" org.metricdef.processor.")))
        .as("classes of the checker")
        .hasSizeBetween(100, MOST);
  }
}
