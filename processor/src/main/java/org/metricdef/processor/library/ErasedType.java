package org.metricdef.processor.library;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A parameter's type without its type arguments.
 *
 * @param name the qualified name of a class; empty for a primitive type
 * @param kind what it is, or an array of what
 */
record ErasedType(String name, TypeKind kind, int dimensions) {

  private static final String ARRAY = "[]";
  private static final String OBJECT = "java.lang.Object";

  /** Reads {@code int}, {@code Map.Entry}, {@code Object[]} or {@code Object...}. */
  static ErasedType parse(String text) {
    String element = text.replace("...", ARRAY);
    int dimensions = 0;
    while (element.endsWith(ARRAY)) {
      element = element.substring(0, element.length() - ARRAY.length());
      dimensions++;
    }
    Optional<TypeKind> primitive = primitive(element);
    return primitive.isPresent()
        ? new ErasedType("", primitive.get(), dimensions)
        : new ErasedType(TypeNames.qualified(element), TypeKind.DECLARED, dimensions);
  }

  private static Optional<TypeKind> primitive(String name) {
    return Arrays.stream(TypeKind.values())
        .filter(TypeKind::isPrimitive)
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst();
  }

  /** Whether a type is this one when it is erased. */
  boolean is(TypeMirror type) {
    return is(type, dimensions);
  }

  private boolean is(TypeMirror type, int left) {
    if (type instanceof TypeVariable variable) {
      return is(variable.getUpperBound(), left);
    }
    if (type instanceof IntersectionType both) {
      return is(both.getBounds().get(0), left);
    }
    if (type instanceof ArrayType array) {
      return left > 0 && is(array.getComponentType(), left - 1);
    }
    return left == 0
        && type.getKind() == kind
        && (kind != TypeKind.DECLARED
            || ((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .contentEquals(name));
  }

  /**
   * Whether a parameter of this type may have that type in a method that overrides: a subtype may
   * have set a type variable, which is Object when it is erased, to any class.
   */
  boolean isOverriddenBy(TypeMirror type) {
    return is(type) || dimensions == 0 && name.equals(OBJECT) && !type.getKind().isPrimitive();
  }
}
