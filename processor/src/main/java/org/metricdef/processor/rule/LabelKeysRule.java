package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.ruleset.Rule;

/**
 * {@code label-keys}: a call passes keys that the metric does not take, or omits keys that it
 * takes.
 */
public final class LabelKeysRule implements CallRule {

  public static final Rule ID = Rule.LABEL_KEYS;

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    List<Finding> findings = new ArrayList<>();
    for (MetricDefinition metric : site.metrics()) {
      KeyComparison comparison = KeyComparison.of(site.expectedBy(metric), site.passed());
      if (comparison.isWrong()) {
        findings.add(new Finding(
            ID,
            site.tree(),
            KeyMessage.wrong(
                metric.fullName(),
                comparison,
                Set.copyOf(metric.baseLabels()),
                site.labels(),
                context),
            KeyMessage.causeOfWrong(metric.fullName(), comparison)));
      }
    }
    return findings;
  }
}
