package org.metricdef.processor.flow.value;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A map that another class holds in a field, and what it may hold under each of its keys.
 *
 * @param values by the keys of the store
 */
public record KnownMap(SortedMap<String, Value> values) implements KnownObject.Modelled {

  public KnownMap {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
