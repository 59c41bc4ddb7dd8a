package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.Loss;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-keys-unproven}: it is not known which keys a call passes, or to which metric. */
public final class LabelKeysUnprovenRule implements CallRule {

  public static final Rule ID = Rule.LABEL_KEYS_UNPROVEN;

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    if (site.metrics().isEmpty() && site.unknownNames().isEmpty()) {
      MessageLines lines =
          new MessageLines("cannot prove that the labels fit: the metric cannot be determined");
      Optional<Loss> lost = site.metric().lost().map(loss -> loss.orAt(site.place()));
      lost.ifPresent(loss -> lines.add("unknown since", loss.toString()));
      lines.add(
          "fix",
          site.guard().nameArgument().isPresent()
              ? "pass the metric's name as a constant, or annotate the parameters for the name and the labels with @MetricName and @MetricLabels"
              : "call it directly on the metric: metrics.someMetric().increment(…)");
      return List.of(new Finding(ID, site.tree(), lines, lost.map(Object.class::cast)));
    }
    List<Finding> findings = new ArrayList<>();
    for (MetricDefinition metric : site.metrics()) {
      KeyComparison comparison = KeyComparison.of(site.expectedBy(metric), site.passed());
      if (!comparison.isWrong() && !comparison.isProven()) {
        findings.add(new Finding(
            ID,
            site.tree(),
            KeyMessage.unproven(asked(site, metric), context),
            comparison.unknown().map(Object.class::cast)));
      }
    }
    return findings;
  }

  /** What a metric asks of the labels of a call. */
  public static Asked asked(CallSite site, MetricDefinition metric) {
    return new Asked(site.place(), metric.fullName(), site.expectedBy(metric), site.passed());
  }
}
