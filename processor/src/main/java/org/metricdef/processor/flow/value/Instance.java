package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;

/**
 * An object of a class whose fields are kept apart for each object, or one of several such objects.
 * Only those fields are kept here that refer to label maps and are never assigned again.
 *
 * @param fields what each field may be
 * @param ofOtherClass whether its class is another one than the one that is analyzed, so that what
 *     its methods do to other objects is not known
 */
public record Instance(Map<Element, Value> fields, boolean ofOtherClass) implements Value {

  public Instance {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** The same object under other names of what its fields refer to. */
  Instance map(UnaryOperator<Value> change) {
    Map<Element, Value> changed = new LinkedHashMap<>(fields);
    changed.replaceAll((field, value) -> change.apply(value));
    return new Instance(changed, ofOtherClass);
  }

  Set<AbstractObject> mapsOfFields() {
    Set<AbstractObject> maps = new LinkedHashSet<>();
    fields.values().forEach(value -> maps.addAll(value.maps()));
    return maps;
  }

  Instance join(JoinPoint at, Instance other) {
    Map<Element, Value> both = new LinkedHashMap<>(fields);
    other.fields.forEach(
        (field, value) -> both.merge(field, value, (mine, others) -> mine.join(at, others)));
    return new Instance(both, ofOtherClass || other.ofOtherClass);
  }
}
