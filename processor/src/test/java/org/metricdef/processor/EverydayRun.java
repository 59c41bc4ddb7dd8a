package org.metricdef.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the everyday programs without the checker, and runs their main methods in another JVM.
 *
 * @param exitCode 0 if no main method threw
 * @param output what the programs printed
 * @param mistakes the exceptions of metric calls, also those that a program caught
 */
record EverydayRun(int exitCode, String output, List<String> mistakes) {

  /** The JVM logs where an exception is thrown. Programs throw none of theirs in these packages. */
  private static final Pattern IN_A_METRIC_CALL =
      Pattern.compile("in '(everyday/shared|org/metricdef)/");

  /** Calls the main method of each program. */
  private static final class Driver extends SimpleJavaFileObject {
    private final String text;

    Driver(List<String> programs) {
      super(URI.create("string:///everyday/Driver.java"), Kind.SOURCE);
      this.text = programs.stream()
          .map(program -> "    everyday." + program.replace('/', '.') + ".main(args);\n")
          .collect(Collectors.joining("", """
              package everyday;

              final class Driver {
                public static void main(String[] args) throws Exception {
              """, "  }\n}\n"));
    }

    @Override
    public String getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  /** What javac says about the programs without the checker; their classes go to the folder. */
  static List<String> compile(List<Path> sources, List<String> programs, Path folder)
      throws Exception {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(diagnostics, null, null)) {
      List<JavaFileObject> all = new ArrayList<>();
      files.getJavaFileObjectsFromPaths(sources).forEach(all::add);
      all.add(new Driver(programs));
      JavaCompiler.CompilationTask task = javac.getTask(
          new StringWriter(),
          new NoPlugins(files),
          diagnostics,
          List.of("-Xlint:all,-processing", "-cp", ClassPaths.guarded(), "-d", folder.toString()),
          null,
          all);
      task.setProcessors(List.of(new MetricDefProcessor()));
      task.call();
    }
    return diagnostics.getDiagnostics().stream()
        .filter(each -> each.getKind() != Diagnostic.Kind.NOTE)
        .map(Object::toString)
        .toList();
  }

  /** Runs the programs that were compiled to this folder. */
  static EverydayRun of(Path folder) throws Exception {
    Path log = folder.resolve("exceptions.log");
    String classPath = String.join(
        File.pathSeparator,
        folder.toString(),
        ClassPaths.guarded(),
        System.getProperty("java.class.path"));
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            // The JVM logs the exceptions of interpreted code only.
            "-Xint",
            "-Xlog:exceptions=info:file=" + log,
            "-cp",
            classPath,
            "everyday.Driver")
        .redirectErrorStream(true)
        .start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
    int exitCode = process.waitFor();
    return new EverydayRun(exitCode, output, mistakes(log));
  }

  private static List<String> mistakes(Path log) throws IOException {
    String text = Files.readString(log);
    if (!text.contains("Exception <a ")) {
      throw new IOException("the JVM logged no exception, although some programs throw them");
    }
    return text.lines().filter(IN_A_METRIC_CALL.asPredicate()).toList();
  }
}
