package org.metricdef.processor.rule;

import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.client.Arrival;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Forwarding;
import org.metricdef.processor.declaration.EnumNames;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.Keys;
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
    List<Finding> findings = new ArrayList<>();
    site.arrivals().stream()
        .filter(Arrival::isOfUnknownMetric)
        .findFirst()
        .ifPresent(arrival -> findings.add(unknownMetric(site, arrival)));
    List<String> names = site.possiblyUnknownNames();
    if (!names.isEmpty()) {
      findings.add(new Finding(ID, site.tree(), UnknownMetricRule.possibly(names, site)));
    }
    site.namesOfCallers()
        .forEach((name, passed) -> forwarding
            .obstacle(name, passed, site.guard())
            .map(new ForwardingMessage(name, forwarding, site, context)::about)
            .ifPresent(lines -> findings.add(new Finding(ID, site.tree(), lines))));
    for (MetricDefinition metric : site.metrics()) {
      KeyComparison comparison = LabelKeysRule.comparison(site, metric);
      if (!comparison.isCertain()
          && !comparison.isProven()
          && comparison.thrown().isEmpty()) {
        findings.add(finding(
            site.tree(),
            requirement(site, metric, comparison.passed()),
            comparison,
            SiteFix.of(site, comparison, context),
            context));
      }
    }
    return findings;
  }

  private static Finding unknownMetric(CallSite site, Arrival arrival) {
    MessageLines lines =
        new MessageLines("cannot prove that the labels fit: the metric cannot be determined");
    Optional<UnknownCause> unknown =
        arrival.metric().unknownCause().map(cause -> cause.orAt(site.place()));
    unknown.ifPresent(lines::addUnknownSince);
    lines.addAdvice(adviceAboutMetric(site));
    return new Finding(ID, site.tree(), lines, unknown.map(FindingCause.Unknown::new));
  }

  /** The finding about keys that are unknown, or that are wrong on paths that may not get here. */
  static Finding finding(
      Tree at,
      KeyRequirement requirement,
      KeyComparison comparison,
      Optional<Fix> fix,
      MessageContext context) {
    return comparison.failure() == KeyComparison.Failure.POSSIBLE
        ? new Finding(
            ID,
            at,
            KeyMessage.possiblyWrong(requirement.subject(), comparison, fix),
            KeyMessage.causeOfWrong(requirement.subject(), comparison))
        : new Finding(
            ID,
            at,
            KeyMessage.unproven(requirement, fix, context),
            comparison.unknown().map(FindingCause.Unknown::new));
  }

  private static String adviceAboutMetric(CallSite site) {
    if (site.guard().nameArgument().isEmpty()) {
      return "call it directly on the metric: metrics.someMetric().increment(…)";
    }
    VariableElement name =
        site.method().getParameters().get(site.guard().nameArgument().getAsInt());
    if (EnumNames.enumOf(name.asType()).isPresent()) {
      return "pass a constant of the enum; if a @MetricName field holds its name, pass that to the constructor as a literal, and compile the enum together with this class";
    }
    // The labels of a facade's call are passed, so its parameters are annotated already.
    return site.passed().argument().isPresent()
        ? "pass the metric's name unchanged, as it came with these labels"
        : "pass the metric's name as a constant, or annotate the parameters for the name and the labels with @MetricName and @MetricLabels";
  }

  /** The keys that a metric requires of a call. */
  public static KeyRequirement requirement(CallSite site, MetricDefinition metric) {
    return requirement(site, metric, site.passed());
  }

  private static KeyRequirement requirement(CallSite site, MetricDefinition metric, Keys passed) {
    return new KeyRequirement(
        site.place(), metric.fullName(), site.expectedBy(metric), passed, site.labels());
  }
}
