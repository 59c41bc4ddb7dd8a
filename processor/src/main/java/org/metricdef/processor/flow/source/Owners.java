package org.metricdef.processor.flow.source;

import java.util.Objects;
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
   * The position of a parameter in its method or constructor; -1 for the parameter of a lambda, and
   * for other variables. What javac calls the owner of a variable in an initializer has no
   * parameters, and no type that it could tell.
   */
  public static int positionOf(Element variable) {
    return variable.getEnclosingElement() instanceof ExecutableElement method
            && (method.getKind() == ElementKind.METHOD
                || method.getKind() == ElementKind.CONSTRUCTOR)
        ? method.getParameters().indexOf(variable)
        : -1;
  }

  /** The class that declares a method or constructor. */
  public static TypeElement of(ExecutableElement method) {
    return (TypeElement) of((Element) method);
  }
}
