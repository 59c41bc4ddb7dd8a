package org.metricdef.processor;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.report.CheckedCall;
import org.metricdef.processor.report.Verdict;

/**
 * The check of the class {@code shop.Hostile}.
 *
 * @param steps its steps
 * @param result its verdicts
 * @param errors the errors that javac prints
 */
record CheckedShape(StepBudget steps, ClassResult result, List<String> errors) {

  CheckedShape {
    errors = List.copyOf(errors);
  }

  /** How many calls have each verdict. */
  Map<Verdict, Long> verdicts() {
    return result.calls().stream().collect(groupingBy(CheckedCall::verdict, counting()));
  }

  /** Compiles the class with the checker. */
  static CheckedShape of(Path folder, String source) throws Exception {
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
      new MetricDefPlugin((topLevel, context, clients, severities) -> {
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
    List<String> errors = diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(null))
        .toList();
    assertThat(results).as(errors.toString()).hasSize(1);
    return new CheckedShape(steps.get(0), results.get(0), errors);
  }
}
