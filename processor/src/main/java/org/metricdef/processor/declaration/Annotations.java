package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads annotation mirrors. A value of the wrong type counts as absent, because the compiler
 * reports it.
 */
public final class Annotations {

  private Annotations() {}

  /** The annotation with a qualified name, if it is on the element itself. */
  public static Optional<AnnotationMirror> find(Element element, String annotation) {
    return find(element.getAnnotationMirrors(), annotation);
  }

  /** The annotation with a qualified name. */
  public static Optional<AnnotationMirror> find(
      List<? extends AnnotationMirror> mirrors, String annotation) {
    for (AnnotationMirror mirror : mirrors) {
      if (typeOf(mirror).getQualifiedName().contentEquals(annotation)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The annotation itself, or one on these annotations. */
  public static Optional<AnnotationMirror> findMeta(
      List<? extends AnnotationMirror> mirrors, String annotation) {
    Optional<AnnotationMirror> own = find(mirrors, annotation);
    if (own.isPresent()) {
      return own;
    }
    for (AnnotationMirror mirror : mirrors) {
      Optional<AnnotationMirror> meta = find(typeOf(mirror), annotation);
      if (meta.isPresent()) {
        return meta;
      }
    }
    return Optional.empty();
  }

  /** The simple name of the annotation that {@link #findMeta} starts from. */
  public static Optional<String> nameOf(
      List<? extends AnnotationMirror> mirrors, String annotation) {
    for (AnnotationMirror mirror : mirrors) {
      TypeElement type = typeOf(mirror);
      if (type.getQualifiedName().contentEquals(annotation)
          || find(type, annotation).isPresent()) {
        return Optional.of(type.getSimpleName().toString());
      }
    }
    return Optional.empty();
  }

  /** The value of a member, or its default; empty if there is none of this type. */
  public static <T> Optional<T> value(AnnotationMirror mirror, String member, Class<T> type) {
    for (var entry : mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return cast(entry.getValue().getValue(), type);
      }
    }
    for (ExecutableElement method : ElementFilter.methodsIn(typeOf(mirror).getEnclosedElements())) {
      if (method.getSimpleName().contentEquals(member) && method.getDefaultValue() != null) {
        return cast(method.getDefaultValue().getValue(), type);
      }
    }
    return Optional.empty();
  }

  /** A member that is an array of strings. */
  public static List<String> strings(AnnotationMirror mirror, String member) {
    return array(mirror, member, String.class);
  }

  /** A member that is an array of doubles. */
  public static List<Double> doubles(AnnotationMirror mirror, String member) {
    return array(mirror, member, Double.class);
  }

  /** A member that is an array of class literals. */
  public static List<TypeMirror> types(AnnotationMirror mirror, String member) {
    return array(mirror, member, TypeMirror.class);
  }

  /** A member that is an array of constants of an enum. */
  public static List<VariableElement> constants(AnnotationMirror mirror, String member) {
    return array(mirror, member, VariableElement.class);
  }

  private static <T> List<T> array(AnnotationMirror mirror, String member, Class<T> type) {
    List<?> values = value(mirror, member, List.class).orElse(List.of());
    List<T> found = new ArrayList<>();
    for (Object each : values) {
      if (each instanceof AnnotationValue value && type.isInstance(value.getValue())) {
        found.add(type.cast(value.getValue()));
      }
    }
    return List.copyOf(found);
  }

  private static <T> Optional<T> cast(Object value, Class<T> type) {
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  /** The type of an annotation. */
  public static TypeElement typeOf(AnnotationMirror mirror) {
    return (TypeElement) mirror.getAnnotationType().asElement();
  }
}
