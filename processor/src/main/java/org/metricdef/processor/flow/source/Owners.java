package org.metricdef.processor.flow.source;

import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What declares an element. */
public final class Owners {

  private Owners() {}

  /** The element that directly encloses an element, which is no package and no module. */
  public static Element of(Element element) {
    return Objects.requireNonNull(
        element.getEnclosingElement(), "only a package or a module is declared by nothing");
  }

  /**
   * The method or constructor in which a variable is declared, perhaps by a lambda; empty for a
   * field, and in an initializer, whose element cannot be asked for parameters.
   */
  public static Optional<ExecutableElement> methodAround(Element variable) {
    return variable.getEnclosingElement() instanceof ExecutableElement method
            && (method.getKind() == ElementKind.METHOD
                || method.getKind() == ElementKind.CONSTRUCTOR)
        ? Optional.of(method)
        : Optional.empty();
  }

  /** The class that declares a method or constructor. */
  public static TypeElement of(ExecutableElement method) {
    return (TypeElement) of((Element) method);
  }
}
