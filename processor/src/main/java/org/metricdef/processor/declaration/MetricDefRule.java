package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.text.TypeText;

/** {@code metric-def}: methods of a set that do not declare a metric correctly. */
final class MetricDefRule implements DeclarationRule {

  @Override
  public List<Problem> checkSet(TypeElement set) {
    return ElementFilter.methodsIn(set.getEnclosedElements()).stream()
        .flatMap(method -> fault(method).stream()
            .map(message -> Problem.at(method, METRIC_DEF, Rule.METRIC_DEF, message)))
        .toList();
  }

  /** The problem of a {@code @MetricDef} that is outside a set, if any. */
  static Optional<Problem> checkOwner(Element metric) {
    Element owner = Objects.requireNonNull(metric.getEnclosingElement(), "it is a member");
    boolean isInSet = metric instanceof ExecutableElement
        && Annotations.find(owner, METRIC_SET).isPresent();
    return isInSet
        ? Optional.empty()
        : outside(metric, owner)
            .map(message -> Problem.at(metric, METRIC_DEF, Rule.METRIC_DEF, message));
  }

  private static Optional<String> outside(Element metric, Element owner) {
    TypeMirror type =
        metric instanceof ExecutableElement method ? method.getReturnType() : metric.asType();
    if (MetricKind.ofHandle(type).isPresent()) {
      return Optional.of(
          "%s declares a metric, but %s is not a @MetricSet interface".formatted(metric, owner));
    }
    if (!CollectorTypes.isCollector(type)) {
      return Optional.of(
          "'%s' is of type %s; @MetricDef belongs in a @MetricSet, or on a collector of a Prometheus client"
              .formatted(metric.getSimpleName(), TypeText.of(type)));
    }
    boolean hasBuckets = Annotations.find(metric, METRIC_DEF)
        .filter(mirror -> !Annotations.doubles(mirror, "buckets").isEmpty())
        .isPresent();
    return hasBuckets
        ? Optional.of("the builder of '%s' sets its buckets; remove them from @MetricDef"
            .formatted(metric.getSimpleName()))
        : Optional.empty();
  }

  private static Optional<String> fault(ExecutableElement method) {
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    if (Annotations.find(method, METRIC_DEF).isEmpty()) {
      return isAbstract
          ? Optional.of(method + " of a @MetricSet declares no metric; add @MetricDef")
          : Optional.empty();
    }
    if (!isAbstract
        || !method.getParameters().isEmpty()
        || !method.getTypeParameters().isEmpty()) {
      return Optional.of("@MetricDef belongs on an abstract method without parameters");
    }
    // javac says that too, but not which of the types of that name is meant.
    if (method.getReturnType().getKind() == TypeKind.ERROR) {
      return Optional.of(
          "the type that %s returns is not known; import its handle, as in `import org.metricdef.Counter;`"
              .formatted(method));
    }
    Optional<MetricKind> kind = MetricKind.ofHandle(method.getReturnType());
    if (kind.isPresent() && kind.get() == MetricKind.INFO && MetricSetReader.hasNoLabels(method)) {
      return Optional.of(
          "%s is an info metric without labels, which says nothing; add labels".formatted(method));
    }
    return kind.isPresent()
        ? Optional.empty()
        : Optional.of(
            "%s returns %s, which is not a metric type; return a handle of org.metricdef, such as Counter"
                .formatted(method, TypeText.of(method.getReturnType())));
  }
}
