package org.metricdef.processor.flow.statement;

import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.UnionType;

/** Tells what the types of exceptions say about where they may come from and go to. */
final class ExceptionTypes {

  private static final Set<String> OF_ANY_CALL = Set.of(
      "java.lang.Throwable",
      "java.lang.Exception",
      "java.lang.RuntimeException",
      "java.lang.Error");

  private static final Set<String> ALL_OF_CALLS =
      Set.of("java.lang.Throwable", "java.lang.Exception", "java.lang.RuntimeException");

  private ExceptionTypes() {}

  /** Whether each exception of a type is one of another type too. */
  static boolean includes(TypeMirror caught, TypeMirror thrown) {
    if (caught instanceof UnionType union) {
      return union.getAlternatives().stream().anyMatch(each -> includes(each, thrown));
    }
    for (TypeMirror each = thrown; each instanceof DeclaredType declared; ) {
      TypeElement element = (TypeElement) declared.asElement();
      if (caught instanceof DeclaredType type && type.asElement().equals(element)) {
        return true;
      }
      each = element.getSuperclass();
    }
    return false;
  }

  /** Whether a type, or one of several, includes all that calls may throw, but errors. */
  static boolean includesAllOfCalls(TypeMirror type) {
    if (type instanceof UnionType union) {
      return union.getAlternatives().stream().anyMatch(ExceptionTypes::includesAllOfCalls);
    }
    return type instanceof DeclaredType declared
        && ALL_OF_CALLS.contains(
            ((TypeElement) declared.asElement()).getQualifiedName().toString());
  }

  /** Whether a type is unchecked, or a supertype of such a type. Of several types, all of them. */
  static boolean mayBeUnchecked(TypeMirror type) {
    if (type instanceof UnionType union) {
      return union.getAlternatives().stream().allMatch(ExceptionTypes::mayBeUnchecked);
    }
    for (TypeMirror each = type; each instanceof DeclaredType declared; ) {
      TypeElement element = (TypeElement) declared.asElement();
      String name = element.getQualifiedName().toString();
      if (OF_ANY_CALL.contains(name)) {
        // An ancestor named Throwable or Exception says that this is a checked exception.
        return each == type || name.endsWith("RuntimeException") || name.endsWith("Error");
      }
      each = element.getSuperclass();
    }
    return false;
  }
}
