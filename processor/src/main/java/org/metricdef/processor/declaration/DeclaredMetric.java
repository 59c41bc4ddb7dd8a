package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.ruleset.Rule;

/**
 * A metric and the method that declares it.
 *
 * @param method a method of a metric set
 * @param definition what its annotation and its return type declare
 */
record DeclaredMetric(ExecutableElement method, MetricDefinition definition) {

  String name() {
    return definition.fullName();
  }

  MetricKind kind() {
    return definition.kind();
  }

  /** The method as messages name it, with its interface. */
  String place() {
    return definition.set() + "." + method;
  }

  /** A problem of this metric, reported at its annotation. */
  Problem problem(Rule rule, String message) {
    return new Problem(rule, message, method, Annotations.find(method, METRIC_DEF));
  }

  /** A problem of this metric if the condition is true. */
  List<Problem> problemIf(boolean wrong, Rule rule, String format, Object... arguments) {
    return wrong ? List.of(problem(rule, format.formatted(arguments))) : List.of();
  }
}
