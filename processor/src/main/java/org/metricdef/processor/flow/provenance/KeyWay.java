package org.metricdef.processor.flow.provenance;

import java.util.List;

/**
 * The way of one key to the place of a finding, as data for tools.
 *
 * @param key the key; empty for a value that is unknown as a whole
 * @param steps by what code it was added and where, and its hops from there, oldest first
 */
public record KeyWay(String key, List<Hop> steps) {

  public KeyWay {
    steps = List.copyOf(steps);
  }
}
