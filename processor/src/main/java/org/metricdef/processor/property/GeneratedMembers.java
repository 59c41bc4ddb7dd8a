package org.metricdef.processor.property;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * The fields that members which Lombok has added stand for: {@code getLabels()} returns what
 * {@code @LabelKeys} on the field {@code labels} states, and {@code labels(…)} of the builder takes
 * it. Both are derived from the elements alone, so that a class file gives the same answer as the
 * source that it was compiled from.
 */
public final class GeneratedMembers {

  private static final List<String> ACCESSORS = List.of("get", "set", "with");

  private GeneratedMembers() {}

  /**
   * The field whose {@code @LabelKeys} holds for an added method's result or for its parameter.
   *
   * @param element a method or a parameter; any other element stands for no field
   */
  public static Optional<VariableElement> fieldOf(Element element) {
    Optional<VariableElement> named = named(element).filter(LabelFields::hasKeys);
    return named.isEmpty()
            && element.getKind() == ElementKind.PARAMETER
            && element.getEnclosingElement() instanceof ExecutableElement method
            && Lombok.hasAdded(method)
            && makesObject(method)
        ? LabelFields.only(owner(method), element.asType())
        : named;
  }

  /** The field that an added accessor or its parameter is named after. */
  public static Optional<VariableElement> named(Element element) {
    if (element instanceof ExecutableElement method) {
      return method.getKind() == ElementKind.METHOD
              && method.getParameters().isEmpty()
              && Lombok.hasAdded(method)
          ? named(method, method.getReturnType())
          : Optional.empty();
    }
    return element.getKind() == ElementKind.PARAMETER
            && element.getEnclosingElement() instanceof ExecutableElement method
            && method.getParameters().size() == 1
            && Lombok.hasAdded(method)
        ? named(method, element.asType())
        : Optional.empty();
  }

  private static boolean makesObject(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        || method.getReturnType().toString().equals(owner(method).asType().toString());
  }

  /** The builder of an object keeps fields of the same names. */
  private static Optional<VariableElement> named(ExecutableElement method, TypeMirror type) {
    TypeElement owner = owner(method);
    String name = method.getSimpleName().toString();
    return named(Builders.built(owner).orElse(owner), name, type);
  }

  private static Optional<VariableElement> named(TypeElement owner, String name, TypeMirror type) {
    Optional<VariableElement> field = LabelFields.named(owner, name, type);
    for (String accessor : ACCESSORS) {
      if (field.isEmpty() && name.startsWith(accessor) && name.length() > accessor.length()) {
        field = LabelFields.named(owner, decapitalized(name.substring(accessor.length())), type);
      }
    }
    return field;
  }

  private static String decapitalized(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static TypeElement owner(ExecutableElement method) {
    return (TypeElement) method.getEnclosingElement();
  }
}
