package org.metricdef.processor.client;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_NAME;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.declaration.MetricSetReader;
import org.metricdef.processor.declaration.NameForm;

/** Finds guarded methods: those of metric handles, and those of custom facades. */
public final class Guards {

  /** Objects that belong to a metric as its handle does. They have methods without labels too. */
  private static final Set<String> PARTS = Set.of("org.metricdef.Timer.Sample");

  private final AnnotatedTypes annotated;
  private final Overrides overrides;
  private final StatedAnnotations stated;
  private final Map<ExecutableElement, Optional<Guard>> guards = new HashMap<>();
  private final Map<ExecutableElement, Optional<MetricDefinition>> metrics = new HashMap<>();

  Guards(AnnotatedTypes annotated, Overrides overrides, StatedAnnotations stated) {
    this.annotated = annotated;
    this.overrides = overrides;
    this.stated = stated;
  }

  /** The guard of a method; empty where its calls are not checked. */
  public Optional<Guard> of(ExecutableElement method) {
    if (!annotated.isAnnotated(method)) {
      return Optional.empty();
    }
    Optional<Guard> known = guards.get(method);
    if (known == null) {
      known = Optional.empty();
      for (ExecutableElement each : overrides.withOverridden(method)) {
        known = known.isPresent() ? known : declared(each);
      }
      guards.put(method, known);
    }
    return known;
  }

  /** The metric whose handle a method returns; empty where it returns none. */
  public Optional<MetricDefinition> metricOf(ExecutableElement method) {
    if (!annotated.isAnnotated(method)) {
      return Optional.empty();
    }
    Optional<MetricDefinition> known = metrics.get(method);
    if (known == null) {
      known = Optional.empty();
      for (ExecutableElement each : overrides.withOverridden(method)) {
        known = known.isPresent() ? known : MetricSetReader.metricOf(each);
      }
      metrics.put(method, known);
    }
    return known;
  }

  private Optional<Guard> declared(ExecutableElement method) {
    OptionalInt name = OptionalInt.empty();
    OptionalInt labels = OptionalInt.empty();
    Optional<LabelForm> form = Optional.empty();
    boolean includesBase = false;
    NameForm nameForm = NameForm.EITHER;
    Set<MetricKind> kinds = EnumSet.allOf(MetricKind.class);
    List<MetricDefinition> metrics = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      Optional<AnnotationMirror> metricName = stated.find(parameter, METRIC_NAME);
      if (metricName.isPresent()) {
        List<TypeMirror> sets = Annotations.types(metricName.get(), "value");
        // Without sets, the facade's own calls declare its metrics.
        name = sets.isEmpty() ? name : OptionalInt.of(i);
        sets.forEach(set -> addMetrics(set, metrics));
        retain(kinds, Annotations.types(metricName.get(), "kinds"));
        nameForm = NameForm.of(metricName.get());
      }
      Optional<AnnotationMirror> metricLabels = stated.find(parameter, METRIC_LABELS);
      if (metricLabels.isPresent()) {
        labels = OptionalInt.of(i);
        form = LabelForm.of(parameter.asType());
        includesBase = Annotations.value(metricLabels.get(), "includesBaseLabels", Boolean.class)
            .orElse(false);
      }
    }
    boolean handle =
        method.getEnclosingElement() instanceof TypeElement owner && isHandle(owner, labels);
    return name.isPresent() || handle
        ? Optional.of(new Guard(name, metrics, kinds, nameForm, labels, form, includesBase))
        : Optional.empty();
  }

  /** Whether a type is a handle, or a part of one whose methods may take labels. */
  private static boolean isHandle(TypeElement type, OptionalInt labels) {
    String name = type.getQualifiedName().toString();
    return MetricKind.ofHandleName(name).isPresent() || labels.isPresent() && PARTS.contains(name);
  }

  /** No kinds stated means all kinds. The processor rejects a type that is no kind. */
  private static void retain(Set<MetricKind> kinds, List<TypeMirror> stated) {
    if (!stated.isEmpty()) {
      kinds.retainAll(
          stated.stream().map(MetricKind::ofHandle).flatMap(Optional::stream).toList());
    }
  }

  private static void addMetrics(TypeMirror set, List<MetricDefinition> metrics) {
    if (set instanceof DeclaredType declared) {
      metrics.addAll(MetricSetReader.metricsOf((TypeElement) declared.asElement()));
    }
  }
}
