package org.metricdef.processor.flow;

import java.util.List;

/** A list or set of constant strings that never changes, in the order in which they were given. */
public record Constants(List<String> elements) {

  public Constants {
    elements = List.copyOf(elements);
  }
}
