package org.metricdef.processor.flow.value;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/**
 * A record whose components are known, so that those of one object stay together. Its mutable maps
 * are shared.
 *
 * @param type the class of the record
 * @param components their values, in the order of their declaration
 * @param constant the constant that the object is, if its class is an enum
 */
public record RecordObject(Element type, List<Value> components, Optional<EnumConstant> constant)
    implements KnownObject.Modelled {

  public RecordObject {
    components = List.copyOf(components);
  }

  /** An object that is no constant of an enum. */
  public RecordObject(Element type, List<Value> components) {
    this(type, components, Optional.empty());
  }
}
