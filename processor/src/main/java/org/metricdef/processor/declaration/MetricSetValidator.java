package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds what is wrong with a metric set. Remembers the names of the sets that it has seen. */
public final class MetricSetValidator {

  private record Claim(MetricDefinition metric, String place) {}

  private final Map<String, Claim> claims = new HashMap<>();

  /** The problems of one set; the generator can rely on a set that has none. */
  public List<Problem> validate(TypeElement set) {
    List<Problem> problems = new ArrayList<>();
    if (set.getKind() != ElementKind.INTERFACE) {
      problems.add(onSet(set, "@MetricSet belongs on an interface; " + set + " is none"));
      return problems;
    }
    if (!set.getInterfaces().isEmpty()) {
      problems.add(
          onSet(set, "a @MetricSet extends no other interface; declare its metrics in it itself"));
    }
    if (!set.getTypeParameters().isEmpty()) {
      problems.add(onSet(set, "a @MetricSet has no type parameters"));
    }
    for (var type = set; type != null; type = enclosing(type)) {
      if (type.getModifiers().contains(Modifier.PRIVATE)) {
        problems.add(onSet(set, "the generated class cannot see the private " + type));
      }
    }
    LabelNames.check(set, problems);
    for (ExecutableElement method : ElementFilter.methodsIn(set.getEnclosedElements())) {
      validateMethod(set, method, problems);
    }
    return problems;
  }

  private void validateMethod(TypeElement set, ExecutableElement method, List<Problem> problems) {
    boolean isAbstract = method.getModifiers().contains(Modifier.ABSTRACT);
    boolean declaresMetric = Annotations.find(method, METRIC_DEF).isPresent();
    if (!declaresMetric) {
      if (isAbstract) {
        problems.add(onMethod(
            "metric-def", method, method + " of a @MetricSet declares no metric: add @MetricDef"));
      }
      return;
    }
    if (!isAbstract
        || !method.getParameters().isEmpty()
        || !method.getTypeParameters().isEmpty()) {
      problems.add(onMethod(
          "metric-def", method, "@MetricDef belongs on an abstract method without parameters"));
      return;
    }
    var metric = MetricSetReader.metricOf(method);
    if (metric.isEmpty()) {
      problems.add(onMethod(
          "metric-kind",
          method,
          "%s returns %s, which is no kind of metric; return org.metricdef.Counter, Gauge or Histogram"
              .formatted(method, method.getReturnType())));
      return;
    }
    MetricNames.check(method, metric.get(), problems);
    LabelNames.check(method, metric.get(), problems);
    Buckets.check(method, metric.get(), problems);
    claimNames(set, method, metric.get(), problems);
  }

  private void claimNames(
      TypeElement set, ExecutableElement method, MetricDefinition metric, List<Problem> problems) {
    String place = set.getQualifiedName() + "." + method;
    for (String name : metric.kind().claimedNames(metric.fullName())) {
      Claim earlier = claims.putIfAbsent(name, new Claim(metric, place));
      if (earlier != null && !earlier.place.equals(place)) {
        problems.add(onMethod(
            "duplicate-metric",
            method,
            earlier.metric.fullName().equals(metric.fullName())
                ? "%s is already declared by %s".formatted(metric.fullName(), earlier.place)
                : "%s and %s of %s would both be exposed as %s"
                    .formatted(metric.fullName(), earlier.metric.fullName(), earlier.place, name)));
        return;
      }
    }
  }

  static Problem onSet(TypeElement set, String message) {
    return new Problem("metric-set", message, set, Annotations.find(set, METRIC_SET));
  }

  static Problem onMethod(String rule, ExecutableElement method, String message) {
    return new Problem(rule, message, method, Annotations.find(method, METRIC_DEF));
  }

  private static TypeElement enclosing(TypeElement type) {
    return type.getEnclosingElement() instanceof TypeElement outer ? outer : null;
  }
}
