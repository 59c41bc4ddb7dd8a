package org.metricdef.processor.raw;

import java.util.List;

/**
 * A field that holds a registry of Micrometer.
 *
 * @param declaration the whole declaration of the field
 * @param isInitialized whether the declaration gives it its value
 * @param assignments the statements that give it a value, the point after each included
 */
public record RawRegistry(
    RawField.Key field,
    boolean isStatic,
    RawSpan declaration,
    boolean isInitialized,
    List<RawSpan> assignments) {

  public RawRegistry {
    assignments = List.copyOf(assignments);
  }
}
