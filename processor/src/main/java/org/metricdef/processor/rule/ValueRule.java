package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Handover;

/**
 * A rule about label values. What it finds says nothing of the keys, so that the verdict of a call
 * does not depend on it.
 */
public interface ValueRule {

  /** What is wrong with the values that a call passes. */
  Optional<Finding> check(CallSite site);

  /** What is wrong with the values in a map that is handed over under contract. */
  Optional<Finding> check(Handover handover);
}
