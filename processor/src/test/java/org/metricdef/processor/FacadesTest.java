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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Calls of facades that no metric set stands behind, with what the checker reports of them. */
class FacadesTest {

  @TestFactory
  Stream<DynamicTest> reportsWhatIsSurelyWrong() {
    return examples("facades/observed");
  }

  @TestFactory
  Stream<DynamicTest> wantsAllProven() {
    return examples("facades/guarded", "-Ametricdef.observed=guarded");
  }

  @TestFactory
  Stream<DynamicTest> isSilentWhereClientsAreNotChecked() {
    return Sources.javaFiles("facades/observed").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          Compilation compilation = Sources.checker()
              .withOptions("-Ametricdef.observed=off")
              .compile(Sources.source(file));
          assertThat(Sources.reported(compilation, List.of())).isEmpty();
        }));
  }

  /** A proof ends when a class declares other label names than it did. */
  @Test
  void aProofDependsOnWhatOtherClassesDeclare(@TempDir Path folder) throws Exception {
    Path table = source(folder, "Table", """
        import org.metricdef.*;
        interface Table {
          void init(@MetricName String key, @LabelNames String... names);
          void inc(@MetricName String key, @LabelValues String... values);
        }
        """);
    Path use =
        source(folder, "Use", "class Use { void run(Table table) { table.inc(\"a\", \"1\"); } }");
    Path start = source(folder, "Start", START.formatted("\"x\""));
    assertThat(javac(folder, table, use, start)).isEqualTo(new JavacProcess.Result(0, ""));
    source(folder, "Start", START.formatted("\"x\", \"y\""));
    assertThat(javac(folder, start).output())
        .contains("the metric calls of Use are no longer proven");
  }

  private static final String START =
      "class Start { void run(Table table) { table.init(\"a\", %s); } }";

  private static Path source(Path folder, String type, String text) throws Exception {
    return Files.writeString(folder.resolve(type + ".java"), text);
  }

  private static JavacProcess.Result javac(Path folder, Path... files) throws Exception {
    String out = Files.createDirectories(folder.resolve("out")).toString();
    List<String> arguments = new ArrayList<>(List.of(
        "-cp",
        ClassPaths.guarded() + File.pathSeparator + out,
        "-processorpath",
        ClassPaths.processor(),
        "-Ametricdef.observed=guarded",
        "-d",
        out));
    for (Path file : files) {
      arguments.add(file.toString());
    }
    return JavacRun.of(arguments);
  }

  private static Stream<DynamicTest> examples(String folder, String... options) {
    return Sources.javaFiles(folder).stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          List<Sources.Error> expected = Sources.expected(List.of(file));
          Compilation compilation =
              Sources.checker().withOptions(List.of(options)).compile(Sources.source(file));
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
        }));
  }
}
