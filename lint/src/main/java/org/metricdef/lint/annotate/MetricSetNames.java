package org.metricdef.lint.annotate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricSetReader;

/** The names under which facades know the metrics of a set. */
final class MetricSetNames {

  private MetricSetNames() {}

  /** The set that a type is; empty if it declares no metric. */
  static Optional<DeclaredSet> of(TypeElement type) {
    if (!type.getKind().isInterface() || type.getAnnotationMirrors().isEmpty()) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>();
    for (MetricDefinition each : MetricSetReader.metricsOf(type)) {
      names.add(each.name());
      names.add(each.fullName());
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(new DeclaredSet(type.getQualifiedName().toString(), names));
  }
}
