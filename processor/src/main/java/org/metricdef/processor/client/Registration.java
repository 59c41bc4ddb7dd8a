package org.metricdef.processor.client;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
 * @param implementation the generated class: sets of one client and of another do not meet
 * @param base the values of the base labels
 */
public record Registration(
    MethodInvocationTree tree,
    TypeElement set,
    TypeElement implementation,
    ExpressionTree registry,
    List<? extends ExpressionTree> base) {

  private static final Set<String> NAMES = Set.of("register");

  /** The registration that a call is; empty if it is something else, or registers no metric. */
  static Optional<Registration> of(MethodInvocationTree tree, SourceIndex index) {
    return CalledNames.isOneOf(NAMES, tree)
            && index.element(tree) instanceof ExecutableElement method
            && isRegister(method)
        ? Owners.of(method).getInterfaces().stream()
            .filter(DeclaredType.class::isInstance)
            .map(type -> (TypeElement) ((DeclaredType) type).asElement())
            .filter(set -> !MetricSetReader.metricsOf(set).isEmpty())
            .findFirst()
            .map(set -> of(tree, set, Owners.of(method)))
        : Optional.empty();
  }

  private static Registration of(
      MethodInvocationTree tree, TypeElement set, TypeElement implementation) {
    List<? extends ExpressionTree> arguments = tree.getArguments();
    return new Registration(
        tree, set, implementation, arguments.get(0), arguments.subList(1, arguments.size()));
  }

  private static boolean isRegister(ExecutableElement method) {
    return Annotations.find(Owners.of(method), AnnotationNames.GENERATED).isPresent()
        && method.getModifiers().contains(Modifier.STATIC)
        && !method.getParameters().isEmpty();
  }
}
