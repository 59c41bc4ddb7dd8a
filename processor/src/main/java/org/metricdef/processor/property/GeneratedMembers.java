package org.metricdef.processor.property;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The properties that members which a code generator has added stand for: {@code getLabels()}
 * returns what {@code @LabelKeys} on the field {@code labels} states, and {@code labels(…)} of the
 * builder takes it. One instance serves a compilation, because it keeps what it has found.
 */
public final class GeneratedMembers {

  /** A class with members that a generator has added for the properties of a type. */
  record Added(Generator by, TypeElement owner, TypeElement value) {

    boolean has(Element member) {
      return by.hasAdded(member);
    }

    Properties properties() {
      return new Properties(value, by.properties());
    }

    boolean isBuilder() {
      return by.isBuilder(owner, value);
    }
  }

  private final Map<TypeElement, Optional<Added>> known = new IdentityHashMap<>();

  /**
   * The property whose {@code @LabelKeys} holds for an added method's result or for its parameter.
   *
   * @param element a method or a parameter; any other element stands for no property
   */
  public Optional<Element> propertyOf(Element element) {
    Optional<Element> named = named(element).filter(Properties::hasKeys);
    return named.isPresent()
        ? named
        : methodOf(element)
            .filter(GeneratedMembers::makesObject)
            .flatMap(this::around)
            .flatMap(added -> added.properties().only(element.asType()));
  }

  /** The property that an added accessor or its parameter is named after. */
  public Optional<Element> named(Element element) {
    if (element instanceof ExecutableElement method) {
      return method.getKind() == ElementKind.METHOD && method.getParameters().isEmpty()
          ? named(method, method.getReturnType())
          : Optional.empty();
    }
    return methodOf(element)
        .filter(method -> method.getParameters().size() == 1)
        .flatMap(method -> named(method, element.asType()));
  }

  /**
   * The method or constructor that has a parameter. A lambda's parameter is enclosed by the code
   * around the lambda, which may be an initializer.
   */
  private static Optional<ExecutableElement> methodOf(Element element) {
    return element.getKind() == ElementKind.PARAMETER
            && element.getEnclosingElement() instanceof ExecutableElement method
            && (method.getKind() == ElementKind.METHOD
                || method.getKind() == ElementKind.CONSTRUCTOR)
            && method.getParameters().contains(element)
        ? Optional.of(method)
        : Optional.empty();
  }

  private Optional<Element> named(ExecutableElement method, TypeMirror type) {
    return around(method).flatMap(added -> added.properties().named(method.getSimpleName(), type));
  }

  private static boolean makesObject(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        || method.getReturnType().toString().equals(Types.owner(method).asType().toString());
  }

  /** The class around an added method; empty if people have written the method. */
  Optional<Added> around(ExecutableElement method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        ? in(owner).filter(added -> added.has(method))
        : Optional.empty();
  }

  /** What a generator has added to a class. */
  Optional<Added> in(TypeElement owner) {
    Optional<Added> found = known.get(owner);
    if (found == null) {
      found = Generator.ALL.stream()
          .flatMap(each -> each.valueOf(owner).map(value -> new Added(each, owner, value)).stream())
          .findFirst();
      known.put(owner, found);
    }
    return found;
  }
}
