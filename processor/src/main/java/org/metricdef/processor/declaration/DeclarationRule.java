package org.metricdef.processor.declaration;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** A rule about declarations. It says nothing of what it does not look at. */
interface DeclarationRule {

  /** What is wrong with a set as a whole. */
  default List<Problem> checkSet(TypeElement set) {
    return List.of();
  }

  /** What is wrong with a well-formed metric of a set. */
  default List<Problem> checkMetric(DeclaredMetric metric) {
    return List.of();
  }
}
