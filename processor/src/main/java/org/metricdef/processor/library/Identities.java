package org.metricdef.processor.library;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Classes whose objects are known by their identity only, because they inherit a method of {@code
 * Object}. Of an abstract class or an interface, the subclass decides, and of {@code Object} any.
 */
final class Identities {

  private Identities() {}

  /** Whether the text of an object is its identity. */
  static boolean isPrinted(TypeMirror type) {
    return inherits(type, "toString");
  }

  /** Whether the hash code of an object is its identity. */
  static boolean isHashed(TypeMirror type) {
    return inherits(type, "hashCode");
  }

  private static boolean inherits(TypeMirror type, String method) {
    Optional<TypeElement> element = classOf(type);
    return element
            .filter(each -> each.getKind() == ElementKind.CLASS)
            .filter(each -> !each.getModifiers().contains(Modifier.ABSTRACT))
            .filter(each -> !isObject(each))
            .isPresent()
        && !declares(element.get(), method);
  }

  private static boolean declares(TypeElement type, String method) {
    return !isObject(type)
        && (ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .anyMatch(each -> isNamed(each, method))
            || classOf(type.getSuperclass())
                .filter(each -> declares(each, method))
                .isPresent());
  }

  private static boolean isNamed(ExecutableElement method, String name) {
    return method.getParameters().isEmpty() && method.getSimpleName().contentEquals(name);
  }

  private static boolean isObject(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Object");
  }

  private static Optional<TypeElement> classOf(TypeMirror type) {
    return type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement each
        ? Optional.of(each)
        : Optional.empty();
  }
}
