package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import org.metricdef.processor.declaration.AnnotationNames;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourceIndex;

/**
 * A call that registers the metrics of a set.
 *
 * @param set the set, which has metrics
 */
public record Registration(MethodInvocationTree tree, TypeElement set, ExpressionTree registry) {

  private static final String REGISTRY = "io.prometheus.client.CollectorRegistry";
  private static final Set<String> NAMES = Set.of("register");

  /**
   * The registration that a call is; empty if it is something else, or registers no metric. A
   * subclass of the registry may accept what the registry itself does not.
   */
  static Optional<Registration> of(MethodInvocationTree tree, SourceIndex index) {
    return CalledNames.isOneOf(NAMES, tree)
            && index.element(tree) instanceof ExecutableElement method
            && isRegister(method)
            && REGISTRY.equals(String.valueOf(index.type(tree.getArguments().get(0))))
        ? Owners.of(method).getInterfaces().stream()
            .filter(DeclaredType.class::isInstance)
            .map(type -> (TypeElement) ((DeclaredType) type).asElement())
            .filter(set -> !MetricSetReader.metricsOf(set).isEmpty())
            .findFirst()
            .map(set -> new Registration(tree, set, tree.getArguments().get(0)))
        : Optional.empty();
  }

  private static boolean isRegister(ExecutableElement method) {
    return Annotations.find(Owners.of(method), AnnotationNames.GENERATED).isPresent()
        && !method.getParameters().isEmpty()
        && method.getParameters().get(0).asType().toString().equals(REGISTRY);
  }
}
