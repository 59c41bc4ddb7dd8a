package org.metricdef.processor.flow.source;

import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * A condition that has the same outcome each time, as long as no local variable of it is assigned.
 *
 * @param subject the expression, or what is compared with a constant, in one spelling
 * @param variables the local variables in it
 * @param constant the constant that the subject is compared with: null, a constant of an enum, a
 *     string or a whole number; a subject equals one of them at most
 */
public record Condition(String subject, Set<Element> variables, Optional<String> constant) {

  public Condition {
    variables = Set.copyOf(variables);
  }

  /** Whether this condition is false where the other one is true. */
  public boolean isExcludedBy(Condition other) {
    return constant.isPresent()
        && other.constant.isPresent()
        && !constant.equals(other.constant)
        && subject.equals(other.subject)
        && variables.equals(other.variables);
  }
}
