package org.metricdef.promql.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.metricdef.promql.syntax.Parser;

/** Rules that feed other rules. */
class RecordingRulesTest {

  private static final MetricLabels SCRAPED = metric -> metric.equals("requests_total")
      ? Optional.of(LabelSet.of("job", "instance", "code"))
      : Optional.empty();

  @Test
  void aRuleRecordsTheLabelsOfItsExpressionAndItsOwn() {
    assertThat(recorded(
            "job:rate",
            rule("job:rate", "sum by (job, code) (rate(requests_total[5m]))", "team", "a")))
        .contains(LabelSet.of("job", "code", "team"));
  }

  @Test
  void anEmptyValueRemovesALabel() {
    assertThat(recorded("rate", rule("rate", "rate(requests_total[5m])", "code", "")))
        .contains(LabelSet.of("job", "instance"));
  }

  @Test
  void rulesFeedRulesInAnyOrder() {
    assertThat(recorded(
            "c",
            rule("c", "sum by (job, x) (b)"),
            rule("b", "a * 2"),
            rule("a", "requests_total", "x", "1")))
        .contains(LabelSet.of("job", "x"));
  }

  @Test
  void twoRulesOfOneMetricAreJoined() {
    assertThat(recorded(
            "a",
            rule("a", "sum by (job) (requests_total)"),
            rule("a", "sum by (code) (requests_total)")))
        .contains(LabelSet.of("job", "code"));
  }

  @Test
  void aRuleThatFeedsItselfComesToAnEnd() {
    assertThat(recorded(
            "a",
            rule("a", "requests_total or label_replace(b, \"x\", \"$1\", \"job\", \"(.*)\")"),
            rule("b", "a", "y", "1")))
        .contains(LabelSet.of("job", "instance", "code", "x", "y"));
  }

  @Test
  void aRuleOverAnUnknownMetricCanHaveAnyLabel() {
    assertThat(recorded("a", rule("a", "sum without (x) (unknown)")))
        .contains(LabelSet.any().without(List.of("x", "__name__")));
  }

  @Test
  void whatIsScrapedUnderTheSameNameStays() {
    assertThat(recorded("requests_total", rule("requests_total", "vector(1)", "x", "1")))
        .contains(LabelSet.of("job", "instance", "code", "x"));
  }

  @Test
  void whatNoRuleRecordsIsUnknown() {
    assertThat(recorded("other", rule("a", "b"))).isEmpty();
  }

  private static Optional<LabelSet> recorded(String metric, RecordingRule... rules) {
    return new RecordingRules(List.of(rules), SCRAPED).of(metric);
  }

  private static RecordingRule rule(String metric, String expression) {
    return new RecordingRule(metric, Parser.parse(expression), Map.of());
  }

  private static RecordingRule rule(String metric, String expression, String label, String value) {
    return new RecordingRule(metric, Parser.parse(expression), Map.of(label, value));
  }
}
