package org.metricdef.ingestion.mutation;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.metricdef.processor.report.Catalogue;

/**
 * What the checker says of mutants, as lines for {@code ci/compare-verdicts}: of each metric call
 * its class, line, verdict and metrics, of each error its file, line and rule. An accepted mutant
 * without a call has one line that says so. No text of a message is among them.
 */
final class MutantVerdicts implements AutoCloseable {

  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final Pattern RULE = Pattern.compile("^\\[([a-z-]+)] ");

  private final StandardJavaFileManager files =
      COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
  private final List<String> options;
  private final Path folder;

  /**
   * For mutants of one module.
   *
   * @param folder for what javac writes, which is deleted
   */
  MutantVerdicts(List<Path> classPath, Path folder) {
    this.options = List.of(
        "-cp",
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        "-Xmaxerrs",
        "1000000",
        // Nobody runs the classes.
        "--should-stop=ifNoError=FLOW");
    this.folder = folder;
  }

  /** The lines of some sources, sorted; what is not among them is as it was. */
  List<String> of(String mutant, Map<String, String> sources) throws IOException {
    Path output = Files.createTempDirectory(folder, "output");
    try {
      List<String> lines = errors(sources, output);
      lines.addAll(calls(output));
      if (lines.isEmpty()) {
        lines.add(line("-", 0, "nothing", "-"));
      }
      return lines.stream().sorted().map(line -> mutant + "\t" + line).toList();
    } finally {
      delete(output);
    }
  }

  private List<String> errors(Map<String, String> sources, Path output) throws IOException {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
    JavaCompiler.CompilationTask task =
        COMPILER.getTask(null, files, diagnostics, options, null, Javac.texts(sources));
    task.setProcessors(List.of(Javac.processor()));
    task.call();
    List<String> lines = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        Matcher rule = RULE.matcher(each.getMessage(Locale.ROOT));
        String file =
            each.getSource() == null ? "-" : each.getSource().getName().replaceAll(".*/", "");
        String what = rule.find() ? rule.group(1) : each.getCode();
        lines.add(line(file, each.getLineNumber(), "error", what));
      }
    }
    return lines;
  }

  private static List<String> calls(Path output) throws IOException {
    try {
      return Catalogue.read(output).classes().stream()
          .flatMap(type -> type.calls().stream()
              .map(call -> line(
                  type.name(),
                  call.line(),
                  call.verdict().name().toLowerCase(Locale.ROOT),
                  String.join(",", call.metrics().stream().sorted().toList()))))
          .toList();
    } catch (NoSuchFileException noCalls) {
      return List.of();
    }
  }

  private static String line(String where, long line, String verdict, String detail) {
    return "%s\t%d\t%s\t%s".formatted(where, line, verdict, detail.isEmpty() ? "-" : detail);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
