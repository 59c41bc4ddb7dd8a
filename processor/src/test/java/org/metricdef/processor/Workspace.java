package org.metricdef.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder of sources that a test compiles with various options, always into {@code out}. */
record Workspace(Path root) {

  /** A metric with one key. */
  static final String METRICS = """
      package shop;

      import org.metricdef.*;

      @MetricSet
      public interface Metrics {
        @MetricDef(help = "Trades", labels = "symbol")
        Counter tradesTotal();
      }
      """;

  /** A call with one extra key. */
  static final String BUGGY = """
      package shop;

      import org.metricdef.*;

      public class Trades {
        void count(Metrics metrics) {
          metrics.tradesTotal().increment(Labels.of("symbol", "BTCUSDT", "side", "BUY"));
        }
      }
      """;

  static final String FIXED = BUGGY.replace(", \"side\", \"BUY\"", "");

  /** The error for {@link #BUGGY}. */
  static final String REFUSAL = "[label-keys] trades_total takes symbol; 'side' is not one of them";

  Workspace with(String file, String source) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, source);
    return this;
  }

  Path out() {
    return root.resolve("out");
  }

  /** Compiles all sources of the folder with javac and these options, in this process. */
  JavacProcess.Result javac(String... options) throws Exception {
    return JavacRun.of(arguments(options));
  }

  List<String> arguments(String... options) throws IOException {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-d", out().toString()));
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.startsWith(out()))
          .sorted()
          .forEach(file -> all.add(file.toString()));
    }
    return all;
  }
}
