package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Reads what a metric set declares, from source or from a class file. */
public final class MetricSetReader {

  private MetricSetReader() {}

  /** The metrics of a set in the order of declaration, without those of unknown kind. */
  public static List<MetricDefinition> metricsOf(TypeElement set) {
    return declaredBy(set).stream().map(DeclaredMetric::definition).toList();
  }

  static List<DeclaredMetric> declaredBy(TypeElement set) {
    List<DeclaredMetric> metrics = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(set.getEnclosedElements())) {
      metricOf(method).ifPresent(metric -> metrics.add(new DeclaredMetric(method, metric)));
    }
    return metrics;
  }

  /** The base labels of a set; empty if the element is not a set. */
  public static List<String> baseLabelsOf(Element set) {
    return Annotations.find(set, METRIC_SET)
        .map(mirror -> Annotations.strings(mirror, "baseLabels"))
        .orElse(List.of());
  }

  /** The constants of the clients that a set states; empty if it leaves the choice open. */
  static List<String> clientsOf(TypeElement set) {
    List<String> clients = new ArrayList<>();
    Optional<AnnotationMirror> annotation = Annotations.find(set, METRIC_SET);
    if (annotation.isPresent()) {
      for (VariableElement constant : Annotations.constants(annotation.get(), "clients")) {
        clients.add(constant.getSimpleName().toString());
      }
    }
    return clients;
  }

  /** The metric that a method of a set declares. */
  public static Optional<MetricDefinition> metricOf(ExecutableElement method) {
    if (!(method.getEnclosingElement() instanceof TypeElement owner)) {
      return Optional.empty();
    }
    Optional<AnnotationMirror> definition = Annotations.find(method, METRIC_DEF);
    Optional<AnnotationMirror> set = Annotations.find(owner, METRIC_SET);
    Optional<MetricKind> kind = MetricKind.ofHandle(method.getReturnType());
    if (definition.isEmpty() || set.isEmpty() || kind.isEmpty()) {
      return Optional.empty();
    }
    Optional<LabelRecord> typed = LabelRecord.of(method);
    String methodName = method.getSimpleName().toString();
    String name = Annotations.value(definition.get(), "name", String.class).orElse("");
    return Optional.of(new MetricDefinition(
        owner.getQualifiedName().toString(),
        methodName,
        kind.get(),
        Annotations.value(set.get(), "prefix", String.class).orElse(""),
        name.isEmpty() ? SnakeCase.of(methodName) : name,
        Annotations.value(definition.get(), "help", String.class).orElse(""),
        baseLabelsOf(owner),
        typed.isPresent() ? typed.get().labels() : Annotations.strings(definition.get(), "labels"),
        typed,
        Annotations.doubles(definition.get(), "buckets"),
        unit(definition.get(), kind.get()),
        Annotations.value(definition.get(), "nativeHistogram", Boolean.class).orElse(false),
        MetricKind.takesExemplars(method.getReturnType())));
  }

  /** Whether a method with {@code @MetricDef} declares no labels. */
  static boolean hasNoLabels(ExecutableElement method) {
    return LabelRecord.of(method).isEmpty()
        && Annotations.find(method, METRIC_DEF)
            .filter(mirror -> Annotations.strings(mirror, "labels").isEmpty())
            .isPresent();
  }

  private static String unit(AnnotationMirror definition, MetricKind kind) {
    String stated = Annotations.value(definition, "unit", String.class).orElse("");
    return stated.isEmpty() && kind == MetricKind.TIMER ? "seconds" : stated;
  }
}
