package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.text.TypeText;

/** {@code metric-def}: records that cannot state the labels of a metric. */
final class LabelRecordRule implements DeclarationRule {

  @Override
  public List<Problem> checkSet(TypeElement set) {
    List<Problem> problems = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(set.getEnclosedElements())) {
      if (Annotations.find(method, METRIC_DEF).isPresent()
          && MetricKind.isTyped(method.getReturnType())) {
        for (String message : messages(method, set)) {
          problems.add(Problem.at(method, METRIC_DEF, Rule.METRIC_DEF, message));
        }
      }
    }
    return problems;
  }

  private static List<String> messages(ExecutableElement method, TypeElement set) {
    Optional<TypeElement> found = LabelRecord.elementOf(method.getReturnType());
    if (found.isEmpty()) {
      return List.of(
          "%s states no record for its labels; write it as %s<OrderLabels>, where OrderLabels is a record"
              .formatted(method, nameOf((DeclaredType) method.getReturnType())));
    }
    TypeElement type = found.get();
    List<String> messages = new ArrayList<>();
    if (!type.getTypeParameters().isEmpty()) {
      messages.add(
          "the record %s has type parameters; state the labels by one without".formatted(type));
    }
    if (type.getRecordComponents().isEmpty()) {
      messages.add("the record %s has no components, so there are no labels; return %s"
          .formatted(
              type, MetricKind.ofHandle(method.getReturnType()).orElseThrow().handle()));
    }
    boolean statesLabels = Annotations.find(method, METRIC_DEF)
        .filter(mirror -> !Annotations.strings(mirror, "labels").isEmpty())
        .isPresent();
    if (statesLabels) {
      messages.add("%s states the labels by the record %s; remove 'labels' from @MetricDef"
          .formatted(method, type));
    }
    addInvisible(type, set, messages);
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (LabelRecord.formOf(component.asType()).isEmpty()) {
        messages.add(
            "component '%s' of %s is of type %s; a label is a String, a boolean, a whole number, a char or an enum"
                .formatted(component.getSimpleName(), type, TypeText.of(component.asType())));
      }
      EnumNames.enumOf(component.asType()).ifPresent(each -> addInvisible(each, set, messages));
    }
    return messages;
  }

  private static String nameOf(DeclaredType handle) {
    return ClassReference.of((TypeElement) handle.asElement()).localName();
  }

  /** The generated class is in the package of the set, and reads the record. */
  private static void addInvisible(TypeElement type, TypeElement set, List<String> messages) {
    boolean isNear = packageOf(type).equals(packageOf(set));
    Element each = type;
    while (each instanceof TypeElement) {
      boolean isVisible = isNear
          ? !each.getModifiers().contains(Modifier.PRIVATE)
          : each.getModifiers().contains(Modifier.PUBLIC) || isMemberOfInterface(each);
      if (!isVisible) {
        messages.add("the generated class cannot access %s; make it visible in the package %s"
            .formatted(type, packageOf(set)));
        return;
      }
      each = each.getEnclosingElement();
    }
  }

  private static boolean isMemberOfInterface(Element type) {
    return type.getEnclosingElement() != null
        && type.getEnclosingElement().getKind().isInterface();
  }

  private static String packageOf(Element element) {
    Element each = element;
    while (each != null && !(each instanceof PackageElement)) {
      each = each.getEnclosingElement();
    }
    return each == null ? "" : each.toString();
  }
}
