package org.metricdef.processor.client;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_KEYS;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_LABELS;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.Contract;
import org.metricdef.processor.flow.Contracts;
import org.metricdef.processor.flow.Origin;
import org.metricdef.processor.flow.SourcePlaces;

/**
 * The contracts that {@code @LabelKeys} and {@code @MetricLabels} state. A method keeps those of
 * the methods that it overrides.
 */
public final class DeclaredContracts implements Contracts {

  private final Elements elements;
  private final Types types;
  private final Overrides overrides;
  private final SourcePlaces places;
  private final AnnotatedTypes annotated = new AnnotatedTypes();
  private final Map<Element, Optional<Contract>> contracts = new HashMap<>();
  private final Map<TypeElement, Optional<ExecutableElement>> functions = new HashMap<>();

  public DeclaredContracts(Elements elements, Types types, SourcePlaces places) {
    this.places = places;
    this.elements = elements;
    this.types = types;
    this.overrides = new Overrides(elements, types);
  }

  /** Which types declare a contract or a guard, or may override one. */
  public AnnotatedTypes annotated() {
    return annotated;
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
    if (variable.getKind() != ElementKind.PARAMETER
        || !(variable.getEnclosingElement() instanceof ExecutableElement method)) {
      return own(variable);
    }
    int position = method.getParameters().indexOf(variable);
    // A lambda's parameter belongs to the method around it and is none of its parameters.
    if (position < 0) {
      return own(variable);
    }
    return annotated.isAnnotated(method)
        ? overrides.withOverridden(method).stream()
            .map(declared -> own(declared.getParameters().get(position)))
            .flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }

  private Optional<Contract> own(VariableElement variable) {
    if (variable.getAnnotationMirrors().isEmpty()) {
      return Optional.empty();
    }
    return stated(variable, variable.asType())
        .or(() -> Annotations.find(variable, METRIC_LABELS)
            .map(labels -> contract(Optional.empty(), variable, variable.asType())));
  }

  @Override
  public Optional<Contract> ofResult(ExecutableElement method) {
    if (!annotated.isAnnotated(method)) {
      return Optional.empty();
    }
    Optional<Contract> known = contracts.get(method);
    if (known == null) {
      known = overrides.withOverridden(method).stream()
          .map(declared -> stated(declared, declared.getReturnType()))
          .flatMap(Optional::stream)
          .findFirst();
      contracts.put(method, known);
    }
    return known;
  }

  /** What a record's component states, and so its field and its constructor's parameter. */
  Optional<Contract> ofComponent(RecordComponentElement component) {
    return ElementFilter.fieldsIn(component.getEnclosingElement().getEnclosedElements()).stream()
        .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
        .findFirst()
        .flatMap(this::of);
  }

  private Optional<Contract> stated(Element element, TypeMirror type) {
    return Annotations.findMeta(element, LABEL_KEYS)
        .map(mirror -> contract(
            Optional.of(new LinkedHashSet<>(Annotations.strings(mirror, "value"))), element, type));
  }

  private Contract contract(Optional<Set<String>> keys, Element element, TypeMirror type) {
    String where = describe(element);
    return new Contract(
        keys,
        where,
        new Origin(places.of(element), where),
        !LabelTypes.isLabels(LabelTypes.carried(type)),
        LabelTypes.areElements(type));
  }

  private static String describe(Element element) {
    String annotation = "@" + Annotations.nameOf(element, LABEL_KEYS).orElse("MetricLabels");
    return switch (element.getKind()) {
      case PARAMETER ->
        "%s of parameter '%s' of %s"
            .formatted(annotation, element.getSimpleName(), element.getEnclosingElement());
      case METHOD -> "%s of the result of %s".formatted(annotation, element);
      default -> "%s of '%s'".formatted(annotation, element.getSimpleName());
    };
  }

  /** The method itself first, then what it overrides, nearest first. */
  List<ExecutableElement> withOverridden(ExecutableElement method) {
    return overrides.withOverridden(method);
  }

  /** The methods that a method overrides or implements. */
  List<ExecutableElement> overriddenBy(ExecutableElement method) {
    List<ExecutableElement> all = overrides.withOverridden(method);
    return all.subList(1, all.size());
  }

  List<ExecutableElement> inheritedBy(TypeElement type) {
    return overrides.inheritedBy(type);
  }

  Optional<ExecutableElement> implementationOf(ExecutableElement declared, TypeElement type) {
    return overrides.implementationOf(declared, type);
  }

  @Override
  public Optional<ExecutableElement> functionOf(TypeMirror type) {
    if (type instanceof IntersectionType parts) {
      return parts.getBounds().stream()
          .flatMap(part -> functionOf(part).stream())
          .findFirst();
    }
    if (type == null || type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    TypeElement functional = (TypeElement) ((DeclaredType) type).asElement();
    if (Overrides.isOfPlatform(functional)) {
      return Optional.empty();
    }
    Optional<ExecutableElement> known = functions.get(functional);
    if (known == null) {
      known = ElementFilter.methodsIn(elements.getAllMembers(functional)).stream()
          .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
          .filter(method -> !isMethodOfObject(method))
          .findFirst();
      functions.put(functional, known);
    }
    return known;
  }

  /** An interface may declare a method of Object again, as Comparator does; it stays no function. */
  private boolean isMethodOfObject(ExecutableElement method) {
    TypeElement object = elements.getTypeElement("java.lang.Object");
    return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
        .anyMatch(declared -> declared.getSimpleName().equals(method.getSimpleName())
            && types.isSubsignature(
                (javax.lang.model.type.ExecutableType) method.asType(),
                (javax.lang.model.type.ExecutableType) declared.asType()));
  }
}
