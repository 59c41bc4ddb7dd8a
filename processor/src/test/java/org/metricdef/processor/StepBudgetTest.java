package org.metricdef.processor;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.sun.source.util.JavacTask;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/** No class takes more steps than its budget, and what the budget cuts off is never proven. */
class StepBudgetTest {

  /** The shapes whose calls are right, and small enough to be proven. */
  private static final Set<HostileShape> RIGHT =
      EnumSet.of(HostileShape.CALLERS, HostileShape.CONCATENATION, HostileShape.EVERYDAY);

  @TempDir
  Path folder;

  /** The check of one class: its steps, its verdicts and its first error. */
  private record Checked(StepBudget steps, ClassResult result, String error) {

    Map<Verdict, Long> verdicts() {
      return result.calls().stream().collect(groupingBy(CheckedCall::verdict, counting()));
    }
  }

  @TestFactory
  Stream<DynamicTest> holdsForEveryShape() {
    return Stream.of(HostileShape.values())
        .map(shape -> dynamicTest(shape.name(), () -> {
          long t0=System.nanoTime(); Checked checked = check(shape.source()); System.out.println(shape+" ms "+(System.nanoTime()-t0)/1000000);
          assertThat(checked.steps().spent())
              .isPositive()
              .isLessThanOrEqualTo(checked.steps().most());
          assertThat(checked.verdicts()).isNotEmpty();
          assertThat(checked.verdicts().containsKey(Verdict.PROVEN))
              .isEqualTo(RIGHT.contains(shape));
          System.out.printf(
              "%-22s %,9d nodes %,11d steps of %,11d %s%n",
              shape,
              checked.steps().nodes(),
              checked.steps().spent(),
              checked.steps().most(),
              checked.verdicts());
        }));
  }

  /** Twice the code of everyday kind takes twice the steps. */
  @Test
  void growsWithTheCode() throws Exception {
    long once = check(HostileShape.EVERYDAY.source(200)).steps().spent();
    long twice = check(HostileShape.EVERYDAY.source(400)).steps().spent();
    assertThat(twice).isBetween(2 * once - once / 10, 2 * once + once / 10);
  }

  @Test
  void isCountedAlikeEachTime() throws Exception {
    for (HostileShape shape :
        List.of(HostileShape.DIAMONDS, HostileShape.FIELDS_BACKWARDS, HostileShape.FUNCTIONS)) {
      Checked first = check(shape.source());
      Checked second = check(shape.source());
      assertThat(second.steps().spent())
          .as(shape.name())
          .isEqualTo(first.steps().spent());
      assertThat(second.verdicts()).as(shape.name()).isEqualTo(first.verdicts());
    }
  }

  /**
   * Small shapes stay within the budget, so their wrong calls are found. Recursive calls and
   * unknown maps are unproven in any size.
   */
  @Test
  void isEnoughForSmallShapes() throws Exception {
    for (HostileShape shape :
        EnumSet.complementOf(EnumSet.of(HostileShape.GENERICS, HostileShape.RECURSION))) {
      Checked checked = check(shape.source(4));
      assertThat(checked.verdicts()).as(shape.name()).doesNotContainKey(Verdict.UNPROVEN);
    }
  }

  @Test
  void saysWhyNothingIsProven() throws Exception {
    Checked checked = check(HostileShape.FINALLY.source());
    assertThat(checked.verdicts()).containsOnlyKeys(Verdict.UNPROVEN);
    assertThat(checked.error())
        .contains("[label-keys-unproven]", "the class is too complex", "takes more than")
        .contains("move the metric calls");
  }

  private Checked check(String source) throws Exception {
    Workspace code = new Workspace(folder)
        .with("shop/Metrics.java", Workspace.METRICS)
        .with("shop/Hostile.java", source);
    List<StepBudget> steps = new ArrayList<>();
    List<ClassResult> results = new ArrayList<>();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          new PrintWriter(Writer.nullWriter()),
          new NoPlugins(files),
          diagnostics,
          List.of("-cp", ClassPaths.guarded(), "-d", folder.toString()),
          null,
          files.getJavaFileObjects(
              code.root().resolve("shop/Metrics.java"), code.root().resolve("shop/Hostile.java")));
      new MetricDefPlugin((topLevel, context, severities) -> {
            ClassCheck check = new ClassCheck(topLevel, context);
            ClassResult result = check.run(severities);
            if (topLevel.topLevel().getSimpleName().contentEquals("Hostile")) {
              steps.add(check.steps().orElseThrow());
              results.add(result);
            }
            return result;
          })
          .init(task);
      task.setProcessors(List.of(new MetricDefProcessor()));
      task.call();
    }
    String error = diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(null))
        .findFirst()
        .orElse("");
    assertThat(results).as(error).hasSize(1);
    return new Checked(steps.get(0), results.get(0), error);
  }
}
