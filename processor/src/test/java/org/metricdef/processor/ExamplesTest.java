package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Small programs that state in a comment beside a line which error or warning they expect there. A
 * line without a comment must be accepted.
 */
@Execution(ExecutionMode.CONCURRENT)
class ExamplesTest {

  /** The file name of the only example to run; empty for all. */
  private static final String ONLY = System.getProperty("example", "");

  /** Mistakes that projects reported, in code that uses the metrics of a set. */
  @TestFactory
  Stream<DynamicTest> adopted() {
    return examples("adopted");
  }

  @TestFactory
  Stream<DynamicTest> flow() {
    return examples("flow");
  }

  @TestFactory
  Stream<DynamicTest> contracts() {
    return examples("contracts");
  }

  @TestFactory
  Stream<DynamicTest> calls() {
    return examples("calls");
  }

  @TestFactory
  Stream<DynamicTest> dismissal() {
    return examples("dismissal");
  }

  @TestFactory
  Stream<DynamicTest> declarations() {
    return examples("declarations");
  }

  /** Examples that need a newer compiler. CI runs them with a newer JDK too. */
  @TestFactory
  Stream<DynamicTest> java21() {
    return Runtime.version().feature() >= 21 ? examples("java21") : Stream.empty();
  }

  @TestFactory
  Stream<DynamicTest> values() {
    return examples("values");
  }

  @TestFactory
  Stream<DynamicTest> mistakes() {
    return examples("mistakes");
  }

  @TestFactory
  Stream<DynamicTest> suppressions() {
    return examples("suppressions");
  }

  private static Stream<DynamicTest> examples(String folder) {
    List<Path> shared = Sources.javaFiles("shared");
    return Sources.javaFiles(folder).stream()
        .filter(file -> ONLY.isEmpty() || file.endsWith(ONLY))
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          List<Path> files = Stream.concat(shared.stream(), Stream.of(file)).toList();
          Compilation compilation = Sources.compile(files);
          List<Sources.Error> expected = Sources.expected(files);
          assertThat(Sources.reported(compilation, expected)).containsExactlyElementsOf(expected);
        }));
  }
}
