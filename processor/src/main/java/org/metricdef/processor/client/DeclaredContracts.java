package org.metricdef.processor.client;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_KEYS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_NAME;
import static org.metricdef.processor.declaration.AnnotationNames.PASSED_LABELS;
import static org.metricdef.processor.declaration.AnnotationNames.PASSES_KEYS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.declaration.LabelForm;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourcePlaces;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.KeyDerivation;
import org.metricdef.processor.property.GeneratedBuilders;
import org.metricdef.processor.text.MethodText;

/**
 * The contracts that {@code @LabelKeys} and {@code @MetricLabels} state. A method inherits the
 * contracts of the methods that it overrides.
 */
public final class DeclaredContracts implements Contracts {

  private static final String NOT_FORWARDED =
      "pass the metric's name on together with the labels, or replace @MetricLabels with @LabelKeys";
  private static final String NOT_PASSED =
      "make the call where the keys are known, or replace @PassedLabels with @LabelKeys";

  private final AnnotatedTypes annotated;
  private final Overrides overrides;
  private final Guards guards;
  private final FunctionTypes functions;
  private final StatedAnnotations stated;
  private final SourcePlaces places;
  private final GeneratedBuilders builders;
  private final Map<Element, Optional<Contract>> contracts = new HashMap<>();

  DeclaredContracts(
      AnnotatedTypes annotated,
      Overrides overrides,
      Guards guards,
      FunctionTypes functions,
      StatedAnnotations stated,
      SourcePlaces places) {
    this.annotated = annotated;
    this.overrides = overrides;
    this.guards = guards;
    this.functions = functions;
    this.stated = stated;
    this.places = places;
    this.builders = new GeneratedBuilders(stated.generated());
  }

  @Override
  public Optional<Contract> of(VariableElement variable) {
    Optional<Contract> known = contracts.get(variable);
    if (known == null) {
      known = find(variable);
      contracts.put(variable, known);
    }
    return known;
  }

  private Optional<Contract> find(VariableElement variable) {
    // A lambda in an initializer is enclosed by an initializer, which has no parameters at all.
    int position = Owners.positionOf(variable);
    // A lambda's parameter is enclosed by the method around the lambda, but is not its parameter.
    if (position < 0) {
      return own(variable);
    }
    ExecutableElement method = (ExecutableElement) Owners.of(variable);
    if (annotated.isAnnotated(method)) {
      for (ExecutableElement declared : overrides.withOverridden(method)) {
        Optional<Contract> stated = own(declared.getParameters().get(position));
        if (stated.isPresent()) {
          return stated;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Contract> own(VariableElement variable) {
    if (stated.of(variable).isEmpty()) {
      return Optional.empty();
    }
    Optional<Contract> keys = labelKeys(variable, variable.asType());
    boolean isLeftAlone = stated.find(variable, PASSED_LABELS).isPresent()
        || stated.find(variable, METRIC_LABELS).isPresent() && !isOfObserved(variable);
    return keys.isPresent() || !isLeftAlone
        ? keys
        : Optional.of(contract(Optional.empty(), Optional.empty(), variable, variable.asType()));
  }

  /** Whether a parameter takes the labels of a metric that no set declares. */
  private boolean isOfObserved(VariableElement parameter) {
    return Owners.positionOf(parameter) >= 0
        && guards.of((ExecutableElement) Owners.of(parameter)).isEmpty();
  }

  @Override
  public Optional<Contract> ofResult(ExecutableElement method) {
    if (!annotated.isAnnotated(method)) {
      return Optional.empty();
    }
    Optional<Contract> known = contracts.get(method);
    if (known == null) {
      known = findOfResult(method);
      contracts.put(method, known);
    }
    return known;
  }

  private Optional<Contract> findOfResult(ExecutableElement method) {
    for (ExecutableElement declared : overrides.withOverridden(method)) {
      Optional<Contract> stated = labelKeys(declared, declared.getReturnType());
      if (stated.isPresent()) {
        return stated;
      }
      if (this.stated.find(declared, PASSES_KEYS).isPresent()) {
        return passedKeys(declared);
      }
    }
    return Optional.empty();
  }

  /** The contract of a record's component, which is that of its field and its parameter too. */
  Optional<Contract> ofComponent(RecordComponentElement component) {
    return ElementFilter.fieldsIn(Owners.of(component).getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .flatMap(this::of);
  }

  private Optional<Contract> labelKeys(Element element, TypeMirror type) {
    Optional<AnnotationMirror> mirror = Annotations.findMeta(stated.of(element), LABEL_KEYS);
    if (mirror.isEmpty()) {
      return Optional.empty();
    }
    Set<String> keys = new LinkedHashSet<>(Annotations.strings(mirror.get(), "value"));
    Element property = stated.propertyOf(element).orElse(element);
    return Optional.of(contract(Optional.of(keys), Optional.empty(), property, type));
  }

  private Optional<Contract> passedKeys(ExecutableElement method) {
    return new PassedKeysContracts(stated)
        .of(method)
        .map(derivation ->
            contract(Optional.empty(), Optional.of(derivation), method, method.getReturnType()));
  }

  private Contract contract(
      Optional<Set<String>> keys,
      Optional<KeyDerivation> derivation,
      Element element,
      TypeMirror type) {
    String where = describe(element);
    return new Contract(
        keys,
        derivation,
        where,
        new Origin(stated.placeOf(element).orElseGet(() -> places.of(element)), where),
        !LabelTypes.isLabels(LabelTypes.labelMapOf(type)),
        LabelTypes.hasElements(type),
        stated.find(element, PASSED_LABELS).isPresent() ? NOT_PASSED : NOT_FORWARDED,
        LabelForm.of(type).filter(form -> form != LabelForm.MAP).isPresent());
  }

  private String describe(Element element) {
    String annotation =
        "@" + Annotations.nameOf(stated.of(element), LABEL_KEYS).orElse(nameOf(element));
    return switch (element.getKind()) {
      case PARAMETER ->
        "%s of parameter '%s' of %s"
            .formatted(annotation, stated.nameOf(element), textOf(element.getEnclosingElement()));
      case METHOD -> "%s of the result of %s".formatted(annotation, textOf(element));
      default -> "%s of '%s'".formatted(annotation, element.getSimpleName());
    };
  }

  private static String textOf(@Nullable Element element) {
    return element instanceof ExecutableElement method
        ? MethodText.of(method)
        : String.valueOf(element);
  }

  private String nameOf(Element element) {
    if (element.getKind() == ElementKind.METHOD) {
      return "PassesKeys";
    }
    return stated.find(element, PASSED_LABELS).isPresent() ? "PassedLabels" : "MetricLabels";
  }

  @Override
  public boolean isGuarded(ExecutableElement method) {
    return guards.of(method).isPresent();
  }

  @Override
  public boolean isRelated(VariableElement parameter) {
    int position = Owners.positionOf(parameter);
    if (position < 0 || !annotated.isAnnotated(Owners.of(parameter))) {
      return false;
    }
    return overrides.withOverridden((ExecutableElement) Owners.of(parameter)).stream()
        .map(declared -> declared.getParameters().get(position))
        .anyMatch(declared -> stated.find(declared, METRIC_LABELS).isPresent()
            || new PassedKeysContracts(stated).isPart(declared)
            || stated.find(declared, METRIC_NAME).isPresent()
                // A name of another type may be mutable.
                && LabelTypes.isName(parameter.asType()));
  }

  @Override
  public boolean holdsGiven(Element variable) {
    return builders.holdsGiven(variable);
  }

  @Override
  public boolean isAdded(Element member) {
    return builders.isAdded(member);
  }

  @Override
  public boolean holdsName(VariableElement field) {
    return field.getKind() == ElementKind.FIELD
        && stated.find(field, METRIC_NAME).isPresent()
        && EnumNames.canHoldName(field);
  }

  /** Of several methods, the one that asks most: a lambda has to do what each of them says. */
  @Override
  public Optional<ExecutableElement> functionOf(@Nullable TypeMirror type) {
    List<ExecutableElement> methods = functions.methodsOf(type);
    ExecutableElement guarded = null;
    for (ExecutableElement method : methods) {
      if (ofResult(method).isPresent()) {
        return Optional.of(method);
      }
      if (guarded == null && isGuarded(method)) {
        guarded = method;
      }
    }
    return guarded != null ? Optional.of(guarded) : methods.stream().findFirst();
  }
}
