package org.metricdef.lint.init;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.raw.RawLabel;

/** The labels to which all calls of several metrics give one constant. */
final class BaseLabels {

  private BaseLabels() {}

  /** The base labels of a set of these metrics. A single metric shares nothing with others. */
  static List<BaseLabel> of(List<MetricGroup> metrics) {
    List<BaseLabel> shared = new ArrayList<>();
    if (metrics.size() < 2) {
      return shared;
    }
    for (String key : metrics.get(0).labels()) {
      value(metrics, key).ifPresent(value -> shared.add(new BaseLabel(key, value)));
    }
    return shared;
  }

  private static Optional<String> value(List<MetricGroup> metrics, String key) {
    Set<String> values = new HashSet<>();
    for (MetricGroup metric : metrics) {
      if (!metric.labels().contains(key) || metric.passed().isEmpty()) {
        return Optional.empty();
      }
      for (MetricGroup.Passed call : metric.passed()) {
        Optional<String> value = constant(call, key);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        values.add(value.get());
      }
    }
    return values.size() == 1 ? Optional.of(values.iterator().next()) : Optional.empty();
  }

  private static Optional<String> constant(MetricGroup.Passed call, String key) {
    return call.labels().stream()
        .flatMap(List::stream)
        .filter(each -> ExposedNames.label(each.key()).equals(key))
        .map(RawLabel::constant)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
