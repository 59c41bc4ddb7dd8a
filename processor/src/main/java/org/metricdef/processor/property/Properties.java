package org.metricdef.processor.property;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_KEYS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.Annotations;

/**
 * The properties of a type.
 *
 * @param kind what they are: the fields of its objects, or its abstract methods
 */
record Properties(TypeElement value, ElementKind kind) {

  /** The property with a name and a type. */
  Optional<Element> named(CharSequence name, TypeMirror type) {
    List<Element> all = all(value);
    return all.stream()
        .filter(each -> each.getSimpleName().contentEquals(name) && isOf(each, type))
        .findFirst()
        .or(() -> all.stream()
            .filter(each -> PropertyNames.areSame(each.getSimpleName(), name) && isOf(each, type))
            .findFirst());
  }

  /** The property with a name, of any type. */
  Optional<Element> withName(CharSequence name) {
    return all(value).stream()
        .filter(each -> each.getSimpleName().contentEquals(name))
        .findFirst();
  }

  /**
   * The property that a value of a type goes to, whichever that is: {@code @LabelKeys} is on all
   * properties of the type, with the same keys. Names do not count, because a class file has none
   * for the parameters of its methods.
   */
  Optional<Element> only(TypeMirror type) {
    List<Element> properties =
        all(value).stream().filter(each -> isOf(each, type)).toList();
    Set<Set<String>> keys = new HashSet<>();
    for (Element each : properties) {
      keys.add(contract(each)
          .map(found -> Set.copyOf(Annotations.strings(found, "value")))
          .orElse(Set.of()));
    }
    return keys.size() == 1 && !keys.contains(Set.of())
        ? Optional.of(properties.get(0))
        : Optional.empty();
  }

  /** The properties that {@code @LabelKeys} is on, those of supertypes too. */
  List<Element> withKeys() {
    List<Element> found = new ArrayList<>();
    for (TypeElement each : Types.supertypes(value)) {
      all(each).stream().filter(Properties::hasKeys).forEach(found::add);
    }
    return found;
  }

  /** Whether {@code @LabelKeys} is on a property. */
  static boolean hasKeys(Element property) {
    return contract(property).isPresent();
  }

  private static Optional<AnnotationMirror> contract(Element property) {
    List<? extends AnnotationMirror> annotations = property.getAnnotationMirrors();
    return annotations.isEmpty() ? Optional.empty() : Annotations.findMeta(annotations, LABEL_KEYS);
  }

  private List<Element> all(TypeElement type) {
    List<Element> properties = new ArrayList<>();
    for (Element each : type.getEnclosedElements()) {
      if (each.getKind() == kind && isProperty(each)) {
        properties.add(each);
      }
    }
    return properties;
  }

  private static boolean isProperty(Element member) {
    return member instanceof ExecutableElement method
        ? method.getParameters().isEmpty() && method.getModifiers().contains(Modifier.ABSTRACT)
        : !member.getModifiers().contains(Modifier.STATIC);
  }

  private static boolean isOf(Element property, TypeMirror type) {
    TypeMirror own =
        property instanceof ExecutableElement method ? method.getReturnType() : property.asType();
    return own instanceof DeclaredType first
        && type instanceof DeclaredType second
        && first.asElement().equals(second.asElement());
  }
}
