package org.metricdef.processor.flow.variable;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.value.Component;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.flow.value.Taints;

/**
 * Taints that stand for those of a component of {@code this} record, until the object is known.
 */
final class OwnComponents {

  private OwnComponents() {}

  /** What stands for the taints of a component. */
  static Taints marker(TypeElement type, Element component) {
    return Taints.of(Taint.at(
        Nature.OWN_COMPONENT,
        Place.NOWHERE,
        component.getSimpleName().toString(),
        type.getQualifiedName().toString(),
        ""));
  }

  /** Whether a taint stands for those of a component of a record of this class. */
  static boolean isOf(Taint marker, TypeElement type) {
    return type.getQualifiedName().contentEquals(marker.what());
  }

  /**
   * Taints with what they stand for.
   *
   * @param meaning the taints that one stands for; empty if that is not known
   */
  static Taints of(Taints taints, Function<Taint, Optional<Taints>> meaning) {
    SortedMap<Component, Taints> components = new TreeMap<>();
    taints.components().forEach((component, each) -> components.put(component, of(each, meaning)));
    Taints known = Taints.NONE;
    for (Taint each : taints.all()) {
      known = known.join(
          each.nature() == Nature.OWN_COMPONENT
              ? meaning.apply(each).orElse(Taints.NONE)
              : Taints.of(each));
    }
    return known.with(components);
  }
}
