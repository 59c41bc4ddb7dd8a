package org.metricdef.processor.text;

import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A type as people write it: {@code Map<String, Integer>}, without packages. */
public final class TypeText {

  private TypeText() {}

  /** The text of a type. */
  public static String of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return of(array.getComponentType()) + "[]";
    }
    if (!(type instanceof DeclaredType declared)) {
      return type.toString();
    }
    String name = declared.asElement().getSimpleName().toString();
    return declared.getTypeArguments().isEmpty()
        ? name
        : declared.getTypeArguments().stream()
            .map(TypeText::of)
            .collect(Collectors.joining(", ", name + "<", ">"));
  }
}
