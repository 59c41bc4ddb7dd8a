package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.ContractCheck;
import org.metricdef.processor.flow.value.Taint.Nature;
import org.metricdef.processor.ruleset.Rule;

/** {@code null-label-value}: a label value is null on a known path. */
public final class NullLabelValueRule implements ValueRule {

  public static final Rule ID = Rule.NULL_LABEL_VALUE;

  private static final ValueFlaws FLAWS = new ValueFlaws(
      ID, Nature.NULL, "may be", "the call throws, because a label value cannot be null");

  @Override
  public Optional<Finding> check(CallSite site, MessageContext context) {
    return FLAWS.of(site, site.labels().map(Tree.class::cast).orElse(site.tree()), context);
  }

  @Override
  public Optional<Finding> check(ContractCheck passed, MessageContext context) {
    return FLAWS.of(passed, context);
  }
}
