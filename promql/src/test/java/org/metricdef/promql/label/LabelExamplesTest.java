package org.metricdef.promql.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.metricdef.promql.Blocks;
import org.metricdef.promql.syntax.Parser;

/** The examples in labels.txt: an expression, and the labels that its result can have. */
class LabelExamplesTest {

  /** The metrics of the examples. Others are unknown. */
  private static final Map<String, LabelSet> KNOWN = Map.of(
      "requests_total", LabelSet.of("job", "instance", "code", "path"),
      "errors_total", LabelSet.of("job", "instance", "kind"),
      "latency_bucket", LabelSet.of("job", "instance", "le"),
      "build_info", LabelSet.of("job", "instance", "version", "branch"),
      "up", LabelSet.of("job", "instance"));

  static Stream<List<String>> examples() {
    return Blocks.of("labels.txt");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void canHave(List<String> example) {
    LabelSet labels = LabelAnalysis.of(
        Parser.parse(example.get(0)), metric -> Optional.ofNullable(KNOWN.get(metric)));
    assertThat("=> " + labels).isEqualTo(example.get(1));
  }
}
