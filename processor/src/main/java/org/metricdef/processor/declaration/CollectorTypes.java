package org.metricdef.processor.declaration;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** The types of the collectors of clients that take label values by position. */
public final class CollectorTypes {

  private static final Set<String> BASES = Set.of(
      "io.prometheus.client.SimpleCollector",
      "io.prometheus.metrics.core.metrics.MetricWithFixedMetadata");

  private CollectorTypes() {}

  /** Whether a type is such a collector. */
  public static boolean isCollector(@Nullable TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return isCollector(variable.getUpperBound());
    }
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && (BASES.contains(element.getQualifiedName().toString())
            || isCollector(element.getSuperclass()));
  }
}
