package org.metricdef.promql.label;

import java.util.List;
import org.metricdef.promql.syntax.Aggregator;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Grouping;

/** The labels of aggregations. */
final class AggregationLabels {

  private AggregationLabels() {}

  static LabelSet of(Expr.Aggregation aggregation, LabelSet input) {
    if (aggregation.aggregator().selects()) {
      return input;
    }
    LabelSet groups =
        aggregation.grouping().map(grouping -> groups(grouping, input)).orElse(LabelSet.none());
    if (aggregation.aggregator() == Aggregator.COUNT_VALUES) {
      return Labels.text(aggregation.arguments().get(0)).map(groups::with).orElse(LabelSet.any());
    }
    return groups;
  }

  private static LabelSet groups(Grouping grouping, LabelSet input) {
    List<String> labels = Labels.names(grouping.labels());
    return grouping.without() ? input.without(labels).without(Labels.NAME) : input.only(labels);
  }
}
