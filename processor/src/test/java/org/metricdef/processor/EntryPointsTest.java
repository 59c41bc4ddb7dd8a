package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonFactory;
import com.squareup.javapoet.JavaFile;
import io.prometheus.client.CollectorRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.metricdef.Labels;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** The two entry points as javac discovers them: a jar on a path, and no option that names it. */
class EntryPointsTest {

  private static final String METRICS = """
      import org.metricdef.*;

      @MetricSet
      interface Metrics {
        @MetricDef(help = "Trades", labels = "symbol")
        Counter tradesTotal();
      }
      """;

  private static final String BUGGY = """
      import org.metricdef.*;

      class Trades {
        void count(Metrics metrics) {
          metrics.tradesTotal().increment(Labels.of("symbol", "BTCUSDT", "side", "BUY"));
        }
      }
      """;

  private static final String FIXED = BUGGY.replace(", \"side\", \"BUY\"", "");

  @TempDir
  Path folder;

  @Test
  void checksFromTheProcessorPath() throws Exception {
    write(METRICS, BUGGY);
    JavacProcess.Result result = compile(List.of("-processorpath", processorPath()));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains(
            "Trades.java:5: error: [label-keys] trades_total takes symbol; 'side' is not one of them")
        .contains("added at Trades.java:5 (Labels.of)")
        .contains("Labels.of(\"symbol\", \"BTCUSDT\")");
    assertThat(folder.resolve("out/Trades.class")).doesNotExist();
  }

  @Test
  void refusesTheSameAgain() throws Exception {
    write(METRICS, BUGGY);
    List<String> options = List.of("-processorpath", processorPath());
    assertThat(compile(options).exitCode()).isEqualTo(1);
    assertThat(compile(options).exitCode()).isEqualTo(1);
    write(METRICS, FIXED);
    assertThat(compile(options)).isEqualTo(new JavacProcess.Result(0, ""));
  }

  /** The errors of javac are enough. */
  @Test
  void brokenCodeIsNoFailureOfOurs() throws Exception {
    write(METRICS, FIXED.replace("void count", "Object o = new Trades(missing, 1);\n  void count"));
    JavacProcess.Result result = compile(List.of("-processorpath", processorPath()));
    assertThat(result.output()).contains("cannot find symbol").doesNotContain("[internal]");
  }

  /** A forgotten import, and a name that two packages have. */
  @ParameterizedTest
  @ValueSource(strings = {"", "import java.util.*; import org.metricdef.*;"})
  void aHandleThatIsNotImportedIsSaidToBeNotKnown(String imports) throws Exception {
    String set = imports + """
         @org.metricdef.MetricSet interface Shop {
          @org.metricdef.MetricDef(help = "Time to pack an order") Timer packSeconds();
        }
        """;
    write(set, "class Trades {}");
    String output = compile(List.of("-processorpath", processorPath())).output();
    assertThat(output)
        .contains(
            "[metric-def] the type that packSeconds() returns is not known; import its handle, as in"
                + " `import org.metricdef.Counter;`")
        .containsPattern("cannot find symbol|reference to Timer is ambiguous")
        .doesNotContain("is not a metric type", "[internal]");
  }

  /** javac does not enter the second class of one name. */
  @Test
  void aClassThatIsDefinedTwiceIsNoFailureOfOurs() throws Exception {
    String nested =
        "class Nested { private final java.util.Map<String, String> labels = new java.util.HashMap<>();"
            + " Nested() { labels.put(\"symbol\", \"x\"); } } ";
    write(METRICS, FIXED.replace("void count", nested + nested + "void count"));
    JavacProcess.Result result = compile(List.of("-processorpath", processorPath()));
    assertThat(result.output()).contains("is already defined").doesNotContain("[internal]");
  }

  @Test
  void checksWithAnnotationProcessingOff() throws Exception {
    write(METRICS, BUGGY);
    JavacProcess.Result result = compile(List.of("-proc:none", "-processorpath", processorPath()));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("[label-keys] trades_total takes symbol");
  }

  @Test
  void checksFromThePlainClassPath() throws Exception {
    write(METRICS, BUGGY);
    JavacProcess.Result result =
        JavacProcess.run(options(libraries() + File.pathSeparator + processorPath(), List.of()));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("[label-keys] trades_total takes symbol");
  }

  /** A library keeps the annotations that it was compiled with, so its callers are checked. */
  @Test
  void checksCallsOfAFacadeWithoutTheAnnotationsOnTheClassPath() throws Exception {
    Path facade = Files.writeString(folder.resolve("Facade.java"), """
        import java.util.Map;
        import org.metricdef.*;

        class Facade {
          void count(@MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels) {}
        }
        """);
    Path caller = Files.writeString(folder.resolve("Caller.java"), """
        class Caller {
          void count(Facade facade) {
            facade.count("trades_total", java.util.Map.of("side", "BUY"));
          }
        }
        """);
    Files.writeString(folder.resolve("Metrics.java"), METRICS);
    String library = folder.resolve("library").toString();
    JavacProcess.Result built = JavacProcess.run(List.of(
        "-cp",
        libraries(),
        "-d",
        library,
        folder.resolve("Metrics.java").toString(),
        facade.toString()));
    assertThat(built.exitCode()).isZero();
    JavacProcess.Result result = JavacProcess.run(List.of(
        "-cp", library, "-processorpath", processorPath(), "-d", library, caller.toString()));
    assertThat(result.output()).contains("Caller.java:3: error: [");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void leavesACatalogueThatCountsTheCalls() throws Exception {
    write(METRICS, FIXED);
    assertThat(compile(List.of("-processorpath", processorPath())).output()).isEmpty();
    assertThat(Catalogue.read(folder.resolve("out")).calls())
        .containsExactly(new CheckedCall(5, List.of("trades_total"), Verdict.PROVEN));
  }

  @Test
  void withoutTheCheckerThereIsNoCatalogue() throws Exception {
    write(METRICS, BUGGY);
    assertThat(compile(List.of()).exitCode()).isZero();
    assertThatThrownBy(() -> Catalogue.read(folder.resolve("out")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("did not run");
  }

  private void write(String metrics, String trades) throws Exception {
    Files.writeString(folder.resolve("Metrics.java"), metrics);
    Files.writeString(folder.resolve("Trades.java"), trades);
  }

  private JavacProcess.Result compile(List<String> more) throws Exception {
    return JavacProcess.run(options(libraries(), more));
  }

  private List<String> options(String classPath, List<String> more) {
    List<String> options = new ArrayList<>(List.of("-cp", classPath));
    options.addAll(more);
    options.addAll(List.of("-d", folder.resolve("out").toString()));
    options.add(folder.resolve("Metrics.java").toString());
    options.add(folder.resolve("Trades.java").toString());
    return options;
  }

  private static String libraries() throws Exception {
    return JavacProcess.pathOf(Labels.class)
        + File.pathSeparator
        + JavacProcess.pathOf(CollectorRegistry.class);
  }

  private static String processorPath() throws Exception {
    return String.join(
        File.pathSeparator,
        JavacProcess.pathOf(MetricDefProcessor.class),
        JavacProcess.pathOf(JavaFile.class),
        JavacProcess.pathOf(JsonFactory.class));
  }
}
