package org.metricdef.processor.flow.source;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;

/**
 * The methods that every object has, and that are assumed to change nothing: {@code equals}, {@code
 * hashCode} and {@code toString}.
 */
public final class ObjectMethods {

  private ObjectMethods() {}

  /** Whether a method is one of them, or overrides it. */
  public static boolean isOne(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.STATIC)) {
      return false;
    }
    List<? extends VariableElement> parameters = method.getParameters();
    return switch (method.getSimpleName().toString()) {
      case "hashCode", "toString" -> parameters.isEmpty();
      case "equals" -> parameters.size() == 1 && isObject(parameters.get(0));
      default -> false;
    };
  }

  private static boolean isObject(VariableElement parameter) {
    return parameter.asType() instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type
        && type.getQualifiedName().contentEquals("java.lang.Object");
  }
}
