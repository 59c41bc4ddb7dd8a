package org.metricdef.processor.flow.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The methods that a call may run, if all of them are declared in one top-level class. */
final class Overrides {

  private final Declarations declarations;
  private final Set<ExecutableElement> targets = new LinkedHashSet<>();

  Overrides(Declarations declarations) {
    this.declarations = declarations;
  }

  /** The method itself, or all its overrides; empty if others may exist. */
  List<ExecutableElement> targetsOf(ExecutableElement method) {
    TypeElement owner = Owners.of(method);
    boolean isExact = method.getKind() == ElementKind.CONSTRUCTOR
        || has(method, Modifier.PRIVATE)
        || has(method, Modifier.STATIC)
        || has(method, Modifier.FINAL)
        || has(owner, Modifier.FINAL);
    if (isExact) {
      return List.of(method);
    }
    boolean areAllKnown = declarations.isDeclaredHere(owner)
        && (owner.getKind().isInterface() ? addOfInterface(method, owner) : add(method, owner));
    return areAllKnown ? List.copyOf(targets) : List.of();
  }

  /** Adds what a class and its subclasses run; false if other code may extend one of them. */
  private boolean add(ExecutableElement method, TypeElement type) {
    if (!isExtendedHereOnly(type)) {
      return false;
    }
    namesakes(method, type).stream()
        .filter(each -> declarations.bodyOf(each).isPresent())
        .forEach(targets::add);
    return declarations.subclassesOf(type).stream().allMatch(each -> add(method, each));
  }

  private boolean isExtendedHereOnly(TypeElement type) {
    return declarations.isHidden(type)
        || has(type, Modifier.FINAL)
        || type.getKind() == ElementKind.ENUM
        || isSealedHere(type);
  }

  private boolean isSealedHere(TypeElement type) {
    return has(type, Modifier.SEALED)
        && type.getPermittedSubclasses().stream()
            .allMatch(each -> declarations.isDeclaredHere(((DeclaredType) each).asElement()));
  }

  /** Adds what the classes of a sealed interface run. Lambdas cannot implement it. */
  private boolean addOfInterface(ExecutableElement method, TypeElement type) {
    if (!isSealedHere(type)) {
      return false;
    }
    namesakes(method, type).stream()
        .filter(each -> declarations.bodyOf(each).isPresent())
        .forEach(targets::add);
    return type.getPermittedSubclasses().stream()
        .map(each -> (TypeElement) ((DeclaredType) each).asElement())
        .allMatch(each -> each.getKind().isInterface()
            ? addOfInterface(method, each)
            : addInherited(method, each) && add(method, each));
  }

  /** Adds what a class inherits; false if that has no source, as an implicit accessor has none. */
  private boolean addInherited(ExecutableElement method, TypeElement type) {
    Optional<TypeElement> from = Optional.of(type);
    while (from.isPresent()) {
      for (ExecutableElement each : namesakes(method, from.get())) {
        if (!has(each, Modifier.ABSTRACT)) {
          targets.add(each);
          return declarations.bodyOf(each).isPresent();
        }
      }
      from = from.map(TypeElement::getSuperclass)
          .filter(DeclaredType.class::isInstance)
          .map(superclass -> (TypeElement) ((DeclaredType) superclass).asElement());
    }
    // A default method of the interface, or the subclasses have it.
    return true;
  }

  private static List<ExecutableElement> namesakes(ExecutableElement method, TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(each -> Declarations.isNamesake(each, method))
        .toList();
  }

  private static boolean has(Element element, Modifier modifier) {
    return Declarations.has(element, modifier);
  }
}
