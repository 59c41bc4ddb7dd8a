package org.metricdef.processor;

import com.sun.source.util.JavacTask;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.metricdef.processor.check.ClassCheck;
import org.metricdef.processor.check.ClassResult;
import org.metricdef.processor.report.DispositionPolicy.Decision;
import org.metricdef.processor.rule.Finding;

/**
 * One compilation of one source, with the findings as data.
 *
 * @param findings what the checker shows, in the order of the source
 * @param failures the errors that the compiler itself reports
 */
record FindingsRun(List<Finding> findings, List<String> failures) {

  /** A source as text, which can differ from its file. */
  private static final class Text extends SimpleJavaFileObject {

    private final String text;

    Text(URI file, String text) {
      super(file, Kind.SOURCE);
      this.text = text;
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /**
   * Compiles a source.
   *
   * @param classPath the class files that it needs
   * @param output where class files go
   */
  static FindingsRun of(URI file, String text, String classPath, Path output) throws Exception {
    List<Finding> findings = new ArrayList<>();
    MetricDefPlugin plugin = new MetricDefPlugin((topLevel, context, clients, severities) -> {
      ClassResult result = new ClassCheck(topLevel, context).run(severities);
      result.findings().stream()
          .filter(each -> each.disposition().isShown())
          .map(Decision::finding)
          .forEach(findings::add);
      return result;
    });
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          new StringWriter(),
          new NoPlugins(files),
          diagnostics,
          List.of("-cp", classPath, "-d", output.toString(), "-implicit:none", "-Xmaxerrs", "1000"),
          null,
          List.of(new Text(file, text)));
      plugin.init(task);
      task.setProcessors(List.of(new MetricDefProcessor()));
      task.call();
    }
    List<String> failures = diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
        .map(each -> each.getMessage(Locale.ROOT))
        .filter(message -> !message.startsWith("["))
        .toList();
    return new FindingsRun(List.copyOf(findings), failures);
  }

  /** The rule and first line of each finding. */
  List<String> headlines() {
    return findings.stream().map(FindingsRun::headline).toList();
  }

  static String headline(Finding finding) {
    return finding.message().lines().findFirst().orElseThrow();
  }
}
