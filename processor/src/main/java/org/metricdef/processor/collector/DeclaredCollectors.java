package org.metricdef.processor.collector;

import static org.metricdef.processor.declaration.AnnotationNames.METRIC_DEF;
import static org.metricdef.processor.declaration.AnnotationNames.METRIC_SET;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.client.Overrides;
import org.metricdef.processor.client.StatedAnnotations;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.provenance.Origin;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.SourcePlaces;

/**
 * The variables and methods whose {@code @MetricDef} declares a collector of a client. Parameters
 * and results have the annotation of the methods that their method overrides.
 */
public final class DeclaredCollectors {

  private final Overrides overrides;
  private final StatedAnnotations stated;
  private final SourcePlaces places;
  private final Map<Element, Optional<CollectorDeclaration>> known = new HashMap<>();

  /** The declarations that one compilation sees. */
  public DeclaredCollectors(JavacTask task, StatedAnnotations stated) {
    this.stated = stated;
    this.overrides = new Overrides(task.getElements(), task.getTypes());
    this.places = new SourcePlaces(Trees.instance(task));
  }

  Overrides overrides() {
    return overrides;
  }

  /** What is declared of a field, a parameter or the result of a method; empty if nothing is. */
  Optional<CollectorDeclaration> of(@Nullable Element element) {
    if (element == null) {
      return Optional.empty();
    }
    Optional<CollectorDeclaration> declared = known.get(element);
    if (declared == null) {
      declared = find(element);
      known.put(element, declared);
    }
    return declared;
  }

  private Optional<CollectorDeclaration> find(Element element) {
    if (element instanceof ExecutableElement method) {
      return first(overrides.withOverridden(method));
    }
    if (element.getKind() != ElementKind.PARAMETER) {
      return own(element);
    }
    int position = Owners.positionOf(element);
    return position < 0
        ? Optional.empty()
        : first(parameters((ExecutableElement) Owners.of(element), position));
  }

  private List<VariableElement> parameters(ExecutableElement method, int position) {
    return overrides.withOverridden(method).stream()
        .<VariableElement>map(each -> each.getParameters().get(position))
        .toList();
  }

  private Optional<CollectorDeclaration> first(List<? extends Element> elements) {
    return elements.stream().flatMap(each -> own(each).stream()).findFirst();
  }

  /** What the annotation of the element itself says. The methods of sets declare handles. */
  Optional<CollectorDeclaration> own(Element element) {
    if (stated.of(element).isEmpty()) {
      return Optional.empty();
    }
    Optional<AnnotationMirror> mirror = stated.find(element, METRIC_DEF);
    if (mirror.isEmpty()
        || element instanceof ExecutableElement method
            && Annotations.find(Owners.of(method), METRIC_SET).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(new CollectorDeclaration(
        stated.nameOf(element),
        Annotations.value(mirror.get(), "name", String.class).filter(name -> !name.isEmpty()),
        Annotations.strings(mirror.get(), "labels"),
        new Origin(
            stated.placeOf(element).orElseGet(() -> places.of(element)),
            "@MetricDef of '%s'".formatted(stated.nameOf(element)))));
  }
}
