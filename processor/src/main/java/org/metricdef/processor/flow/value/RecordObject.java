package org.metricdef.processor.flow.value;

import java.util.List;
import javax.lang.model.element.Element;

/**
 * A record whose components are known, so that those of one object stay together. Its mutable maps
 * are shared.
 *
 * @param type the class of the record
 * @param components their values, in the order of their declaration
 */
public record RecordObject(Element type, List<Value> components) implements KnownObject.Modelled {

  public RecordObject {
    components = List.copyOf(components);
  }
}
