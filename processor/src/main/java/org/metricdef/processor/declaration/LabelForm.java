package org.metricdef.processor.declaration;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** The forms in which a method takes or returns the labels of one metric. */
public enum LabelForm {
  /** {@code Labels} or a map. */
  MAP,
  /** An array of strings: keys and values in turn. */
  STRINGS,
  /** An array, a list or another iterable of map entries. */
  ENTRIES;

  private static final String STRING = "java.lang.String";

  /** Types of which a string is an instance, so that a map with such keys may hold labels. */
  private static final Set<String> ABOVE_STRING = Set.of(
      STRING,
      "java.lang.Object",
      "java.lang.CharSequence",
      "java.lang.Comparable",
      "java.io.Serializable");

  private static final Set<String> COLLECTIONS = Set.of("java.lang.Iterable", "java.util.List");

  /** The form of a type; empty if it takes no labels. */
  public static Optional<LabelForm> of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ofArray(array.getComponentType());
    }
    if (type instanceof TypeVariable variable) {
      return of(variable.getUpperBound()).filter(MAP::equals).or(() -> ofAny(variable));
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream()
          .map(LabelForm::of)
          .flatMap(Optional::stream)
          .findFirst();
    }
    return type instanceof DeclaredType declared ? ofDeclared(declared) : Optional.empty();
  }

  /** Whoever states what the variable stands for may pass a map. */
  private static Optional<LabelForm> ofAny(TypeVariable variable) {
    return nameOf(variable.getUpperBound()).equals("java.lang.Object")
        ? Optional.of(MAP)
        : Optional.empty();
  }

  private static Optional<LabelForm> ofArray(TypeMirror component) {
    if (nameOf(component).equals(STRING)) {
      return Optional.of(STRINGS);
    }
    return isEntry(component) ? Optional.of(ENTRIES) : Optional.empty();
  }

  private static Optional<LabelForm> ofDeclared(DeclaredType type) {
    if (nameOf(type).equals("org.metricdef.Labels") || isMap(type)) {
      return Optional.of(MAP);
    }
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    return COLLECTIONS.contains(nameOf(type)) && arguments.size() == 1 && isEntry(arguments.get(0))
        ? Optional.of(ENTRIES)
        : Optional.empty();
  }

  private static boolean isMap(DeclaredType type) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    boolean hasOtherKeys = arguments.size() == 2
        && arguments.get(0) instanceof DeclaredType key
        && !ABOVE_STRING.contains(nameOf(key));
    return !hasOtherKeys && isMap((TypeElement) type.asElement());
  }

  private static boolean isMap(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.util.Map")
        || isSubclassOfMap(type.getSuperclass())
        || type.getInterfaces().stream().anyMatch(LabelForm::isSubclassOfMap);
  }

  private static boolean isSubclassOfMap(TypeMirror supertype) {
    return supertype instanceof DeclaredType declared && isMap((TypeElement) declared.asElement());
  }

  /** Whether a type is {@code Map.Entry<String, String>}. */
  private static boolean isEntry(TypeMirror type) {
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() != null && isEntry(wildcard.getExtendsBound());
    }
    return nameOf(type).equals("java.util.Map.Entry")
        && ((DeclaredType) type).getTypeArguments().size() == 2
        && ((DeclaredType) type)
            .getTypeArguments().stream().allMatch(each -> nameOf(each).equals(STRING));
  }

  private static String nameOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
        ? element.getQualifiedName().toString()
        : "";
  }
}
