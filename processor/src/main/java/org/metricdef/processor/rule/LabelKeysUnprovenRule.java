package org.metricdef.processor.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.ruleset.Rule;

/** {@code label-keys-unproven}: the keys of a call, or its metric, cannot be determined. */
public final class LabelKeysUnprovenRule implements CallRule {

  public static final Rule ID = Rule.LABEL_KEYS_UNPROVEN;

  private final Forwarding forwarding;

  public LabelKeysUnprovenRule(Forwarding forwarding) {
    this.forwarding = forwarding;
  }

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    List<SymbolicArgument> names = site.namesOfCallers();
    if (site.metrics().isEmpty() && site.unknownNames().isEmpty() && names.isEmpty()) {
      MessageLines lines =
          new MessageLines("cannot prove that the labels fit: the metric cannot be determined");
      Optional<UnknownCause> unknown =
          site.metric().unknownCause().map(cause -> cause.orAt(site.place()));
      unknown.ifPresent(lines::addUnknownSince);
      lines.addFix(fixOfMetric(site));
      return List.of(new Finding(ID, site.tree(), lines, unknown.map(FindingCause.Unknown::new)));
    }
    List<Finding> findings = new ArrayList<>();
    for (SymbolicArgument name : names) {
      forwarding
          .obstacle(name, site.passed(), site.guard())
          .map(new ForwardingMessage(name, forwarding.labelsWith(name), site, context)::about)
          .ifPresent(lines -> findings.add(new Finding(ID, site.tree(), lines)));
    }
    for (MetricDefinition metric : site.metrics()) {
      KeyComparison comparison = KeyComparison.of(site.expectedBy(metric), site.passed());
      if (!comparison.isWrong() && !comparison.isProven()) {
        findings.add(new Finding(
            ID,
            site.tree(),
            KeyMessage.unproven(requirement(site, metric), context),
            comparison.unknown().map(FindingCause.Unknown::new)));
      }
    }
    return findings;
  }

  private static String fixOfMetric(CallSite site) {
    if (site.guard().nameArgument().isEmpty()) {
      return "call it directly on the metric: metrics.someMetric().increment(…)";
    }
    // The labels of a facade's call are passed, so its parameters are annotated already.
    return site.passed().argument().isPresent()
        ? "pass the metric's name unchanged, as it came with these labels"
        : "pass the metric's name as a constant, or annotate the parameters for the name and the labels with @MetricName and @MetricLabels";
  }

  /** The keys that a metric requires of a call. */
  public static KeyRequirement requirement(CallSite site, MetricDefinition metric) {
    return new KeyRequirement(
        site.place(), metric.fullName(), site.expectedBy(metric), site.passed());
  }
}
