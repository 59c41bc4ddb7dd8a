package org.metricdef.processor.property;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.metricdef.processor.declaration.Annotations;

/** Questions about elements that each generator asks. */
final class Types {

  private static final String GENERATED = "javax.annotation.processing.Generated";

  private Types() {}

  /** Whether an annotation with a qualified name is on a declaration. */
  static boolean has(AnnotatedConstruct element, String annotation) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (Annotations.typeOf(mirror).getQualifiedName().contentEquals(annotation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a source says that a tool has written a declaration. */
  static boolean isGeneratedBy(Element element, String tool) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> Annotations.typeOf(mirror).getQualifiedName().contentEquals(GENERATED))
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .map(AnnotationValue::toString)
        .anyMatch(value -> value.contains(tool));
  }

  /** Whether a property may be null, as an annotation says. */
  static boolean isNullable(Element property) {
    return isNullable((AnnotatedConstruct) property)
        || property instanceof ExecutableElement method && isNullable(method.getReturnType());
  }

  private static boolean isNullable(AnnotatedConstruct element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> Annotations.typeOf(mirror).getSimpleName().contentEquals("Nullable"));
  }

  /** Whether a method makes an object of a type from nothing but the object that it belongs to. */
  static boolean isBuild(ExecutableElement method, TypeElement value) {
    return method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && classOf(method.getReturnType())
            .filter(type -> type.equals(value) || supertypes(type).contains(value))
            .isPresent();
  }

  static boolean isObject(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object");
  }

  /** The class or interface of a type; of a type variable, that of its bound. */
  static Optional<TypeElement> classOf(TypeMirror type) {
    TypeMirror bound = type;
    while (bound instanceof TypeVariable variable) {
      bound = variable.getUpperBound();
    }
    return bound instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }

  /** A type and all that it extends or implements. */
  static Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> found = new LinkedHashSet<>(List.of(type));
    addSupertypes(type, found);
    return found;
  }

  private static void addSupertypes(TypeElement type, Set<TypeElement> found) {
    List<TypeMirror> next = new ArrayList<>(type.getInterfaces());
    next.add(type.getSuperclass());
    for (TypeMirror each : next) {
      classOf(each).filter(found::add).ifPresent(above -> addSupertypes(above, found));
    }
  }

  /** Whether two methods have the same name, and parameters of the same classes. */
  static boolean haveSameSignature(ExecutableElement one, ExecutableElement other) {
    return one.getSimpleName().equals(other.getSimpleName())
        && parametersOf(one).equals(parametersOf(other));
  }

  private static List<String> parametersOf(ExecutableElement method) {
    return method.getParameters().stream()
        .map(Element::asType)
        .map(type -> classOf(type).map(Object::toString).orElse(type.toString()))
        .toList();
  }

  /** The type that a method belongs to. */
  static TypeElement owner(ExecutableElement method) {
    return (TypeElement)
        Objects.requireNonNull(method.getEnclosingElement(), "a method has a class around it");
  }
}
