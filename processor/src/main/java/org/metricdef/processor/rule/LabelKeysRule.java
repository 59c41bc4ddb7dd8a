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
      KeyComparison comparison = comparison(site, metric);
      if (comparison.isCertain()) {
        findings.add(new Finding(
            ID,
            site.tree(),
            KeyMessage.wrong(
                metric.fullName(),
                comparison,
                Set.copyOf(metric.baseLabels()),
                SiteFix.of(site, comparison, context)),
            KeyMessage.causeOfWrong(metric.fullName(), comparison)));
      }
    }
    return findings;
  }

  /** What the flows that may touch a metric pass, compared with what it requires. */
  static KeyComparison comparison(CallSite site, MetricDefinition metric) {
    return KeyComparison.of(site.expectedBy(metric), site.passedTo(metric), choice(site, metric));
  }

  private static KeyComparison.Choice choice(CallSite site, MetricDefinition metric) {
    boolean allFail = site.metrics().stream()
        .allMatch(each -> KeyComparison.fail(site.expectedBy(each), site.passedTo(each)));
    if (allFail || site.isOnlyChoice(metric)) {
      return KeyComparison.Choice.ONLY;
    }
    return site.isDecided(metric) ? KeyComparison.Choice.DECIDED : KeyComparison.Choice.OPEN;
  }
}
