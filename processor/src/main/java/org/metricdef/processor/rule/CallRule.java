package org.metricdef.processor.rule;

import java.util.List;
import org.metricdef.processor.client.CallSite;

/** A rule about calls of guarded methods. */
public interface CallRule {

  /** The findings of this rule about a call; empty if the call is correct. */
  List<Finding> check(CallSite site, MessageContext context);
}
