package org.metricdef.processor.rule;

import java.util.List;
import org.metricdef.processor.client.CallSite;

/** A rule about calls of guarded methods. */
public interface CallRule {

  /** What is wrong with the call; empty where this rule has nothing to say. */
  List<Finding> check(CallSite site, MessageContext context);
}
