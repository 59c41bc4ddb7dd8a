package org.metricdef.processor.verdicts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.ReportedLines;
import org.metricdef.processor.report.Catalogue;

/**
 * Compiles with the checker to collect verdicts only. The verdicts of calls come from the
 * catalogue, the findings from javac's diagnostics: both are part of the public interface.
 */
public final class CheckedCompilation {

  private static final Pattern RULE = Pattern.compile("^\\[([a-z-]+)] ");

  private static final List<String> OPTIONS = List.of(
      "-Xmaxerrs",
      "1000000",
      "-Xmaxwarns",
      "1000000",
      // The classes are never run.
      "--should-stop=ifNoError=FLOW");

  private CheckedCompilation() {}

  /**
   * The verdicts and findings of some sources.
   *
   * @param folder the folder for the output of javac, which is deleted
   */
  public static List<VerdictLine> of(Collection<? extends JavaFileObject> sources, Path folder)
      throws IOException {
    Path output = Files.createTempDirectory(folder, "output");
    try {
      List<VerdictLine> lines = new ArrayList<>(findings(sources, output));
      lines.addAll(calls(output));
      return lines;
    } finally {
      delete(output);
    }
  }

  private static List<VerdictLine> findings(
      Collection<? extends JavaFileObject> sources, Path output) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(OPTIONS);
    options.addAll(List.of("-d", output.toString()));
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, diagnostics, options, null, sources);
      task.setProcessors(List.of(new MetricDefProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .flatMap(CheckedCompilation::finding)
        .toList();
  }

  /**
   * A line for a finding, or for an error of javac by its key. Other diagnostics of javac give
   * none.
   */
  private static Stream<VerdictLine> finding(Diagnostic<? extends JavaFileObject> diagnostic) {
    Matcher rule = RULE.matcher(diagnostic.getMessage(Locale.ROOT));
    boolean ours = rule.find();
    boolean error = diagnostic.getKind() == Diagnostic.Kind.ERROR;
    if (!ours && !error) {
      return Stream.empty();
    }
    String file = diagnostic.getSource() == null
        ? "-"
        : diagnostic.getSource().getName().replaceAll(".*/", "");
    return ReportedLines.of(diagnostic).stream()
        .map(line -> new VerdictLine(
            file, line, error ? "error" : "warning", ours ? rule.group(1) : diagnostic.getCode()));
  }

  private static List<VerdictLine> calls(Path output) throws IOException {
    Catalogue catalogue;
    try {
      catalogue = Catalogue.read(output);
    } catch (NoSuchFileException noCalls) {
      return List.of();
    }
    List<VerdictLine> lines = new ArrayList<>();
    for (var type : catalogue.classes()) {
      for (var call : type.calls()) {
        String metrics = String.join(",", call.metrics().stream().sorted().toList());
        String verdict = call.verdict().name().toLowerCase(Locale.ROOT);
        lines.add(
            new VerdictLine(type.name(), call.line(), verdict, metrics.isEmpty() ? "-" : metrics));
      }
      for (var finding : type.tolerated()) {
        // Findings that are shown are among the diagnostics already.
        if (!finding.treatment().isShown()) {
          lines.add(new VerdictLine(
              type.name(),
              finding.line(),
              finding.treatment().toString(),
              finding.rule().id()));
        }
      }
    }
    return lines;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
