package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.auto.value.AutoValue;
import com.google.auto.value.processor.AutoValueProcessor;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import lombok.Value;
import org.eclipse.jdt.core.compiler.CompilationProgress;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Verdict;
import org.slf4j.Logger;

/** The checker together with other tools, each as published. */
class ToolsTest {

  @TempDir
  Path folder;

  private Workspace code;

  @BeforeEach
  void metrics() throws Exception {
    code = new Workspace(folder).with("shop/Metrics.java", Workspace.METRICS);
  }

  // Lombok changes the trees that the checker sees.

  private static final String LOMBOK = """
      package shop;

      import lombok.*;
      import lombok.extern.slf4j.Slf4j;
      import org.metricdef.*;

      @Slf4j
      @Builder
      @RequiredArgsConstructor
      public class Trades {

        @Value
        static class Trade {
          String symbol;
          Labels labels = Labels.of("symbol", "BTCUSDT");
        }

        @NonNull private final Metrics metrics;

        @SneakyThrows
        void count(Trade trade) {
          val labels = Labels.of("symbol", trade.getSymbol());
          log.info("counting {}", labels);
          metrics.tradesTotal().increment(labels);
          metrics.tradesTotal().increment(labels.with("side", "BUY"));
          @Cleanup java.io.Closeable closed = () -> {};
          metrics.tradesTotal().increment(labels);
        }
      }
      """;

  private static final String WRONG =
      "    metrics.tradesTotal().increment(labels.with(\"side\", \"BUY\"));\n";

  @Test
  void lombok() throws Exception {
    JavacProcess.Result result = withLombok(LOMBOK);
    assertThat(result.output())
        .contains("Trades.java:25: error: " + Workspace.REFUSAL)
        .contains("1 error")
        .doesNotContain("[internal]");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void lombokFixed() throws Exception {
    assertThat(LOMBOK).contains(WRONG);
    JavacProcess.Result result = withLombok(LOMBOK.replace(WRONG, ""));
    assertThat(result.exitCode()).isZero();
    // A newer JDK warns about what Lombok does to it.
    assertThat(result.output().lines().filter(line -> !line.startsWith("WARNING: ")))
        .isEmpty();
    assertThat(Catalogue.read(code.out()).count(Verdict.PROVEN)).isEqualTo(2);
    assertThat(Catalogue.read(code.out()).calls()).hasSize(2);
  }

  private JavacProcess.Result withLombok(String trades) throws Exception {
    String lombok = ClassPaths.of(Value.class);
    // Lombok changes the javac of its process.
    return JavacProcess.run(code.with("shop/Trades.java", trades)
        .arguments(
            "-cp", join(ClassPaths.guarded(), lombok, ClassPaths.of(Logger.class)),
            "-processorpath", join(lombok, ClassPaths.processor())));
  }

  // A processor that generates, in rounds, the receivers of guarded calls, or the calls themselves.

  @Test
  void autoValue() throws Exception {
    JavacProcess.Result result = code.with("shop/Trades.java", """
        package shop;

        import com.google.auto.value.AutoValue;
        import org.metricdef.*;

        @AutoValue
        abstract class Trades {
          abstract String symbol();

          static Trades of(String symbol) {
            return new AutoValue_Trades(symbol);
          }

          void count() {
            Metrics metrics = PrometheusMetrics.register(new io.prometheus.client.CollectorRegistry());
            metrics.tradesTotal().increment(Labels.of("symbol", symbol()));
            metrics.tradesTotal().increment(Labels.of("symbol", of("x").symbol(), "side", "BUY"));
          }
        }
        """)
        .javac(
            "-cp", join(ClassPaths.guarded(), ClassPaths.of(AutoValue.class)),
            "-processorpath",
                join(ClassPaths.of(AutoValueProcessor.class), ClassPaths.processor()));
    assertThat(result.output()).contains("Trades.java:17: error: " + Workspace.REFUSAL, "1 error");
  }

  @Test
  void generatedCallsAreChecked() throws Exception {
    JavacProcess.Result result = code.with("shop/package-info.java", "package shop;\n")
        .javac(
            "-cp", ClassPaths.guarded(),
            "-processorpath", join(ClassPaths.of(CallWriter.class), ClassPaths.processor()),
            "-processor", CallWriter.class.getName() + "," + MetricDefProcessor.class.getName());
    assertThat(result.output()).contains(Workspace.REFUSAL);
    assertThat(result.exitCode()).isEqualTo(1);
  }

  // The Eclipse compiler runs processors, but not javac plugins.

  @Test
  void eclipseChecksDeclarationsAndSaysThatItDoesNotCheckCalls() throws Exception {
    code.with("shop/Trades.java", Workspace.BUGGY);
    String output = eclipse(true);
    assertThat(output)
        .contains("metric calls are NOT checked by this compiler")
        .doesNotContain("ERROR");
    assertThat(code.out().resolve("shop/PrometheusMetrics.class")).exists();
    assertThat(code.out().resolve("META-INF/metricdef")).doesNotExist();
  }

  @Test
  void eclipseRefusesAWrongDeclaration() throws Exception {
    code.with("shop/Metrics.java", Workspace.METRICS.replace("symbol", "the symbol"));
    assertThat(eclipse(false))
        .contains("[label-name] label 'the symbol' of trades_total is not a valid label name");
  }

  private String eclipse(boolean succeeds) throws Exception {
    StringWriter output = new StringWriter();
    List<String> arguments = code.arguments(
        "-17",
        "-proceedOnError",
        "-s",
        folder.toString(),
        "-cp",
        ClassPaths.guarded(),
        "-processorpath",
        ClassPaths.processor());
    boolean success = BatchCompiler.compile(
        arguments.toArray(String[]::new),
        new PrintWriter(output),
        new PrintWriter(output),
        (CompilationProgress) null);
    assertThat(success).as(output.toString()).isEqualTo(succeeds);
    return output.toString();
  }

  private static String join(String... paths) {
    return String.join(File.pathSeparator, paths);
  }
}
