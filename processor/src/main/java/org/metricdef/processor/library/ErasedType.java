package org.metricdef.processor.library;

import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * The type of a parameter without its type arguments.
 *
 * @param name the qualified name of a class; empty for a primitive type
 * @param kind the kind of the type, or of the elements of an array
 * @param dimensions the dimensions of an array; 0 for any other type
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
    return Character.isLowerCase(element.charAt(0)) && element.indexOf('.') < 0
        ? new ErasedType("", TypeKind.valueOf(element.toUpperCase(Locale.ROOT)), dimensions)
        : new ErasedType(TypeNames.qualified(element), TypeKind.DECLARED, dimensions);
  }

  /** Whether the erasure of a type is this type. */
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
   * Whether an overriding method may have that type in place of this one. A subtype may replace a
   * type variable, whose erasure is Object, by any class.
   */
  boolean isOverriddenBy(TypeMirror type) {
    return is(type) || dimensions == 0 && name.equals(OBJECT) && !type.getKind().isPrimitive();
  }
}
