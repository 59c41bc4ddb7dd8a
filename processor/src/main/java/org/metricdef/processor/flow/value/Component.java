package org.metricdef.processor.flow.value;

import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.provenance.Place;

/**
 * A component of a record that was made somewhere.
 *
 * @param type the qualified name of the record
 * @param made where the record was made
 */
public record Component(String type, String name, Place made) implements Comparable<Component> {

  @Override
  public int compareTo(Component other) {
    int byType = type.compareTo(other.type);
    int byName = byType != 0 ? byType : name.compareTo(other.name);
    return byName != 0 ? byName : made.compareTo(other.made);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || other instanceof Component that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + name.hashCode()) + made.hashCode();
  }
}
