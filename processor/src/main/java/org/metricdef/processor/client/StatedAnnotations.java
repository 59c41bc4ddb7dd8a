package org.metricdef.processor.client;

import static org.metricdef.processor.declaration.AnnotationNames.LABEL_KEYS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import org.metricdef.processor.declaration.AnnotationLookup;
import org.metricdef.processor.declaration.Annotations;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.property.GeneratedMembers;

/**
 * The annotations of declarations: those that stand there, those that a stub file states of them,
 * and {@code @LabelKeys} of the property that a generated member stands for. Stubs are added before
 * the first question.
 */
public final class StatedAnnotations implements AnnotationLookup {

  /** What stubs state of one declaration, under the name that they give it. */
  private record Stub(List<AnnotationMirror> annotations, Place place, String name) {}

  private final Map<Element, Stub> stubs = new HashMap<>();
  private final GeneratedMembers generated = new GeneratedMembers();

  /**
   * Adds what a stub states of a method, a constructor or a parameter.
   *
   * @param place the line of the stub
   * @param name the name that the stub gives it: class files have none for parameters
   */
  public void add(Element element, List<AnnotationMirror> annotations, Place place, String name) {
    Stub known = stubs.get(element);
    List<AnnotationMirror> all = new ArrayList<>(known == null ? List.of() : known.annotations());
    all.addAll(annotations);
    stubs.put(
        element,
        known == null
            ? new Stub(List.copyOf(all), place, name)
            : new Stub(List.copyOf(all), known.place(), known.name()));
  }

  @Override
  public List<? extends AnnotationMirror> of(Element element) {
    List<? extends AnnotationMirror> own = withProperty(element);
    Stub stub = stubs.isEmpty() ? null : stubs.get(element);
    if (stub == null) {
      return own;
    }
    List<AnnotationMirror> all = new ArrayList<>(own);
    all.addAll(stub.annotations());
    return all;
  }

  private List<? extends AnnotationMirror> withProperty(Element element) {
    List<? extends AnnotationMirror> own = element.getAnnotationMirrors();
    Optional<Element> property = propertyOf(element);
    if (property.isEmpty()) {
      return own;
    }
    List<AnnotationMirror> all = new ArrayList<>(own);
    for (AnnotationMirror each : property.get().getAnnotationMirrors()) {
      if (Annotations.findMeta(List.of(each), LABEL_KEYS).isPresent()) {
        all.add(each);
      }
    }
    return all;
  }

  /**
   * The property that a generated method or parameter stands for; empty if it has {@code
   * @LabelKeys} itself.
   */
  Optional<Element> propertyOf(Element element) {
    return generated
        .propertyOf(element)
        .filter(property ->
            Annotations.findMeta(element.getAnnotationMirrors(), LABEL_KEYS).isEmpty());
  }

  /** What code generators have added. */
  public GeneratedMembers generated() {
    return generated;
  }

  @Override
  public boolean hasStubs() {
    return !stubs.isEmpty();
  }

  /** The annotation with a qualified name, if a declaration itself has it. */
  public Optional<AnnotationMirror> find(Element element, String annotation) {
    return Annotations.find(of(element), annotation);
  }

  /** The name of a declaration, as its stub gives it if it has one. */
  public String nameOf(Element element) {
    Stub stub = stubs.get(element);
    return stub == null ? element.getSimpleName().toString() : stub.name();
  }

  /** The line of the stub that states something of a declaration; empty if none does. */
  public Optional<Place> placeOf(Element element) {
    return Optional.ofNullable(stubs.get(element)).map(Stub::place);
  }
}
