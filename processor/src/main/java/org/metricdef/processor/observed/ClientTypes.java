package org.metricdef.processor.observed;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The types of the clients, and the classes whose objects hold such. */
public final class ClientTypes implements Predicate<TypeElement> {

  private final List<String> packages;
  private final Set<String> declaredHere;
  private final Map<TypeElement, Boolean> holders = new HashMap<>();

  /**
   * The types of some clients.
   *
   * @param packages the beginnings of their qualified names
   * @param declaredHere the simple names of the classes whose source there is
   */
  ClientTypes(List<String> packages, Set<String> declaredHere) {
    this.packages = packages;
    this.declaredHere = declaredHere;
  }

  /** Whether a type is one of a client, or an array or a container of such. */
  public boolean contains(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return contains(array.getComponentType());
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return false;
    }
    for (TypeMirror argument : declared.getTypeArguments()) {
      if (contains(argument)) {
        return true;
      }
    }
    String name = element.getQualifiedName().toString();
    for (String each : packages) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class has or inherits a member whose declaration names such a type. */
  public boolean isHolder(TypeElement type) {
    Boolean known = holders.get(type);
    if (known == null) {
      known = isDeclaredHere(type)
          && (holds(type)
              || type.getSuperclass() instanceof DeclaredType superclass
                  && isHolder((TypeElement) superclass.asElement()));
      holders.put(type, known);
    }
    return known;
  }

  /** Only what has a source can be followed. Most classes that code names are of libraries. */
  private boolean isDeclaredHere(TypeElement type) {
    Element outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement outer) {
      outermost = outer;
    }
    return declaredHere.contains(outermost.getSimpleName().toString());
  }

  @Override
  public boolean test(TypeElement type) {
    return isHolder(type);
  }

  private boolean holds(TypeElement type) {
    if (type.getKind() == ElementKind.CLASS && type.getSuperclass().getKind() == TypeKind.NONE) {
      return false; // The class of arrays, which has no members.
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD && contains(member.asType())
          || member instanceof ExecutableElement method && mentions(method)) {
        return true;
      }
    }
    return false;
  }

  private boolean mentions(ExecutableElement method) {
    if (contains(method.getReturnType())) {
      return true;
    }
    for (VariableElement parameter : method.getParameters()) {
      if (contains(parameter.asType())) {
        return true;
      }
    }
    return false;
  }
}
