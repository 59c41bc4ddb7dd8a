package org.metricdef.promql.label;

import java.util.List;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.MatchOperator;

/** The labels of selected series. */
final class SelectorLabels {

  private final MetricLabels metrics;

  SelectorLabels(MetricLabels metrics) {
    this.metrics = metrics;
  }

  LabelSet labels(Expr.VectorSelector selector) {
    LabelSet result = ofMetrics(selector).with(Labels.NAME);
    for (LabelMatcher matcher : selector.matchers()) {
      if (matcher.operator() == MatchOperator.EQUAL && matcher.text().isEmpty()) {
        result = result.without(matcher.label().value());
      }
    }
    return result;
  }

  private LabelSet ofMetrics(Expr.VectorSelector selector) {
    List<String> names = SelectedMetrics.of(selector);
    if (names.isEmpty()) {
      return LabelSet.any();
    }
    return names.stream()
        .map(name -> metrics.of(name).orElse(LabelSet.any()))
        .reduce(LabelSet.none(), LabelSet::union);
  }
}
