package org.metricdef.promql.label;

import java.util.Map;
import org.metricdef.promql.syntax.Expr;

/**
 * A rule that records the result of an expression as a metric.
 *
 * @param metric the metric that it records
 * @param labels the labels that it sets; an empty value removes a label
 */
public record RecordingRule(String metric, Expr expression, Map<String, String> labels) {

  public RecordingRule {
    labels = Map.copyOf(labels);
  }

  LabelSet recorded(MetricLabels metrics) {
    LabelSet result = LabelAnalysis.of(expression, metrics).without(Labels.NAME);
    for (Map.Entry<String, String> label : labels.entrySet()) {
      result =
          label.getValue().isEmpty() ? result.without(label.getKey()) : result.with(label.getKey());
    }
    return result;
  }
}
