package org.metricdef.processor.flow.value;

import java.util.Set;
import javax.lang.model.element.Element;

/**
 * A single decision after which a key is surely present, or surely absent, whatever all other
 * decisions are.
 *
 * @param since the path of the point from which on this holds
 * @param reads what the decision depends on
 */
public record Witness(ControlPath since, Set<Element> reads) {

  public Witness {
    reads = Set.copyOf(reads);
  }

  /** Whether the decision leaves open whether a later point is reached. */
  public boolean leadsTo(ControlPath later) {
    return since.leadsTo(later, reads);
  }
}
