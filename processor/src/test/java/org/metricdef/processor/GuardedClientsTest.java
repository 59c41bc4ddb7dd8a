package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
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
