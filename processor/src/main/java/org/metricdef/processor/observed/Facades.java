package org.metricdef.processor.observed;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_NAMES;
import static org.metricdef.processor.declaration.AnnotationNames.LABEL_VALUES;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_HANDLE;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_NAME;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.client.CompilationContext;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.client.Overrides;
import org.metricdef.processor.client.StatedAnnotations;

/**
 * The methods of facades that no metric set stands behind. A method has the annotations of those
 * that it overrides.
 */
public final class Facades implements Predicate<ExecutableElement> {

  /** Types that hold no labels. */
  private static final Set<String> AMOUNTS = Set.of(
      "java.lang.Double",
      "java.lang.Integer",
      "java.lang.Long",
      "java.lang.Number",
      "java.time.Duration",
      "java.util.concurrent.TimeUnit");

  private final StatedAnnotations stated;
  private final Guards guards;
  private final Overrides overrides;
  private final boolean arePossible;
  private final Map<ExecutableElement, Optional<FacadeMethod>> known = new HashMap<>();
  private final Map<TypeElement, Boolean> handles = new HashMap<>();

  /**
   * The facades of a compilation.
   *
   * @param arePossible whether the annotations are on the class path
   */
  Facades(CompilationContext context, Overrides overrides, boolean arePossible) {
    this.arePossible = arePossible;
    this.stated = context.stated();
    this.guards = context.guards();
    this.overrides = overrides;
  }

  /** Whether a method has such annotations itself. */
  @Override
  public boolean test(ExecutableElement method) {
    return guards.of(method).isEmpty() && read(method).isPresent();
  }

  /** What annotations say of a method; empty if they say nothing. */
  Optional<FacadeMethod> of(ExecutableElement method) {
    if (!arePossible) {
      return Optional.empty();
    }
    Optional<FacadeMethod> found = known.get(method);
    if (found == null) {
      found = Optional.empty();
      for (ExecutableElement each : overrides.withOverridden(method)) {
        found = found.isPresent() ? found : read(each);
      }
      found = found.filter(each -> guards.of(method).isEmpty());
      known.put(method, found);
    }
    return found;
  }

  /** Whether a call of a method can be wrong. */
  boolean isSite(ExecutableElement method) {
    return of(method).filter(FacadeMethod::isUse).isPresent();
  }

  /** Whether objects of a type are handles of metrics: a method of theirs takes labels. */
  public boolean isHandle(TypeMirror type) {
    if (!arePossible
        || !(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)) {
      return false;
    }
    Boolean found = handles.get(element);
    if (found == null) {
      found = isHandle(element);
      handles.put(element, found);
    }
    return found;
  }

  private boolean isHandle(TypeElement element) {
    for (Element member : element.getEnclosedElements()) {
      if (member instanceof ExecutableElement method
          && read(method).filter(each -> each.name().isEmpty() && each.isUse()).isPresent()) {
        return true;
      }
    }
    return isHandle(element.getSuperclass())
        || element.getInterfaces().stream().anyMatch(each -> isHandle(each));
  }

  private Optional<FacadeMethod> read(ExecutableElement method) {
    boolean returnsHandle = stated.find(method, METRIC_HANDLE).isPresent();
    OptionalInt name = OptionalInt.empty();
    OptionalInt names = OptionalInt.empty();
    OptionalInt values = OptionalInt.empty();
    OptionalInt labels = OptionalInt.empty();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      if (!stated.of(parameter).isEmpty()) {
        name = has(parameter, METRIC_NAME) ? OptionalInt.of(i) : name;
        names = has(parameter, LABEL_NAMES) ? OptionalInt.of(i) : names;
        values = has(parameter, LABEL_VALUES) ? OptionalInt.of(i) : values;
        labels = has(parameter, METRIC_LABELS) ? OptionalInt.of(i) : labels;
      }
    }
    boolean says = returnsHandle
        || name.isPresent()
        || names.isPresent()
        || values.isPresent()
        || labels.isPresent();
    boolean isNamedOnly = !returnsHandle && names.isEmpty() && values.isEmpty() && labels.isEmpty();
    return says && !(isNamedOnly && mayTakeLabels(method, name))
        ? Optional.of(new FacadeMethod(method, name, names, values, labels, returnsHandle))
        : Optional.empty();
  }

  /** Whether a parameter that no annotation explains may take labels too. */
  private static boolean mayTakeLabels(ExecutableElement method, OptionalInt name) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      TypeMirror type = method.getParameters().get(i).asType();
      if (i != name.orElse(-1)
          && !type.getKind().isPrimitive()
          && !AMOUNTS.contains(type.toString())) {
        return true;
      }
    }
    return false;
  }

  private boolean has(VariableElement parameter, String annotation) {
    return stated.find(parameter, annotation).isPresent();
  }
}
