package org.metricdef.processor.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.ruleset.Rule;

/** {@code metric-kind}: a facade's method gets a metric of the wrong kind. */
public final class MetricKindRule implements CallRule {

  private final Guards guards;

  public MetricKindRule(Guards guards) {
    this.guards = guards;
  }

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    return site.metrics().stream()
        .filter(metric -> !site.guard().kinds().contains(metric.kind()))
        .map(metric -> new Finding(Rule.METRIC_KIND, site.tree(), message(site, metric)))
        .toList();
  }

  private MessageLines message(CallSite site, MetricDefinition metric) {
    ExecutableElement method = site.method();
    MessageLines lines = new MessageLines("%s is a %s, but '%s' is for %s"
        .formatted(
            metric.fullName(),
            metric.kind(),
            nameOf(method),
            plural(site.guard().kinds())));
    lines.add(
        "declared",
        "as %s %s() in %s"
            .formatted(
                metric.kind().handle().replace("org.metricdef.", ""),
                metric.method(),
                metric.set()));
    List<String> others = methodsFor(metric, method);
    lines.addFix(
        others.isEmpty()
            ? "no other method of %s takes a %s: pass another metric to '%s', or declare this one as another kind"
                .formatted(
                    method.getEnclosingElement().getSimpleName(), metric.kind(), nameOf(method))
            : "call %s, which is for %s"
                .formatted(Phrases.quoted(others, " or "), plural(Set.of(metric.kind()))));
    return lines;
  }

  /** The facade's other methods that accept this metric. */
  private List<String> methodsFor(MetricDefinition metric, ExecutableElement called) {
    return called.getEnclosingElement().getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> guards
            .of(method)
            .filter(guard -> guard.kinds().contains(metric.kind()))
            .filter(guard -> guard.metrics().contains(metric))
            .isPresent())
        .map(MetricKindRule::nameOf)
        .distinct()
        .toList();
  }

  private static String nameOf(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + method.getEnclosingElement().getSimpleName()
        : method.getSimpleName().toString();
  }

  private static String plural(Set<MetricKind> kinds) {
    return kinds.stream().sorted().map(kind -> kind + "s").collect(Collectors.joining(" and "));
  }
}
