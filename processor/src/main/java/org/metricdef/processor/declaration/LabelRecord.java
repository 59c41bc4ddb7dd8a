package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_NAME;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A record whose components are the labels of a metric.
 *
 * @param components its components, in their order
 */
public record LabelRecord(ClassReference type, List<Component> components) {

  /** How a component becomes text. */
  public enum Form {
    TEXT,
    PRIMITIVE,
    BOXED,
    ENUM
  }

  /**
   * A component of the record.
   *
   * @param name its own name, which is that of its accessor
   * @param label the label that it is
   * @param constants the enum that it is of, if its form is that
   * @param isTruth whether it is true or false
   */
  public record Component(
      String name, String label, Form form, Optional<LabelEnum> constants, boolean isTruth) {

    /** All values of the label; empty if they are not known. */
    public List<String> values() {
      return isTruth
          ? List.of("true", "false")
          : constants
              .map(each -> each.constants().stream()
                  .map(LabelEnum.Constant::value)
                  .distinct()
                  .toList())
              .orElse(List.of());
    }
  }

  private static final Set<String> BOXED = Set.of(
      "java.lang.Boolean",
      "java.lang.Byte",
      "java.lang.Short",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Character");

  public LabelRecord {
    components = List.copyOf(components);
  }

  /** The record that the return type of a method states; empty where it states none. */
  static Optional<LabelRecord> of(ExecutableElement method) {
    // Most metrics state none, and a method reference would be a class to load.
    Optional<TypeElement> type = elementOf(method.getReturnType());
    return type.isEmpty() ? Optional.empty() : Optional.of(of(type.get()));
  }

  /** The record that a handle's type states, as in {@code Counter.Of<OrderLabels>}. */
  public static Optional<TypeElement> elementOf(TypeMirror handle) {
    return handle instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
            && declared.getTypeArguments().get(0) instanceof DeclaredType argument
            && argument.asElement() instanceof TypeElement type
            && type.getKind() == ElementKind.RECORD
        ? Optional.of(type)
        : Optional.empty();
  }

  /** The labels that a record states. */
  public static LabelRecord of(TypeElement type) {
    return new LabelRecord(
        ClassReference.of(type),
        type.getRecordComponents().stream()
            .flatMap(each -> formOf(each.asType()).map(form -> component(each, form)).stream())
            .toList());
  }

  private static Component component(RecordComponentElement component, Form form) {
    String name = component.getSimpleName().toString();
    return new Component(
        name,
        Annotations.find(component, LABEL_NAME)
            .flatMap(mirror -> Annotations.value(mirror, "value", String.class))
            .orElseGet(() -> SnakeCase.of(name)),
        form,
        EnumNames.enumOf(component.asType()).map(LabelEnum::of),
        isTruth(component.asType()));
  }

  private static boolean isTruth(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN
        || type instanceof DeclaredType declared
            && declared.asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals("java.lang.Boolean");
  }

  /** The form of a component of this type; empty if such a component is no label. */
  static Optional<Form> formOf(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR -> Optional.of(Form.PRIMITIVE);
      case DECLARED -> formOf((DeclaredType) type);
      default -> Optional.empty();
    };
  }

  private static Optional<Form> formOf(DeclaredType type) {
    String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
    if (name.equals("java.lang.String")) {
      return Optional.of(Form.TEXT);
    }
    if (BOXED.contains(name)) {
      return Optional.of(Form.BOXED);
    }
    return EnumNames.enumOf(type).map(each -> Form.ENUM);
  }

  /** The labels, in the order of the components. */
  List<String> labels() {
    return components.stream().map(Component::label).toList();
  }
}
