package org.metricdef.processor.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * How the constants of an enum name metrics: by the field that carries {@code @MetricName}, or else
 * by their own name in lower case.
 */
public final class EnumNames {

  private EnumNames() {}

  /** The enum that a type is; empty if it is none. */
  public static Optional<TypeElement> enumOf(TypeMirror type) {
    return type instanceof DeclaredType declared
            && declared.asElement().getKind() == ElementKind.ENUM
        ? Optional.of((TypeElement) declared.asElement())
        : Optional.empty();
  }

  /** The constants of an enum, in their order. */
  public static List<VariableElement> constantsOf(TypeElement type) {
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
        .toList();
  }

  /** The fields of an enum that carry {@code @MetricName}. */
  public static List<VariableElement> fieldsOf(TypeElement type) {
    // A loop, since every enum of a build is asked.
    List<VariableElement> fields = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && !member.getAnnotationMirrors().isEmpty()
          && Annotations.find(member, AnnotationNames.METRIC_NAME).isPresent()) {
        fields.add((VariableElement) member);
      }
    }
    return List.copyOf(fields);
  }

  /** Whether a field can hold the name of its constant. */
  public static boolean canHoldName(Element field) {
    return field.getEnclosingElement() instanceof TypeElement owner
        && owner.getKind() == ElementKind.ENUM
        && field.getModifiers().contains(Modifier.FINAL)
        && !field.getModifiers().contains(Modifier.STATIC)
        && field.asType() instanceof DeclaredType type
        && ((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.lang.String");
  }

  /** The name of a constant whose enum has no field for it. */
  public static String lowerCase(VariableElement constant) {
    return constant.getSimpleName().toString().toLowerCase(Locale.ROOT);
  }
}
