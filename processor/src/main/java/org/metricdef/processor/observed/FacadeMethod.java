package org.metricdef.processor.observed;

import java.util.OptionalInt;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/**
 * What annotations say of a method of a facade that no metric set stands behind. The numbers are
 * positions of parameters.
 *
 * @param declared the method that has the annotations: the method itself, or one that it overrides
 * @param name the metric's name
 * @param names the label names that are declared
 * @param values the label values, in the order of the names
 * @param labels the labels with their keys
 * @param returnsHandle whether the method returns the handle of the metric
 */
record FacadeMethod(
    ExecutableElement declared,
    OptionalInt name,
    OptionalInt names,
    OptionalInt values,
    OptionalInt labels,
    boolean returnsHandle) {

  /** Whether a call declares a metric that other calls use by its name. */
  boolean isOfTable() {
    return names.isPresent() && name.isPresent();
  }

  /** Whether the value of a call is the handle of the metric. */
  boolean makesHandle() {
    return returnsHandle || names.isPresent() && declared.getKind() == ElementKind.CONSTRUCTOR;
  }

  /** Whether a call uses a metric, so that it can be wrong. */
  boolean isUse() {
    return names.isEmpty() && (values.isPresent() || labels.isPresent() || !returnsHandle);
  }
}
