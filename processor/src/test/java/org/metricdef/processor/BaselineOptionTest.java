package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.report.Catalogue;
import org.metricdef.processor.report.Disposition;
import org.metricdef.processor.report.NonFatalFinding;
import org.metricdef.processor.report.Verdict;

/** Findings that a baseline has, in javac. The command {@code metricdef} writes such files. */
class BaselineOptionTest {

  private static final String CALL =
      "    metrics.tradesTotal().increment(Labels.of(\"symbol\", \"BTCUSDT\", \"side\", \"BUY\"));\n";

  @TempDir
  Path folder;

  private Workspace code;
  private Path baseline;

  @BeforeEach
  void sources() throws Exception {
    code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Trades.java", Workspace.BUGGY);
    baseline = folder.resolve("baseline.json");
    write(entry("shop/Trades.java", "label-keys", CALL.strip(), 1));
  }

  private static String entry(String file, String rule, String code, int count) {
    return "{\"file\":\"%s\",\"rule\":\"%s\",\"code\":\"%s\",\"count\":%d}"
        .formatted(file, rule, code.replace("\"", "\\\""), count);
  }

  private void write(String... entries) throws Exception {
    Files.writeString(
        baseline, "{\"version\":1,\"findings\":[%s]}".formatted(String.join(",", entries)));
  }

  private JavacProcess.Result compile(String... options) throws Exception {
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("-cp", ClassPaths.guarded(), "-processorpath", ClassPaths.processor()));
    return code.javac(all.toArray(String[]::new));
  }

  private JavacProcess.Result compileWithBaseline() throws Exception {
    return compile("-Ametricdef.baseline=" + baseline);
  }

  @Test
  void whatItHasDoesNotFailAndKeepsItsVerdict() throws Exception {
    assertThat(compile().exitCode()).isEqualTo(1);
    JavacProcess.Result result = compileWithBaseline();
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
    assertThat(Catalogue.read(code.out()).count(Verdict.WRONG)).isEqualTo(1);
    assertThat(Catalogue.read(code.out()).classes())
        .flatExtracting(each -> each.tolerated())
        .extracting(NonFatalFinding::treatment)
        .containsExactly(Disposition.BASELINE);
  }

  @Test
  void thePluginAloneReadsItToo() throws Exception {
    JavacProcess.Result result = compile("-proc:none", "-Xplugin:MetricDef baseline=" + baseline);
    assertThat(result.output()).isEmpty();
  }

  @Test
  void linesMayMoveAndBeIndentedAnew() throws Exception {
    code.with(
        "shop/Trades.java",
        Workspace.BUGGY
            .replace("public class", "/** Trades. */\n\npublic class")
            .replace("    metrics", "        metrics"));
    assertThat(compileWithBaseline().output()).isEmpty();
  }

  /** Both have one cause, so that without the baseline they are told as one finding. */
  @Test
  void anEqualOneOnAnotherLineIsNew() throws Exception {
    code.with("shop/Trades.java", Workspace.BUGGY.replace(CALL, CALL + CALL));
    String output = compileWithBaseline().output();
    assertThat(output).contains("Trades.java:8: error: " + Workspace.REFUSAL);
    assertThat(output).doesNotContain("also at", "Trades.java:7");
  }

  @Test
  void anotherRuleOrAnotherFileIsNew() throws Exception {
    write(
        entry("shop/Trades.java", "label-keys-unproven", CALL.strip(), 1),
        entry("Trades.java", "label-keys", CALL.strip(), 1));
    assertThat(compileWithBaseline().output()).contains("error: " + Workspace.REFUSAL);
  }

  @Test
  void whatNoLongerOccursIsTold() throws Exception {
    code.with("shop/Trades.java", Workspace.FIXED);
    JavacProcess.Result result = compileWithBaseline();
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains(
            "findings that no longer occur; remove them from it",
            "[label-keys] shop/Trades.java: " + CALL.strip());
  }

  @Test
  void filesThatAreNotCompiledMayStillHaveTheirs() throws Exception {
    code.with("shop/Trades.java", Workspace.FIXED);
    Path other = Files.createDirectories(folder.resolve("out")).resolve("Other.java");
    Files.writeString(other, "class Other {}");
    write(
        entry("out/Other.java", "label-keys", "x", 1), entry("gone/Gone.java", "no-rule", "x", 2));
    assertThat(compileWithBaseline().output())
        .contains("[no-rule] gone/Gone.java: x (2 times)")
        .doesNotContain("Other.java");
  }

  @Test
  void aSeverityMayChange() throws Exception {
    assertThat(
            compile("-Ametricdef.severity.label_keys=warning", "-Ametricdef.baseline=" + baseline)
                .output())
        .isEmpty();
    assertThat(compile("-Ametricdef.severity.label_keys=off", "-Ametricdef.baseline=" + baseline)
            .output())
        .isEmpty();
  }

  @Test
  void aDeclarationMayBeInIt() throws Exception {
    code.with("shop/Trades.java", "package shop; class Trades {}")
        .with("shop/Metrics.java", Workspace.METRICS.replace("symbol", "tradeSymbol"));
    String annotation = "@MetricDef(help = \"Trades\", labels = \"tradeSymbol\")";
    String error = "-Ametricdef.severity.label_style=error";
    assertThat(compile(error).output()).contains("error: [label-style]");
    write(entry("shop/Metrics.java", "label-style", annotation, 1));
    assertThat(compile(error, "-Ametricdef.baseline=" + baseline).output())
        .contains("error: [label-style]");
    write(entry("shop/Metrics.java", "label-style", annotation + " Counter tradesTotal();", 1));
    JavacProcess.Result result = compile(error, "-Ametricdef.baseline=" + baseline);
    assertThat(result.output()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void aBadOneIsAnErrorThatNamesIt() throws Exception {
    Files.writeString(baseline, "{\"version\":2}");
    assertThat(compileWithBaseline().output())
        .contains("error: [options] the baseline " + baseline + " cannot be read: it has version 2")
        .containsOnlyOnce("cannot be read");
    Files.writeString(baseline, "{\"version\":1,\n\"findings\":[{\"file\":3}]}");
    assertThat(compileWithBaseline().output()).contains("VALUE_STRING is expected", "line 2");
    Files.delete(baseline);
    assertThat(compile("-proc:none", "-Xplugin:MetricDef baseline=" + baseline).output())
        .contains("[options] the baseline " + baseline + " is not there")
        .contains(Workspace.REFUSAL);
    assertThat(compile("-Ametricdef.baseline=").output())
        .contains("[options] -Ametricdef.baseline= names no file");
  }
}
