package org.metricdef.processor.report;

import java.util.List;

/**
 * A label of which all values are known, as an enum or a boolean of a record states it.
 *
 * @param label the name of the label
 * @param values its values, in the order of the enum
 */
public record ClosedLabel(String label, List<String> values) {

  public ClosedLabel {
    values = List.copyOf(values);
  }
}
