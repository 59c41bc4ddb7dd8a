package org.metricdef.processor.flow.value;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;

/**
 * A single decision after which a key is surely present, or surely absent, whatever all other
 * decisions are.
 *
 * @param since the path of the point from which on this holds
 * @param decisions the decision, which several trees may make together
 */
public record Witness(ControlPath since, Set<Decision> decisions) {

  public Witness {
    decisions = Set.copyOf(decisions);
  }

  private Set<Element> reads() {
    Set<Element> reads = new HashSet<>();
    for (Decision decision : decisions) {
      reads.addAll(decision.reads());
    }
    return reads;
  }

  /** Whether the decision leaves open whether a later point is reached. */
  public boolean leadsTo(ControlPath later) {
    return since.leadsTo(later, reads());
  }
}
