package org.metricdef.processor.text;

import java.util.Objects;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A method as people write it: {@code plus(Map, String)}, without packages and type arguments. */
public final class MethodText {

  private MethodText() {}

  /** The text of a method; that of a constructor begins with the name of its class. */
  public static String of(ExecutableElement method) {
    Element named = method.getSimpleName().contentEquals("<init>")
        ? Objects.requireNonNull(method.getEnclosingElement(), "a class declares a constructor")
        : method;
    StringJoiner parameters = new StringJoiner(", ", named.getSimpleName() + "(", ")");
    for (VariableElement parameter : method.getParameters()) {
      parameters.add(simple(parameter.asType()));
    }
    return method.isVarArgs()
        ? parameters.toString().replaceFirst("\\[]\\)$", "...)")
        : parameters.toString();
  }

  private static String simple(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simple(array.getComponentType()) + "[]";
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.toString();
  }
}
