package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_NAMES;
import static org.metricdef.processor.declaration.AnnotationNames.LABEL_VALUES;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_HANDLE;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_NAME;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.text.MethodText;
import org.metricdef.processor.text.TypeText;

/**
 * {@code metric-facade}: annotations of a facade that no metric set stands behind, where they mean
 * nothing.
 */
final class ObservedFacadeRule {

  private static final Set<String> LISTS = Set.of("java.util.List", "java.util.Collection");

  private final AnnotationLookup stated;

  ObservedFacadeRule(AnnotationLookup stated) {
    this.stated = stated;
  }

  /** The problems of a parameter with {@code @LabelNames} or {@code @LabelValues}. */
  List<Problem> checkTexts(Element parameter, String annotation) {
    List<String> messages = new ArrayList<>();
    String simple = "@" + annotation.substring(annotation.lastIndexOf('.') + 1);
    if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)) {
      return List.of();
    }
    if (parameter.asType().getKind() != TypeKind.ERROR && !holdsTexts(parameter.asType())) {
      messages.add(
          "'%s' has the type %s; declare it as String..., String[], List<String> or Collection<String>"
              .formatted(parameter.getSimpleName(), TypeText.of(parameter.asType())));
    }
    if (method.getParameters().stream()
        .takeWhile(each -> !each.equals(parameter))
        .anyMatch(each -> has(each, annotation))) {
      messages.add(
          "a method can have only one %s parameter, and this is the second".formatted(simple));
    }
    if (hasSets(method)) {
      messages.add(
          "the labels of metric sets have no order; take them with @MetricLabels, or state no set in @MetricName");
    }
    if (annotation.equals(LABEL_VALUES)) {
      checkUse(method, messages);
    } else {
      checkDeclaration(method, messages);
    }
    return problems(parameter, annotation, messages);
  }

  private void checkUse(ExecutableElement method, List<String> messages) {
    if (hasParameter(method, METRIC_LABELS) || hasParameter(method, LABEL_NAMES)) {
      messages.add(
          "a method either declares label names, or takes label values, or takes labels with their keys");
    }
    boolean hasReceiver =
        method.getKind() == ElementKind.METHOD && !method.getModifiers().contains(Modifier.STATIC);
    if (!hasReceiver && !hasParameter(method, METRIC_NAME)) {
      messages.add(
          "the metric that the values belong to cannot be determined; annotate the parameter for the name with @MetricName");
    }
  }

  private void checkDeclaration(ExecutableElement method, List<String> messages) {
    boolean isUsed = method.getKind() == ElementKind.CONSTRUCTOR
        || hasParameter(method, METRIC_NAME)
        || overrides(method)
        || has(method, METRIC_HANDLE);
    if (!isUsed) {
      messages.add(
          "no call can use what is declared here; annotate the method with @MetricHandle if it returns the metric's handle, or the parameter for its name with @MetricName");
    }
  }

  /** The problems of a method with {@code @MetricHandle}. */
  List<Problem> checkHandle(Element element) {
    List<String> messages = new ArrayList<>();
    if (element instanceof ExecutableElement method) {
      TypeKind kind = method.getReturnType().getKind();
      if (kind == TypeKind.VOID || kind.isPrimitive()) {
        messages.add("%s returns no handle".formatted(MethodText.of(method)));
      }
      if (hasSets(method)) {
        messages.add(
            "the handles of metric sets are those of its methods; state no set in @MetricName");
      } else if (!hasParameter(method, LABEL_NAMES)
          && !hasParameter(method, METRIC_NAME)
          && !overrides(method)) {
        messages.add(
            "the metric of the handle cannot be determined; annotate the parameter for the label names with @LabelNames, or the one for the metric's name with @MetricName");
      }
    }
    return problems(element, METRIC_HANDLE, messages);
  }

  /** Whether no metric set is needed behind a parameter with {@code @MetricName}. */
  boolean needsNoSet(Element parameter) {
    return parameter.getEnclosingElement() instanceof ExecutableElement method
        && (has(method, METRIC_HANDLE)
            || hasParameter(method, LABEL_NAMES)
            || hasParameter(method, LABEL_VALUES)
            || takesClientLabels(method)
            || declaresTable(method.getEnclosingElement()));
  }

  private boolean takesClientLabels(ExecutableElement method) {
    for (VariableElement each : method.getParameters()) {
      if (has(each, METRIC_LABELS) && ClientLabels.of(each.asType()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a class has a method that declares a metric under a name. */
  private boolean declaresTable(@Nullable Element owner) {
    return owner instanceof TypeElement type
        && type.getEnclosedElements().stream()
            .anyMatch(each -> each instanceof ExecutableElement method
                && hasParameter(method, LABEL_NAMES)
                && hasParameter(method, METRIC_NAME));
  }

  /** Whether a method has a parameter whose {@code @MetricName} states metric sets. */
  boolean hasSets(ExecutableElement method) {
    for (VariableElement each : method.getParameters()) {
      Optional<AnnotationMirror> name = Annotations.find(stated.of(each), METRIC_NAME);
      if (name.isPresent() && !Annotations.types(name.get(), "value").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean overrides(ExecutableElement method) {
    return has(method, "java.lang.Override");
  }

  private boolean hasParameter(ExecutableElement method, String annotation) {
    return method.getParameters().stream().anyMatch(each -> has(each, annotation));
  }

  private boolean has(Element element, String annotation) {
    return Annotations.find(stated.of(element), annotation).isPresent();
  }

  private static boolean holdsTexts(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return isNamed(array.getComponentType(), Set.of("java.lang.String"));
    }
    return isNamed(type, LISTS)
        && ((DeclaredType) type).getTypeArguments().size() == 1
        && isNamed(((DeclaredType) type).getTypeArguments().get(0), Set.of("java.lang.String"));
  }

  private static boolean isNamed(TypeMirror type, Set<String> names) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && names.contains(element.getQualifiedName().toString());
  }

  private static List<Problem> problems(Element element, String annotation, List<String> messages) {
    return messages.stream()
        .map(message -> Problem.at(element, annotation, Rule.METRIC_FACADE, message))
        .toList();
  }
}
