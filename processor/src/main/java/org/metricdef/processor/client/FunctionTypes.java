package org.metricdef.processor.client;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.metricdef.processor.flow.source.Owners;

/** Finds the methods that a lambda of a functional interface implements. */
final class FunctionTypes {

  private final Elements elements;
  private final Types types;
  private final Map<List<TypeElement>, List<ExecutableElement>> methods = new HashMap<>();

  FunctionTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * The abstract methods. An interface inherits several if its parents declare the same method.
   * Empty for the JDK's interfaces, whose methods have no contract.
   */
  List<ExecutableElement> methodsOf(@Nullable TypeMirror type) {
    List<TypeElement> interfaces = new ArrayList<>();
    collect(type, interfaces);
    if (interfaces.stream().allMatch(Overrides::isOfPlatform)) {
      return List.of();
    }
    List<ExecutableElement> known = methods.get(interfaces);
    if (known == null) {
      known = find(interfaces);
      methods.put(interfaces, known);
    }
    return known;
  }

  /** Whether what a function of a type returns is nobody's: the method is {@code void}. */
  boolean returnsNothing(@Nullable TypeMirror type) {
    List<TypeElement> interfaces = new ArrayList<>();
    collect(type, interfaces);
    List<ExecutableElement> found = find(interfaces);
    return !found.isEmpty()
        && found.stream().allMatch(method -> method.getReturnType().getKind() == TypeKind.VOID);
  }

  private static void collect(@Nullable TypeMirror type, List<TypeElement> interfaces) {
    if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> collect(bound, interfaces));
    } else if (type != null && type.getKind() == TypeKind.DECLARED) {
      // The type of code that does not compile is a DeclaredType too, of another kind.
      interfaces.add((TypeElement) ((DeclaredType) type).asElement());
    }
  }

  private List<ExecutableElement> find(List<TypeElement> interfaces) {
    List<ExecutableElement> all = interfaces.stream()
        .flatMap(each -> ElementFilter.methodsIn(elements.getAllMembers(each)).stream())
        .distinct()
        .toList();
    return all.stream()
        .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
        .filter(method -> !isMethodOfObject(method))
        .filter(method -> all.stream().noneMatch(other -> isOverriddenBy(other, method)))
        .sorted(Comparator.comparing(method -> Owners.of(method).toString()))
        .toList();
  }

  private boolean isOverriddenBy(ExecutableElement other, ExecutableElement method) {
    return !other.equals(method)
        && other.getSimpleName().equals(method.getSimpleName())
        && elements.overrides(other, method, (TypeElement) other.getEnclosingElement());
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
