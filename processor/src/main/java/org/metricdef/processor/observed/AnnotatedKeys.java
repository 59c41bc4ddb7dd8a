package org.metricdef.processor.observed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.declaration.Annotations;

/** The keys that {@code @MeterTag} and {@code @ObservationKeyValue} add to an annotated meter. */
final class AnnotatedKeys {

  private static final String METER_TAG = "io.micrometer.core.aop.MeterTag";
  private static final String KEY_VALUE =
      "io.micrometer.observation.annotation.ObservationKeyValue";
  private static final Set<String> REPEATED =
      Set.of("MeterTags", "TimedSet", "ObservationKeyValues");

  private AnnotatedKeys() {}

  /** The annotations of a class on an element, those that are repeated among them. */
  static List<AnnotationMirror> all(Element element, String annotation) {
    List<AnnotationMirror> all = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      Element type = mirror.getAnnotationType().asElement();
      if (REPEATED.contains(type.getSimpleName().toString())) {
        for (Object each : Annotations.value(mirror, "value", List.class).orElse(List.of())) {
          if (each instanceof AnnotationValue value
              && value.getValue() instanceof AnnotationMirror repeated) {
            all.add(repeated);
          }
        }
      } else {
        all.add(mirror);
      }
    }
    all.removeIf(each -> !((TypeElement) each.getAnnotationType().asElement())
        .getQualifiedName()
        .contentEquals(annotation));
    return all;
  }

  /** The keys that the parameters of a method add, or of a class none; empty if not known. */
  static Optional<SortedSet<String>> of(Element element, boolean isObservation) {
    String annotation = isObservation ? KEY_VALUE : METER_TAG;
    if (!(element instanceof ExecutableElement method)) {
      return hasAny(element, annotation) ? Optional.empty() : Optional.of(new TreeSet<>());
    }
    // What a method returns has no tag where the method throws.
    if (!all(method, annotation).isEmpty() || inheritsAny(method, annotation)) {
      return Optional.empty();
    }
    SortedSet<String> keys = new TreeSet<>();
    for (VariableElement parameter : method.getParameters()) {
      for (AnnotationMirror tag : all(parameter, annotation)) {
        String key = text(tag, "value").or(() -> text(tag, "key")).orElse("");
        if (key.isEmpty()) {
          return Optional.empty();
        }
        if (!isObservation || isLow(tag)) {
          keys.add(key);
        }
      }
    }
    return Optional.of(keys);
  }

  private static Optional<String> text(AnnotationMirror tag, String member) {
    return Annotations.value(tag, member, String.class).filter(text -> !text.isBlank());
  }

  /** Only these become tags of a meter. */
  private static boolean isLow(AnnotationMirror tag) {
    return Annotations.value(tag, "cardinality", VariableElement.class)
        .filter(constant -> constant.getSimpleName().contentEquals("LOW"))
        .isPresent();
  }

  /** Whether a method of a class has such a key, which then is part of some of its meters only. */
  private static boolean hasAny(Element type, String annotation) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .anyMatch(method -> isTagged(method, annotation));
  }

  private static boolean isTagged(ExecutableElement method, String annotation) {
    return !all(method, annotation).isEmpty()
        || method.getParameters().stream()
            .anyMatch(parameter -> !all(parameter, annotation).isEmpty());
  }

  /** The aspect also reads the parameters of the methods that a method may override. */
  private static boolean inheritsAny(ExecutableElement method, String annotation) {
    List<TypeElement> types = new ArrayList<>(List.of((TypeElement) method.getEnclosingElement()));
    for (int i = 0; i < types.size(); i++) {
      addSupertypes(types.get(i), types);
    }
    return types.stream()
        .skip(1)
        .flatMap(type -> ElementFilter.methodsIn(type.getEnclosedElements()).stream())
        .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
        .anyMatch(other -> isTagged(other, annotation));
  }

  private static void addSupertypes(TypeElement type, List<TypeElement> types) {
    List<TypeMirror> above = new ArrayList<>(type.getInterfaces());
    above.add(type.getSuperclass());
    for (TypeMirror each : above) {
      if (each instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement found
          && !types.contains(found)) {
        types.add(found);
      }
    }
  }
}
