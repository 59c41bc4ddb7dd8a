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
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.declaration.Annotations;

/** The fields of objects that {@code @LabelKeys} is on. */
final class LabelFields {

  private LabelFields() {}

  /** The field of an object with a name and a type. */
  static Optional<VariableElement> named(TypeElement owner, CharSequence name, TypeMirror type) {
    return instanceFields(owner).stream()
        .filter(field -> field.getSimpleName().contentEquals(name) && areSame(field.asType(), type))
        .findFirst();
  }

  /**
   * The field of an object that a value of a type goes to, whichever that is: {@code @LabelKeys} is
   * on all fields of the type, with the same keys. Names do not count, because a class file has
   * none for the parameters of its methods.
   */
  static Optional<VariableElement> only(TypeElement owner, TypeMirror type) {
    List<VariableElement> fields = instanceFields(owner).stream()
        .filter(field -> areSame(field.asType(), type))
        .toList();
    Set<Set<String>> keys = new HashSet<>();
    for (VariableElement field : fields) {
      keys.add(contract(field)
          .map(each -> Set.copyOf(Annotations.strings(each, "value")))
          .orElse(Set.of()));
    }
    return keys.size() == 1 && !keys.contains(Set.of())
        ? Optional.of(fields.get(0))
        : Optional.empty();
  }

  /** All fields of an object that {@code @LabelKeys} is on, those of superclasses too. */
  static List<VariableElement> inherited(TypeElement owner) {
    List<VariableElement> fields = new ArrayList<>(of(owner));
    TypeMirror next = owner.getSuperclass();
    while (next instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement type) {
      fields.addAll(of(type));
      next = type.getSuperclass();
    }
    return fields;
  }

  private static List<VariableElement> of(TypeElement owner) {
    return instanceFields(owner).stream().filter(LabelFields::hasKeys).toList();
  }

  /** Whether {@code @LabelKeys} is on a field. */
  static boolean hasKeys(VariableElement field) {
    return contract(field).isPresent();
  }

  private static List<VariableElement> instanceFields(TypeElement owner) {
    return ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
        .filter(field ->
            field.getKind() == ElementKind.FIELD && !field.getModifiers().contains(Modifier.STATIC))
        .toList();
  }

  private static Optional<AnnotationMirror> contract(Element field) {
    List<? extends AnnotationMirror> annotations = field.getAnnotationMirrors();
    return annotations.isEmpty() ? Optional.empty() : Annotations.findMeta(annotations, LABEL_KEYS);
  }

  private static boolean areSame(TypeMirror one, TypeMirror other) {
    return one instanceof DeclaredType first
        && other instanceof DeclaredType second
        && first.asElement().equals(second.asElement());
  }
}
