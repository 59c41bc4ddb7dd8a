package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * An incremental build: one file is compiled, and the rest of its module comes from class files.
 * The verdicts equal those of a full compilation.
 */
@Execution(ExecutionMode.CONCURRENT)
class SubsetTest {

  @TempDir
  Path folder;

  /** Each example, compiled against the class files of its dependencies. */
  @TestFactory
  Stream<DynamicTest> examples() throws Exception {
    List<Path> shared = Sources.javaFiles("shared");
    Path classes = Files.createDirectories(folder.resolve("shared"));
    CompiledClasses.write(Sources.compile(shared), classes);
    return Stream.of("flow", "contracts", "calls", "k2")
        .flatMap(each -> Sources.javaFiles(each).stream())
        .map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
          List<Path> all = new ArrayList<>(shared);
          all.add(file);
          assertSame(file, Sources.compile(all), alone(file, classes));
        }));
  }

  /**
   * Each class of an example, compiled against the class files of the other classes in its file.
   */
  @TestFactory
  Stream<DynamicTest> classesOfExamples() {
    return Stream.of("contracts", "calls")
        .flatMap(each -> Sources.javaFiles(each).stream())
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          List<Path> all = new ArrayList<>(Sources.javaFiles("shared"));
          all.add(file);
          Path classes = Files.createTempDirectory(folder, "classes");
          List<Integer> starts = compileUnchecked(all, classes);
          List<String> one = new ArrayList<>();
          for (int i = 0; i < starts.size(); i++) {
            Path only = Files.createTempDirectory(folder, "only").resolve(file.getFileName());
            Files.writeString(only, onlyType(i, starts, Files.readString(file)));
            one.addAll(said(only, alone(only, classes)));
          }
          assertThat(one).containsExactlyInAnyOrderElementsOf(said(file, Sources.compile(all)));
        }));
  }

  /** Compiles without the checker and returns the start of each type in the last file. */
  private static List<Integer> compileUnchecked(List<Path> files, Path classes) throws Exception {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) javac.getTask(
          null,
          new NoPlugins(manager),
          new DiagnosticCollector<>(),
          List.of("-cp", System.getProperty("java.class.path"), "-d", classes.toString()),
          null,
          manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(List.of(new MetricDefProcessor()));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Integer> starts = new ArrayList<>();
      for (CompilationUnitTree unit : task.parse()) {
        starts.clear();
        unit.getTypeDecls()
            .forEach(type -> starts.add((int) positions.getStartPosition(unit, type)));
      }
      task.generate();
      return starts;
    }
  }

  /** The source with all other types blanked out. Line numbers stay the same. */
  private static String onlyType(int wanted, List<Integer> starts, String source) {
    StringBuilder rest = new StringBuilder(source);
    for (int i = starts.get(0); i < source.length(); i++) {
      boolean before = i < starts.get(wanted);
      boolean after = wanted + 1 < starts.size() && i >= starts.get(wanted + 1);
      if ((before || after) && source.charAt(i) != '\n') {
        rest.setCharAt(i, ' ');
      }
    }
    return rest.toString();
  }

  private static Compilation alone(Path file, Path classes) throws Exception {
    String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
    return Sources.checker()
        .withOptions("-cp", classPath, "-implicit:none")
        .compile(List.of(Sources.source(file)));
  }

  private static void assertSame(Path file, Compilation whole, Compilation alone) {
    assertThat(said(file, alone)).containsExactlyElementsOf(said(file, whole));
  }

  private static List<String> said(Path file, Compilation compilation) {
    return compilation.errors().stream()
        .filter(each -> each.getSource() != null
            && each.getSource().getName().endsWith(file.getFileName().toString()))
        .map(SubsetTest::describe)
        .toList();
  }

  private static String describe(Diagnostic<? extends JavaFileObject> each) {
    return each.getLineNumber() + ":" + each.getColumnNumber() + " " + each.getMessage(null);
  }
}
