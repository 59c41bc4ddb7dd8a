package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an incremental build does: one file is compiled, and the rest of its module comes from class
 * files. The verdicts are those of the whole module's compilation.
 */
class SubsetTest {

  @TempDir
  Path folder;

  /** Every example, against class files of what it uses. */
  @TestFactory
  Stream<DynamicTest> examples() throws Exception {
    List<Path> shared = Sources.javaFiles("shared");
    Path classes = Files.createDirectories(folder.resolve("shared"));
    CompiledClasses.write(Sources.compile(shared), classes);
    return Stream.of("flow", "contracts", "k2")
        .flatMap(each -> Sources.javaFiles(each).stream())
        .map(file -> dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
          List<Path> all = new ArrayList<>(shared);
          all.add(file);
          assertSame(file, Sources.compile(all), alone(file, classes));
        }));
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
