package org.metricdef.processor.soundness.mutants;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.metricdef.processor.MetricDefProcessor;
import org.metricdef.processor.ReportedLines;

/** javac with our processor, and with or without the plugin that checks calls. */
final class Javac {

  /** Attributed sources. */
  record Attributed(JavacTask task, List<CompilationUnitTree> units) {}

  /**
   * Compiled sources.
   *
   * @param broken the paths of those with errors
   * @param classes the class files by binary name; not all of them if there are errors
   */
  record Compiled(Set<String> broken, Map<String, byte[]> classes) {}

  private final String classPath;

  /**
   * Creates a compiler.
   *
   * @param classes folders of class files, apart from the class path of the tests
   */
  Javac(List<Path> classes) {
    List<String> parts = new ArrayList<>(classes.stream().map(Path::toString).toList());
    parts.add(System.getProperty("java.class.path"));
    this.classPath = String.join(File.pathSeparator, parts);
  }

  /** The path of a source. */
  static String path(JavaFileObject source) {
    return source.toUri().getPath().substring(1);
  }

  /** The sources that compile, of groups of sources that need one another, attributed. */
  Map<String, Attributed> attribute(Map<String, Map<String, String>> groups) throws IOException {
    Map<String, Attributed> good = new LinkedHashMap<>();
    if (groups.isEmpty()) {
      return good;
    }
    try {
      Map<String, String> all = new LinkedHashMap<>();
      groups.values().forEach(all::putAll);
      DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
      JavacTask task = task(all, problems, new MemoryFiles(false));
      Map<String, CompilationUnitTree> units = new HashMap<>();
      task.parse().forEach(unit -> units.put(path(unit.getSourceFile()), unit));
      task.analyze();
      Set<String> broken = broken(problems);
      groups.forEach((name, sources) -> {
        if (sources.keySet().stream().noneMatch(broken::contains)) {
          List<CompilationUnitTree> own =
              sources.keySet().stream().map(units::get).toList();
          good.put(name, new Attributed(task, own));
        }
      });
    } catch (IllegalStateException crash) {
      // javac may crash over sources that do not compile.
      if (groups.size() > 1) {
        List<String> names = List.copyOf(groups.keySet());
        int half = names.size() / 2;
        good.putAll(attribute(part(groups, names.subList(0, half))));
        good.putAll(attribute(part(groups, names.subList(half, names.size()))));
      }
    }
    return good;
  }

  private static Map<String, Map<String, String>> part(
      Map<String, Map<String, String>> groups, List<String> names) {
    Map<String, Map<String, String>> part = new LinkedHashMap<>();
    names.forEach(name -> part.put(name, groups.get(name)));
    return part;
  }

  /** Compiles sources without the checker. */
  Compiled compile(Map<String, String> sources) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    MemoryFiles files = new MemoryFiles(false);
    task(sources, problems, files).call();
    return new Compiled(broken(problems), files.classes());
  }

  /** The lines that the checker refuses, with its messages, by path and line. */
  Map<String, Map<Long, String>> refused(Map<String, String> sources) {
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    task(sources, problems, new MemoryFiles(true)).call();
    Map<String, Map<Long, String>> refused = new HashMap<>();
    for (Diagnostic<? extends JavaFileObject> each : problems.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR) {
        String message = each.getMessage(null);
        if (each.getSource() == null
            || !message.startsWith("[")
            || message.startsWith("[internal]")) {
          throw new IllegalStateException(each.toString());
        }
        Map<Long, String> ofPath =
            refused.computeIfAbsent(path(each.getSource()), any -> new HashMap<>());
        ReportedLines.of(each)
            .forEach(line -> ofPath.merge(line, message, (one, other) -> one + "\n" + other));
      }
    }
    return refused;
  }

  private static Set<String> broken(DiagnosticCollector<JavaFileObject> problems) {
    Set<String> broken = new HashSet<>();
    for (var problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR && problem.getSource() != null) {
        broken.add(path(problem.getSource()));
      }
    }
    return broken;
  }

  private JavacTask task(
      Map<String, String> sources,
      DiagnosticCollector<JavaFileObject> problems,
      MemoryFiles files) {
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(source(path, text)));
    List<String> options = List.of(
        "-Xlint:none",
        "-Xmaxerrs",
        "100000",
        // All errors of all sources, also those that javac finds after others.
        "--should-stop=ifError=FLOW",
        // There are several mutants of an example that defines metrics.
        "-Ametricdef.severity.duplicate_metric=off",
        "-cp",
        classPath);
    JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
        .getTask(new StringWriter(), files, problems, options, null, units);
    task.setProcessors(List.of(new MetricDefProcessor()));
    return task;
  }

  private static JavaFileObject source(String path, String text) {
    return new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
