package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Calls of clients that must be proven: on collectors that a {@code @MetricDef} declares, or all of
 * a build. Beside a line stands what the checker reports there. The client decides who is right: a
 * method whose name begins with {@code fails} throws when it is run, and no other method without
 * parameters does.
 */
class GuardedClientsTest {

  @TestFactory
  Stream<DynamicTest> declaredCollectors() {
    return examples("guarded/declared", List.of());
  }

  @TestFactory
  Stream<DynamicTest> declaredCollectorsWhereTheOthersAreNotChecked() {
    return examples("guarded/declared", List.of("-Ametricdef.observed=off"));
  }

  @TestFactory
  Stream<DynamicTest> allCalls() {
    return examples("guarded/all", List.of("-Ametricdef.observed=guarded"));
  }

  private static Stream<DynamicTest> examples(String folder, List<String> options) {
    return Sources.javaFiles(folder).stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          List<Sources.Error> expected = Sources.expected(List.of(file));
          Compilation compilation =
              Sources.checker().withOptions(options).compile(Sources.source(file));
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
        }));
  }

  /** The meters of a class that is not compiled now are read from the catalogue. */
  @Test
  void comparesWithClassesThatWereCompiledBefore(@TempDir Path folder) throws Exception {
    Path orders = source(folder, "Orders", "\"shop\", \"Berlin\"");
    Path mails = source(folder, "Mails", "\"shop\", \"Berlin\", \"kind\", \"book\"");
    assertThat(javac(folder, orders)).isEqualTo(new JavacProcess.Result(0, ""));
    assertThat(javac(folder, mails).output())
        .contains("Mails.java:4: error: [client-unproven] the counter 'orders' has the keys kind,"
            + " shop here, and the key shop at Orders.java:4");
    Files.delete(folder.resolve("out/Orders.class"));
    assertThat(javac(folder, mails)).isEqualTo(new JavacProcess.Result(0, ""));
  }

  private static Path source(Path folder, String type, String tags) throws Exception {
    return Files.writeString(folder.resolve(type + ".java"), """
        import io.micrometer.core.instrument.MeterRegistry;
        class %s {
          void count(MeterRegistry registry) {
            registry.counter("orders", %s).increment();
          }
        }
        """.formatted(type, tags));
  }

  private static JavacProcess.Result javac(Path folder, Path file) throws Exception {
    return JavacRun.of(List.of(
        "-cp",
        ClassPaths.of(MeterRegistry.class),
        "-processorpath",
        ClassPaths.processor(),
        "-Ametricdef.observed=guarded",
        "-d",
        Files.createDirectories(folder.resolve("out")).toString(),
        file.toString()));
  }

  @TestFactory
  Stream<DynamicTest> theClientAgrees(@TempDir Path folder) {
    return Stream.of("guarded/declared", "guarded/all")
        .flatMap(each -> Sources.javaFiles(each).stream())
        .map(file -> dynamicTest(
            file.getFileName().toString(),
            () -> ObservedClientsTest.run(
                file, Files.createDirectories(folder.resolve(file.getFileName().toString())))));
  }
}
