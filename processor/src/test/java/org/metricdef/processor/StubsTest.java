package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Stub files: {@code stubs/<case>} holds a library, its stub and the code that uses it. Beside a
 * line of the code or of the stub stands what the checker reports there.
 */
class StubsTest {

  @TempDir
  Path folder;

  @TestFactory
  Stream<DynamicTest> statesWhatALibraryDoesNot() {
    return Sources.subfolders("stubs").stream()
        .map(each -> dynamicTest(each.getFileName().toString(), () -> {
          List<Path> sources = List.of(each.resolve("Example.java"), each.resolve("Stub.java"));
          Compilation compilation = Sources.checker()
              .withOptions(
                  "-Xmaxerrs",
                  "1000",
                  "-cp",
                  library(each.getFileName().toString()),
                  "-Ametricdef.stubs=" + sources.get(1))
              .compile(Sources.source(sources.get(0)));
          List<Sources.Error> expected = Sources.expected(sources);
          assertThat(expected).isNotEmpty();
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
        }));
  }

  /** Without its stub, nothing is known of the library. */
  @Test
  void areNeeded() throws Exception {
    Workspace code = calls("facade.count(\"trades_total\", java.util.Map.of(\"side\", \"BUY\"));");
    assertThat(compile(code)).isEqualTo(new JavacProcess.Result(0, ""));
    assertThat(compile(code, stub("Facade.java", STUB)).output())
        .contains("[label-keys] trades_total takes symbol; 'side' is not one of them");
  }

  /** A call that is proven with a stub stands in the catalogue as any other. */
  @Test
  void changeNothingThatFits() throws Exception {
    Workspace code =
        calls("facade.count(\"trades_total\", java.util.Map.of(\"symbol\", \"BTCUSDT\"));");
    assertThat(compile(code, stub("Facade.java", STUB), "-Xlint:all", "-Werror"))
        .isEqualTo(new JavacProcess.Result(0, ""));
  }

  @Test
  void areSeveralFilesAndReachThePluginToo() throws Exception {
    Workspace code = calls("facade.count(\"trades_total\", java.util.Map.of(\"side\", \"BUY\"));");
    Path other = file("Unused.java", "package acme; interface Facade { void log(String text); }");
    Path stub = file("Facade.java", STUB);
    String both = other + File.pathSeparator + stub;
    for (List<String> options : List.of(
        List.of("-Ametricdef.stubs=" + both),
        List.of("-proc:none", "-Xplugin:MetricDef stubs=" + both),
        List.of("-Ametricdef.stubs=" + both, "-Xplugin:MetricDef stubs=" + both))) {
      assertThat(compile(code, options.toArray(String[]::new)).output())
          .contains("[label-keys]")
          .doesNotContain("[stubs]");
    }
  }

  @Test
  void areRefusedWhereTheyCannotBeRead() throws Exception {
    Workspace code = calls("");
    assertThat(compile(code, "-Ametricdef.stubs=gone.java").output())
        .contains("error: [stubs] cannot read the stub file gone.java; name it from the folder");
    assertThat(compile(code, "-Ametricdef.stubs=" + file("stub.txt", STUB)).output())
        .contains("stub.txt is no Java source: its name has to end with .java");
    assertThat(compile(code, "-Ametricdef.stubs=").output())
        .contains("[options] -Ametricdef.stubs=: it has an empty file name");
    JavacProcess.Result result = compile(code, stub("Wrong.java", "package acme;\nclass {\n"));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output())
        .contains("Wrong.java:1: error: [stubs] the stub file is no Java that can be parsed:"
            + " line 2: <identifier> expected");
  }

  /** A stub of a class whose source is here: the class has to keep what the stub promises. */
  @Test
  void mayBeOfCodeThatIsCompiledHere() throws Exception {
    Workspace code = calls("").with("acme/Facade.java", """
        package acme;
        public class Facade {
          public void count(String name, java.util.Map<String, String> labels) {
            labels.put("side", "BUY");
          }
        }
        """);
    assertThat(compile(code).exitCode()).isZero();
    assertThat(compile(code, stub("Facade.java", STUB.replace("interface", "class")))
            .output())
        .contains("Facade.java:4: error: [label-keys-unproven]", "must keep its keys");
  }

  /** The modules of a reactor share stubs, and not all of them have the library. */
  @Test
  void ofMissingClassesAreNotes() throws Exception {
    JavacProcess.Result result = compile(
        calls(""),
        stub(
            "Missing.java",
            "package acme;\nimport gone.Team;\nclass Gone {}\n"
                + "interface Facade { void log(@Team String text); }"));
    assertThat(result.exitCode()).isZero();
    assertThat(result.output())
        .contains(
            "Missing.java:3: Note: [stubs] 'acme.Gone' is not on the class path of this module")
        .contains("Note: [stubs] 'gone.Team' is not on the class path of this module");
  }

  /** A stub that has no effect must be seen in a module that lacks the annotations. */
  @Test
  void needTheAnnotations() throws Exception {
    Workspace code = new Workspace(folder.resolve("code"))
        .with("shop/Use.java", "package shop; class Use { acme.Facade facade; }");
    String library = compileLibrary(
        List.of(file("lib/acme/Facade.java", LIBRARY)), ClassPaths.of(MeterRegistry.class));
    JavacProcess.Result result = code.javac(
        "-cp", library, "-proc:none", "-Xplugin:MetricDef stubs=" + file("Facade.java", STUB));
    assertThat(result.output())
        .contains("'@MetricName' is not on the class path; add metricdef-annotations");
  }

  private static final String LIBRARY = """
      package acme;
      public interface Facade {
        void count(String name, java.util.Map<String, String> labels);
        void log(String text);
      }
      """;

  private static final String STUB = """
      package acme;
      import java.util.Map;
      import org.metricdef.*;
      interface Facade {
        void count(
            @MetricName(shop.Metrics.class) String name,
            @MetricLabels Map<String, String> labels);
      }
      """;

  private Workspace calls(String call) throws Exception {
    return new Workspace(folder.resolve("code"))
        .with("shop/Metrics.java", Workspace.METRICS)
        .with(
            "shop/Calls.java",
            "package shop; class Calls { void run(acme.Facade facade) { %s } }".formatted(call));
  }

  private JavacProcess.Result compile(Workspace code, String... options) throws Exception {
    String library =
        compileLibrary(List.of(file("lib/acme/Facade.java", LIBRARY)), ClassPaths.guarded());
    List<String> all = new ArrayList<>(List.of(
        "-cp",
        library + File.pathSeparator + ClassPaths.guarded(),
        "-processorpath",
        ClassPaths.processor()));
    all.addAll(List.of(options));
    return code.javac(all.toArray(String[]::new));
  }

  private String stub(String name, String text) throws Exception {
    return "-Ametricdef.stubs=" + file(name, text);
  }

  private Path file(String name, String text) throws Exception {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** The class path of a case: its library, the annotations, and what the tests themselves use. */
  private String library(String name) throws Exception {
    List<Path> sources = Sources.javaFiles("stubs/" + name + "/library");
    String classPath = System.getProperty("java.class.path");
    return compileLibrary(sources, classPath) + File.pathSeparator + classPath;
  }

  private String compileLibrary(List<Path> sources, String classPath) throws Exception {
    Path out = Files.createDirectories(folder.resolve("library"));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      assertThat(javac
              .getTask(
                  null,
                  new NoPlugins(files),
                  null,
                  List.of("-proc:none", "-cp", classPath, "-d", out.toString()),
                  null,
                  files.getJavaFileObjectsFromPaths(sources))
              .call())
          .isTrue();
    }
    return out.toString();
  }
}
