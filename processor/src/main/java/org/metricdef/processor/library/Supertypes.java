package org.metricdef.processor.library;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The supertypes of a class, according to its declarations. */
final class Supertypes {

  private Supertypes() {}

  /** The qualified names of a type's class and of all its supertypes. */
  static Set<String> namesOf(TypeMirror type) {
    Set<String> names = new LinkedHashSet<>();
    add(type, names);
    return names;
  }

  private static void add(TypeMirror type, Set<String> names) {
    if (type instanceof TypeVariable variable) {
      add(variable.getUpperBound(), names);
    } else if (type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && names.add(element.getQualifiedName().toString())) {
      add(element.getSuperclass(), names);
      element.getInterfaces().forEach(each -> add(each, names));
    }
  }

  /** Whether a class is the named one or a subtype of it. */
  static boolean isSubtype(TypeElement type, String name) {
    return name.equals("java.lang.Object")
        || type.getQualifiedName().contentEquals(name)
        || isSubtype(type.getSuperclass(), name)
        || type.getInterfaces().stream().anyMatch(each -> isSubtype(each, name));
  }

  private static boolean isSubtype(TypeMirror type, String name) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && isSubtype(element, name);
  }
}
