package org.metricdef.promql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.promql.Blocks;
import org.metricdef.promql.syntax.Parser;

/** The examples in types.txt: an expression, and below it each finding with carets at its place. */
class TypeExamplesTest {

  static Stream<List<String>> examples() {
    return Blocks.of("types.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void hasTheFindings(List<String> example) {
    List<String> findings = TypeCheck.check(Parser.parse(example.get(0))).stream()
        .map(TypeExamplesTest::marked)
        .toList();
    assertThat(findings).isEqualTo(example.subList(1, example.size()));
  }

  private static String marked(TypeFinding finding) {
    String kind = finding.kind() == FindingKind.INVALID
        ? ""
        : finding.kind().name().toLowerCase(Locale.ROOT) + ": ";
    int start = finding.span().start();
    return " ".repeat(start) + "^".repeat(finding.span().end() - start) + " " + kind
        + finding.message();
  }
}
