package org.metricdef.processor.declaration;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_NAME;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.ruleset.Rule;
import org.metricdef.processor.text.TypeText;

/** {@code metric-facade}: annotations with which calls of a facade would stay unchecked. */
final class MetricFacadeRule {

  private static final Set<String> NAME_TYPES = Set.of(
      "java.lang.String",
      "java.lang.Object",
      "java.lang.CharSequence",
      "java.lang.Comparable",
      "java.io.Serializable");

  private final AnnotationLookup stated;

  MetricFacadeRule(AnnotationLookup stated) {
    this.stated = stated;
  }

  /** The problems of a parameter with {@code @MetricName}. */
  List<Problem> checkName(Element parameter) {
    if (parameter.getKind() == ElementKind.FIELD) {
      return checkField(parameter);
    }
    AnnotationMirror name = find(parameter, METRIC_NAME).orElseThrow();
    List<Problem> problems = new ArrayList<>();
    List<TypeElement> sets = checkSets(parameter, name, problems);
    if (Annotations.types(name, "value").isEmpty()
        && !new ObservedFacadeRule(stated).needsNoSet(parameter)) {
      problems.add(name(
          parameter,
          "'%s' may take no name; state the @MetricSet interfaces that declare the names"
              .formatted(parameter.getSimpleName())));
    }
    for (TypeMirror type : Annotations.types(name, "kinds")) {
      if (MetricKind.ofHandle(type).isEmpty()) {
        problems.add(name(
            parameter,
            "%s is not a metric type; use a handle of org.metricdef, such as Counter"
                .formatted(TypeText.of(type))));
      }
    }
    checkParameter(parameter, problems);
    if (!sets.isEmpty()) {
      EnumNames.enumOf(parameter.asType())
          .ifPresent(
              type -> problems.addAll(checkConstants(parameter, type, sets, NameForm.of(name))));
    } else if (Annotations.types(name, "value").isEmpty() && NameForm.of(name) != NameForm.EITHER) {
      problems.add(name(
          parameter,
          "'%s' states a form of its names, and no metric set with a prefix; state the set too"
              .formatted(parameter.getSimpleName())));
    }
    problems.addAll(DuplicateMetricRule.checkTogether(sets, parameter, METRIC_NAME));
    return problems;
  }

  /** The sets that an annotation states. */
  private static List<TypeElement> checkSets(
      Element annotated, AnnotationMirror name, List<Problem> problems) {
    List<TypeElement> sets = new ArrayList<>();
    for (TypeMirror type : Annotations.types(name, "value")) {
      if (type instanceof DeclaredType declared
          && Annotations.find(declared.asElement(), METRIC_SET).isPresent()) {
        sets.add((TypeElement) declared.asElement());
      } else {
        problems.add(
            name(annotated, "%s is not a @MetricSet interface".formatted(TypeText.of(type))));
      }
    }
    return sets;
  }

  private void checkParameter(Element parameter, List<Problem> problems) {
    if (isSecond(parameter, METRIC_NAME)) {
      problems.add(name(
          parameter,
          "a %s can have only one @MetricName parameter, and this is the second"
              .formatted(kindOf(parameter))));
    }
    if (isVarArgs(parameter)) {
      problems.add(name(
          parameter,
          "'%s' takes any number of names, and a call is checked for one; declare a parameter for one name"
              .formatted(parameter.getSimpleName())));
    } else if (!takesNames(parameter.asType())) {
      problems.add(name(
          parameter,
          "'%s' has the type %s, which takes no metric's name; declare it as String or as an enum"
              .formatted(parameter.getSimpleName(), TypeText.of(parameter.asType()))));
    }
  }

  /** The problems of a field with {@code @MetricName}. */
  private List<Problem> checkField(Element field) {
    if (field.getEnclosingElement() instanceof TypeElement owner
        && owner.getKind() == ElementKind.RECORD) {
      // The annotation of a record's component is about the constructor's parameter.
      return List.of();
    }
    List<Problem> problems = new ArrayList<>();
    checkSets(field, Annotations.find(field, METRIC_NAME).orElseThrow(), problems);
    if (!EnumNames.canHoldName(field)) {
      problems.add(name(
          field,
          "'%s' names no metric: only a final String field of an enum's constants can"
              .formatted(field.getSimpleName())));
    } else if (field.getEnclosingElement() instanceof TypeElement owner
        && !EnumNames.fieldsOf(owner).get(0).equals(field)) {
      problems.add(
          name(field, "an enum can have only one @MetricName field, and this is the second"));
    }
    return problems;
  }

  /** The constants whose own names are those of no metric. */
  private static List<Problem> checkConstants(
      Element parameter, TypeElement type, List<TypeElement> sets, NameForm form) {
    if (!EnumNames.fieldsOf(type).isEmpty()) {
      return List.of();
    }
    List<MetricDefinition> metrics =
        sets.stream().flatMap(set -> MetricSetReader.metricsOf(set).stream()).toList();
    return EnumNames.constantsOf(type).stream()
        .filter(constant ->
            metrics.stream().noneMatch(metric -> form.names(metric, EnumNames.lowerCase(constant))))
        .map(constant -> new Problem(
            Rule.METRIC_FACADE,
            "no metric is named '%s', as this constant says to '%s'; rename it, or add a final String field with @MetricName that holds the name"
                .formatted(EnumNames.lowerCase(constant), parameter.getEnclosingElement()),
            constant,
            Optional.empty()))
        .toList();
  }

  /** The problems of a parameter with {@code @MetricLabels}. */
  List<Problem> checkLabels(Element parameter) {
    List<String> messages = new ArrayList<>();
    if (isSecond(parameter, METRIC_LABELS)) {
      messages.add("a %s can have only one @MetricLabels parameter, and this is the second"
          .formatted(kindOf(parameter)));
    }
    if (isOfObserved(parameter)) {
      return problems(parameter, messages);
    }
    checkType(parameter).ifPresent(messages::add);
    if (parameter.getEnclosingElement() instanceof ExecutableElement method && !isGuarded(method)) {
      messages.add(
          "the metric that '%s' belongs to cannot be determined, so calls are not checked; annotate the parameter for the name with @MetricName"
              .formatted(parameter.getSimpleName()));
    }
    return problems(parameter, messages);
  }

  private static List<Problem> problems(Element parameter, List<String> messages) {
    return messages.stream()
        .map(message -> Problem.at(parameter, METRIC_LABELS, Rule.METRIC_FACADE, message))
        .toList();
  }

  /** The label types of clients are for facades that no metric set stands behind. */
  private boolean isOfObserved(Element parameter) {
    return LabelForm.of(parameter.asType()).isEmpty()
        && ClientLabels.of(parameter.asType()).isPresent()
        && parameter.getEnclosingElement() instanceof ExecutableElement method
        && !new ObservedFacadeRule(stated).hasSets(method);
  }

  /** What is wrong with the type of a parameter with {@code @MetricLabels}. */
  private static Optional<String> checkType(Element parameter) {
    // javac reports a type that it cannot find.
    if (parameter.asType().getKind() == TypeKind.ERROR
        || LabelForm.of(parameter.asType()).isPresent()) {
      return Optional.empty();
    }
    boolean isOfMaps = isVarArgs(parameter)
        && parameter.asType() instanceof ArrayType array
        && LabelForm.of(array.getComponentType()).filter(LabelForm.MAP::equals).isPresent();
    return Optional.of(
        isOfMaps
            ? "'%s' takes any number of label maps, and a call is checked for one; declare a parameter for one map"
                .formatted(parameter.getSimpleName())
            : "'%s' has the type %s, which takes no labels; declare it as Labels, as Map<String, String>, as String... for keys and values in turn, or as Map.Entry<String, String>..., or as a List or Iterable of these entries"
                .formatted(parameter.getSimpleName(), TypeText.of(parameter.asType())));
  }

  /** Whether a string, as such, can be passed to a parameter of a type. */
  private static boolean takesNames(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR, ERROR -> true;
      case DECLARED ->
        EnumNames.enumOf(type).isPresent()
            || NAME_TYPES.contains(((TypeElement) ((DeclaredType) type).asElement())
                .getQualifiedName()
                .toString());
      default -> false;
    };
  }

  /** An overriding method is guarded like the overridden one, also without annotations. */
  private boolean isGuarded(ExecutableElement method) {
    return method.getParameters().stream()
            .anyMatch(each -> find(each, METRIC_NAME).isPresent())
        || find(method, "java.lang.Override").isPresent()
        || method.getEnclosingElement() instanceof TypeElement owner
            && MetricKind.ofHandle(owner.asType()).isPresent();
  }

  private static String kindOf(Element parameter) {
    Element method = parameter.getEnclosingElement();
    return method != null && method.getKind() == ElementKind.CONSTRUCTOR ? "constructor" : "method";
  }

  private static boolean isVarArgs(Element parameter) {
    return parameter.getEnclosingElement() instanceof ExecutableElement method
        && method.isVarArgs()
        && method.getParameters().indexOf(parameter) == method.getParameters().size() - 1;
  }

  private Optional<AnnotationMirror> find(Element element, String annotation) {
    return Annotations.find(stated.of(element), annotation);
  }

  private static Problem name(Element parameter, String message) {
    return Problem.at(parameter, METRIC_NAME, Rule.METRIC_FACADE, message);
  }

  private boolean isSecond(Element parameter, String annotation) {
    return parameter.getEnclosingElement() instanceof ExecutableElement method
        && method.getParameters().stream()
            .takeWhile(each -> !each.equals(parameter))
            .anyMatch(each -> find(each, annotation).isPresent());
  }
}
