package org.metricdef.processor.rule;

import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.ruleset.Rule;

/** {@code unbounded-label-value}: a label value is a text, time or id that is rarely repeated. */
public final class UnboundedLabelValueRule implements ValueRule {

  public static final Rule ID = Rule.UNBOUNDED_LABEL_VALUE;

  private static final ValueFlaws FLAWS = new ValueFlaws(
      ID, Nature.UNBOUNDED, "gets", "every new value creates a new series, which is never freed");

  @Override
  public Optional<Finding> check(CallSite site, MessageContext context) {
    return FLAWS.of(site, site.tree(), context);
  }

  @Override
  public Optional<Finding> check(ContractCheck passed, MessageContext context) {
    return FLAWS.of(passed, context);
  }
}
