package org.metricdef.processor.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Finds the method that a lambda of a functional interface implements. */
final class FunctionTypes {

  private final Elements elements;
  private final Types types;
  private final Map<TypeElement, Optional<ExecutableElement>> methods = new HashMap<>();

  FunctionTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** The abstract method; empty for the JDK's interfaces, whose methods have no contract. */
  Optional<ExecutableElement> methodOf(@Nullable TypeMirror type) {
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream()
          .flatMap(bound -> methodOf(bound).stream())
          .findFirst();
    }
    // The type of code that does not compile is a DeclaredType too, of another kind.
    return type != null && type.getKind() == TypeKind.DECLARED
        ? methodOf((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  private Optional<ExecutableElement> methodOf(TypeElement type) {
    if (Overrides.isOfPlatform(type)) {
      return Optional.empty();
    }
    Optional<ExecutableElement> known = methods.get(type);
    if (known == null) {
      known = ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
          .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
          .filter(method -> !isMethodOfObject(method))
          .findFirst();
      methods.put(type, known);
    }
    return known;
  }

  /** An interface may declare a method of Object again, as Comparator does. No lambda is that. */
  private boolean isMethodOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(declared -> declared.getSimpleName().equals(method.getSimpleName())
            && types.isSubsignature(
                (ExecutableType) method.asType(), (ExecutableType) declared.asType()));
  }
}
