package org.metricdef.processor.stub;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.metricdef.processor.client.StatedAnnotations;
import org.metricdef.processor.flow.source.SourcePlaces;

/**
 * Reads stub files. A stub file is Java source, which javac only parses: it declares the methods of
 * a library again, with our annotations on them.
 */
public final class StubFiles {

  private StubFiles() {}

  /**
   * Adds what stub files state to the annotations of a compilation.
   *
   * @param elements the elements of the compilation
   * @return what is wrong with the files
   */
  public static List<StubProblem> read(
      List<Path> paths, Elements elements, StatedAnnotations stated) {
    StubProblems problems = new StubProblems();
    List<Path> readable = new ArrayList<>();
    for (Path path : paths) {
      if (isReadable(path, problems)) {
        readable.add(path);
      }
    }
    if (!readable.isEmpty()) {
      parse(readable, elements, stated, problems);
    }
    return problems.all();
  }

  private static boolean isReadable(Path path, StubProblems problems) {
    if (!path.toString().endsWith(".java")) {
      problems.unreadable(
          "the stub file %s is no Java source: its name has to end with .java".formatted(path));
      return false;
    }
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      problems.unreadable(
          "cannot read the stub file %s; name it from the folder in which javac runs, which is %s"
              .formatted(path, Path.of("").toAbsolutePath()));
      return false;
    }
    return true;
  }

  private static void parse(
      List<Path> paths, Elements elements, StatedAnnotations stated, StubProblems problems) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      problems.unreadable("stub files need a JDK with the module jdk.compiler");
      return;
    }
    DiagnosticCollector<JavaFileObject> errors = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(errors, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavacTask task = (JavacTask) compiler.getTask(
          null,
          new WithoutPlugins(files),
          errors,
          List.of("-proc:none"),
          null,
          files.getJavaFileObjectsFromPaths(paths));
      SourcePlaces places = new SourcePlaces(Trees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        if (!hasErrors(unit, errors, problems)) {
          new StubReader(elements, stated, places, unit, problems).read();
        }
      }
    } catch (IOException e) {
      problems.unreadable("cannot read the stub files: %s".formatted(e.getMessage()));
    }
  }

  /** Javac reports a place once, so that all errors of a file are one message. */
  private static boolean hasErrors(
      CompilationUnitTree unit, DiagnosticCollector<JavaFileObject> errors, StubProblems problems) {
    List<String> lines = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : errors.getDiagnostics()) {
      if (each.getKind() == Diagnostic.Kind.ERROR
          && each.getSource() != null
          && each.getSource().toUri().equals(unit.getSourceFile().toUri())) {
        lines.add("line %d: %s".formatted(each.getLineNumber(), each.getMessage(Locale.ROOT)));
      }
    }
    if (!lines.isEmpty()) {
      problems.error(
          unit, unit, "the stub file is no Java that can be parsed: " + String.join("; ", lines));
    }
    return !lines.isEmpty();
  }

  /** Hides this plugin, and others that start by themselves, from javac while it reads stubs. */
  private static final class WithoutPlugins
      extends ForwardingJavaFileManager<StandardJavaFileManager> {

    WithoutPlugins(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return ClassLoader.getPlatformClassLoader();
    }
  }
}
