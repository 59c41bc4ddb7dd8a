package org.metricdef.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Label bugs of other public projects, rebuilt with guarded calls. A folder is named after project
 * and issue.
 */
class ShapesTest {

  private static final BugHistory HISTORY = new BugHistory("shapes", "shape", "shapes/shared");

  @TestFactory
  Stream<DynamicTest> buggyFormsAreRefused() {
    return HISTORY.buggyFormsAreRefused();
  }

  @TestFactory
  Stream<DynamicTest> buggyFormsFailWithoutTheChecker(@TempDir Path classes) throws Exception {
    return HISTORY.buggyFormsFailWithoutTheChecker(classes);
  }

  @TestFactory
  Stream<DynamicTest> fixedFormsCompileAndRecord() {
    return HISTORY.fixedFormsCompileAndRecord();
  }

  /**
   * Code that misled other checkers: correct code is accepted, and wrong code beside it is refused.
   */
  @TestFactory
  Stream<DynamicTest> whatMisleads() {
    return Sources.javaFiles("shapes/misleading").stream()
        .map(file -> dynamicTest(file.getFileName().toString(), () -> {
          List<Path> files = Stream.concat(
                  Sources.javaFiles("shapes/shared").stream(), Stream.of(file))
              .toList();
          List<Sources.Error> expected = Sources.expected(files);
          assertThat(Sources.reported(Sources.compile(files), expected))
              .containsExactlyElementsOf(expected);
        }));
  }
}
