package org.metricdef.processor.soundness.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What annotations state about metrics, names, labels and keys, read as javac sees them. */
final class Contracts {

  private static final String PACKAGE = "org.metricdef.";

  private final Elements elements;
  private final Types types;

  Contracts(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  private static Optional<AnnotationMirror> annotation(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(each -> each.getAnnotationType().toString().equals(PACKAGE + name))
        .map(each -> (AnnotationMirror) each)
        .findFirst();
  }

  private Optional<Object> value(AnnotationMirror annotation, String name) {
    return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
        .filter(each -> each.getKey().getSimpleName().contentEquals(name))
        .map(each -> each.getValue().getValue())
        .findFirst();
  }

  private List<Object> values(AnnotationMirror annotation, String name) {
    List<Object> values = new ArrayList<>();
    value(annotation, name)
        .ifPresent(list ->
            ((List<?>) list).forEach(each -> values.add(((AnnotationValue) each).getValue())));
    return values;
  }

  private Set<String> strings(AnnotationMirror annotation, String name) {
    Set<String> strings = new HashSet<>();
    values(annotation, name).forEach(each -> strings.add(each.toString()));
    return strings;
  }

  boolean isMetricName(VariableElement parameter) {
    return annotation(parameter, "MetricName").isPresent();
  }

  boolean isMetricLabels(VariableElement parameter) {
    return annotation(parameter, "MetricLabels").isPresent();
  }

  /** The keys by the names of the metrics that a facade is for. */
  Map<String, Set<String>> metrics(ExecutableElement facade) {
    Map<String, Set<String>> metrics = new HashMap<>();
    boolean base = facade.getParameters().stream()
        .flatMap(each -> annotation(each, "MetricLabels").stream())
        .anyMatch(each -> value(each, "includesBaseLabels").equals(Optional.of(true)));
    for (VariableElement parameter : facade.getParameters()) {
      annotation(parameter, "MetricName")
          .ifPresent(name -> values(name, "value").forEach(set -> {
            TypeElement type = (TypeElement) ((DeclaredType) set).asElement();
            keysByMethod(type, base).forEach((method, keys) -> {
              String full = prefix(type) + method;
              metrics.put(full, keys);
              metrics.put(method, keys);
            });
          }));
    }
    return metrics;
  }

  boolean isMetricSet(TypeElement type) {
    return annotation(type, "MetricSet").isPresent();
  }

  private String prefix(TypeElement set) {
    return annotation(set, "MetricSet")
        .flatMap(each -> value(each, "prefix"))
        .map(Object::toString)
        .orElse("");
  }

  /** The keys of the metrics of a set, by the metrics' names without the prefix. */
  private Map<String, Set<String>> keysByMethod(TypeElement set, boolean base) {
    Map<String, Set<String>> keys = new LinkedHashMap<>();
    Set<String> common =
        annotation(set, "MetricSet").map(each -> strings(each, "baseLabels")).orElse(Set.of());
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(set))) {
      annotation(method, "MetricDef").ifPresent(definition -> {
        Set<String> own = new HashSet<>(strings(definition, "labels"));
        if (base) {
          own.addAll(common);
        }
        keys.put(name(method, definition), own);
      });
    }
    return keys;
  }

  private String name(ExecutableElement method, AnnotationMirror definition) {
    String stated = value(definition, "name").map(Object::toString).orElse("");
    return stated.isEmpty()
        ? method
            .getSimpleName()
            .toString()
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
            .toLowerCase(Locale.ROOT)
        : stated;
  }

  /** The keys of the handles of a set, by the methods' names. */
  Map<String, Set<String>> handles(TypeElement set) {
    Map<String, Set<String>> handles = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(set))) {
      annotation(method, "MetricDef")
          .ifPresent(definition ->
              handles.put(method.getSimpleName().toString(), strings(definition, "labels")));
    }
    return handles;
  }

  /** The keys that {@code @LabelKeys} states, perhaps on another annotation. */
  private Optional<Set<String>> keys(Element element) {
    for (AnnotationMirror each : element.getAnnotationMirrors()) {
      if (each.getAnnotationType().toString().equals(PACKAGE + "LabelKeys")) {
        return Optional.of(strings(each, "value"));
      }
      Optional<AnnotationMirror> stated =
          annotation(each.getAnnotationType().asElement(), "LabelKeys");
      if (stated.isPresent()) {
        return Optional.of(strings(stated.get(), "value"));
      }
    }
    return Optional.empty();
  }

  /** The method and those that it may override. */
  private List<ExecutableElement> overridden(ExecutableElement method) {
    List<ExecutableElement> all = new ArrayList<>(List.of(method));
    supertypes((TypeElement) method.getEnclosingElement())
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName())
            && other.getParameters().size() == method.getParameters().size())
        .forEach(all::add);
    return all;
  }

  private Stream<TypeElement> supertypes(TypeElement type) {
    return types.directSupertypes(type.asType()).stream()
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .flatMap(each -> Stream.concat(Stream.of(each), supertypes(each)));
  }

  /** The keys that a method promises of its result. */
  Optional<Set<String>> ofResult(ExecutableElement method) {
    return overridden(method).stream().flatMap(each -> keys(each).stream()).findFirst();
  }

  /** The keys that a method expects of a parameter. */
  Optional<Set<String>> ofParameter(ExecutableElement method, int index) {
    return overridden(method).stream()
        .flatMap(each -> keys(each.getParameters().get(index)).stream())
        .findFirst();
  }
}
