package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

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
