package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.Verdict;
import org.metricdef.processor.ruleset.Rule;

/**
 * The effect of options and suppressions on findings. The catalogue lists the findings all the
 * same.
 */
class SeveritiesTest {

  private static final String METRICS = """
      import org.metricdef.*;
      @MetricSet
      interface Metrics {
        @MetricDef(help = "Trades", labels = "symbol")
        Counter tradesTotal();
        @MetricDef(help = "Delay")
        Gauge delayMilliseconds();
      }
      """;

  private static final String CALLS = """
      import org.metricdef.*;
      class Calls {
        void wrong(Metrics metrics) {
          metrics.tradesTotal().increment(Labels.of("symbol", "BTCUSDT", "side", "BUY"));
        }
        void unproven(Metrics metrics, Labels labels) {
          metrics.tradesTotal().increment(labels);
        }
        @SuppressWarnings("label-keys")
        void suppressed(Metrics metrics) {
          metrics.tradesTotal().increment();
        }
        void right(Metrics metrics) {
          metrics.delayMilliseconds().set(1);
        }
      }
      """;

  @TempDir
  Path folder;

  @Test
  void byDefaultEachRuleHasItsOwn() {
    Compilation compilation = compile();
    assertThat(messages(compilation.errors()))
        .hasSize(2)
        .anyMatch(error -> error.startsWith("[label-keys] "))
        .anyMatch(error -> error.startsWith("[label-keys-unproven] "));
    assertThat(messages(compilation.warnings()))
        .singleElement()
        .satisfies(warning -> assertThat(warning).startsWith("[metric-style] "));
  }

  @Test
  void optionsMakeRulesMoreOrLessSevere() {
    Compilation compilation = compile(
        "-Ametricdef.severity.label_keys=warning",
        "-Ametricdef.severity.label_keys_unproven=off",
        "-Ametricdef.severity.metric_style=error");
    assertThat(messages(compilation.errors()))
        .singleElement()
        .satisfies(error -> assertThat(error).startsWith("[metric-style] "));
    Compilation lenient = compile(
        "-Ametricdef.severity.label_keys=warning",
        "-Ametricdef.severity.label_keys_unproven=off",
        "-Ametricdef.severity.metric_style=off");
    assertThat(lenient.errors()).isEmpty();
    assertThat(messages(lenient.warnings()))
        .singleElement()
        .satisfies(warning -> assertThat(warning).startsWith("[label-keys] "));
  }

  @Test
  void anErrorLoweredToAWarningLetsTheImplementationBeGenerated() {
    Compilation compilation = javac(
        List.of("-Ametricdef.severity.metric_name=warning", "-Ametricdef.severity.label_name=off"),
        """
        import org.metricdef.*;
        @MetricSet(baseLabels = {"a b", "1st"})
        interface Metrics {
          @MetricDef(help = "Trades")
          Counter trades();
        }
        """);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("PrometheusMetrics")).isPresent();
  }

  @Test
  void nothingIsGeneratedForAMalformedSetHoweverSevereThatIs() {
    Compilation compilation = javac(List.of("-Ametricdef.severity.metric_def=off"), """
        import org.metricdef.*;
        @MetricSet
        interface Metrics {
          Counter tradesTotal();
        }
        """);
    assertThat(compilation.errors()).isEmpty();
    assertThat(compilation.generatedSourceFile("PrometheusMetrics")).isEmpty();
  }

  @Test
  void whatIsNoOptionIsRefused() {
    assertThat(optionErrors("-Ametricdef.severity.label_kyes=off"))
        .contains("there is no option -Ametricdef.severity.label_kyes; did you mean"
            + " -Ametricdef.severity.label_keys?");
    assertThat(optionErrors("-Ametricdef.severty.label_keys=off"))
        .contains("did you mean -Ametricdef.severity.label_keys?");
    assertThat(optionErrors("-Ametricdef.severity.label_keys=warn"))
        .contains("a severity is error, warning or off; did you mean warning?");
    assertThat(optionErrors("-Ametricdef.severity.label_keys"))
        .contains("a severity is error, warning or off");
    assertThat(optionErrors("-Ametricdef.severity=warning"))
        .contains("-Ametricdef.severity names no rule; write -Ametricdef.severity.<rule>");
    assertThat(optionErrors("-Ametricdef.severity.internal=off"))
        .contains("the severity of 'internal' cannot be changed");
  }

  @Test
  void javacKnowsTheOptions() {
    Compilation compilation =
        compile("-Xlint:processing", "-Ametricdef.severity.label_keys=warning");
    assertThat(messages(compilation.warnings())).noneMatch(each -> each.contains("not recognized"));
  }

  @Test
  void theCatalogueKeepsVerdictsAndWhatWasTolerated() throws Exception {
    Files.writeString(folder.resolve("Metrics.java"), METRICS);
    Files.writeString(folder.resolve("Calls.java"), CALLS);
    int exitCode = ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-nowarn",
            "-processorpath",
            System.getProperty("java.class.path"),
            "-Ametricdef.severity.label_keys=warning",
            "-Ametricdef.severity.label_keys_unproven=off",
            "-d",
            folder.toString(),
            folder.resolve("Metrics.java").toString(),
            folder.resolve("Calls.java").toString());
    assertThat(exitCode).isZero();
    Catalogue catalogue = Catalogue.read(folder);
    assertThat(catalogue.calls())
        .extracting(CheckedCall::verdict)
        .containsExactly(Verdict.WRONG, Verdict.UNPROVEN, Verdict.WRONG, Verdict.PROVEN);
    assertThat(catalogue.tolerated())
        .containsExactly(
            new NonFatalFinding(4, Rule.LABEL_KEYS, Disposition.WARNING),
            new NonFatalFinding(7, Rule.LABEL_KEYS_UNPROVEN, Disposition.OFF),
            new NonFatalFinding(11, Rule.LABEL_KEYS, Disposition.SUPPRESSED));
    assertThat(catalogue.suppressions()).isEqualTo(1);
  }

  @Test
  void whereNoProcessorRunsTheDefaultsHold() {
    Compilation compilation = Compiler.javac()
        .withOptions("-proc:none", "-Ametricdef.severity.label_keys=off")
        .compile(sources(METRICS, CALLS));
    assertThat(messages(compilation.errors())).anyMatch(each -> each.startsWith("[label-keys] "));
  }

  private static String optionErrors(String option) {
    return String.join("\n", messages(compile(option).errors()));
  }

  private static Compilation compile(String... options) {
    return javac(List.of(options), METRICS, CALLS);
  }

  private static Compilation javac(List<String> options, String... sources) {
    return Sources.checker().withOptions(options).compile(sources(sources));
  }

  private static List<JavaFileObject> sources(String... sources) {
    List<JavaFileObject> files = new ArrayList<>();
    for (String source : sources) {
      String name = source.contains("class Calls") ? "Calls" : "Metrics";
      files.add(JavaFileObjects.forSourceString(name, source));
    }
    return files;
  }

  private static List<String> messages(
      List<? extends Diagnostic<? extends JavaFileObject>> diagnostics) {
    return diagnostics.stream().map(each -> each.getMessage(null)).toList();
  }
}
