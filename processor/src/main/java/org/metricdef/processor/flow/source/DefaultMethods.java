package org.metricdef.processor.flow.source;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * Default methods that implement an abstract method of a superinterface. A call of that abstract
 * method runs the default method, not the lambda.
 */
public final class DefaultMethods {

  private DefaultMethods() {}

  /**
   * Whether a call of an abstract method may run a default method of the object's type.
   *
   * @param called the abstract method; empty if it is not known which one is called
   */
  public static boolean mayAnswer(Optional<ExecutableElement> called, @Nullable TypeMirror type) {
    Set<TypeElement> interfaces = new LinkedHashSet<>();
    return !addInterfaces(type, interfaces)
        || interfaces.stream()
            .anyMatch(each -> implementsAbstract(
                each, method -> called.isEmpty() || method.equals(called.get())));
  }

  private static boolean implementsAbstract(TypeElement type, Predicate<ExecutableElement> called) {
    Set<TypeElement> above = new LinkedHashSet<>();
    type.getInterfaces().forEach(each -> addInterfaces(each, above));
    return !above.isEmpty()
        && ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(ExecutableElement::isDefault)
            .anyMatch(method -> above.stream()
                .flatMap(each -> ElementFilter.methodsIn(each.getEnclosedElements()).stream())
                .filter(each -> each.getModifiers().contains(Modifier.ABSTRACT))
                .filter(called)
                .anyMatch(each -> Declarations.isNamesake(each, method)));
  }

  /** Adds the interfaces of a type; false if the type is unknown. */
  private static boolean addInterfaces(@Nullable TypeMirror type, Set<TypeElement> found) {
    if (type instanceof IntersectionType both) {
      return both.getBounds().stream().allMatch(bound -> addInterfaces(bound, found));
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return false;
    }
    if (!element.getKind().isInterface() || found.add(element)) {
      element.getInterfaces().forEach(each -> addInterfaces(each, found));
    }
    return true;
  }
}
