package org.metricdef.processor.declaration;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** A rule about declarations. It implements only the checks that concern it. */
interface DeclarationRule {

  /** The problems of a set as a whole. */
  default List<Problem> checkSet(TypeElement set) {
    return List.of();
  }

  /** The problems of a metric that is declared correctly. */
  default List<Problem> checkMetric(DeclaredMetric metric) {
    return List.of();
  }
}
