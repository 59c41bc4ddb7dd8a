package org.metricdef.lint.guide;

import java.util.List;

/**
 * A label of a metric.
 *
 * @param isBase whether its value is given once, when the metrics are registered
 * @param values all values that it can have, where code states them; else empty
 */
public record GuideLabel(String name, boolean isBase, List<String> values) {

  public GuideLabel {
    values = List.copyOf(values);
  }
}
