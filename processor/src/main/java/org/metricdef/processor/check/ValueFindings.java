package org.metricdef.processor.check;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.rule.Finding;
import org.metricdef.processor.rule.NullLabelValueRule;
import org.metricdef.processor.rule.UnboundedLabelValueRule;
import org.metricdef.processor.rule.ValueRule;

/** What the rules say of label values. No verdict depends on it. */
final class ValueFindings {

  private static final List<ValueRule> RULES =
      List.of(new NullLabelValueRule(), new UnboundedLabelValueRule());

  private ValueFindings() {}

  static List<Finding> of(CallSite call) {
    return RULES.stream()
        .map(rule -> rule.check(call))
        .flatMap(Optional::stream)
        .toList();
  }

  static List<Finding> of(ContractCheck passed) {
    return RULES.stream()
        .map(rule -> rule.check(passed))
        .flatMap(Optional::stream)
        .toList();
  }
}
