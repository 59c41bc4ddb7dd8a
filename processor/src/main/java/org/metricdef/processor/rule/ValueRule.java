package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.ContractCheck;

/**
 * A rule about label values. Its findings do not concern the keys, so the verdict of a call does
 * not depend on them.
 */
public interface ValueRule {

  /** The finding about the values that a call passes, if any. */
  Optional<Finding> check(CallSite site, MessageContext context);

  /** The finding about the values of a map that is passed under a contract, if any. */
  Optional<Finding> check(ContractCheck passed, MessageContext context);
}
