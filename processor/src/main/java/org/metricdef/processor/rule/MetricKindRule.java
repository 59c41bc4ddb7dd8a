package org.metricdef.processor.rule;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.client.Guards;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.MetricKind;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.Owners;
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
        .map(metric -> new Finding(Rule.METRIC_KIND, site.tree(), message(site, metric, context)))
        .toList();
  }

  private MessageLines message(CallSite site, MetricDefinition metric, MessageContext context) {
    ExecutableElement method = site.method();
    MessageLines lines = new MessageLines("%s is %s, but '%s' is for %s"
        .formatted(
            metric.fullName(),
            metric.kind().withArticle(),
            nameOf(method),
            plural(site.guard().kinds())));
    lines.add(
        "declared",
        "as %s %s() in %s"
            .formatted(
                metric.kind().handle().replace("org.metricdef.", ""),
                metric.method(),
                metric.set()));
    List<ExecutableElement> fitting = methodsFor(metric, method);
    fix(site, fitting, context).ifPresent(lines::addFix);
    List<String> others =
        fitting.stream().map(MetricKindRule::nameOf).distinct().toList();
    lines.addAdvice(
        others.isEmpty()
            ? "no other method of %s takes %s: pass another metric to '%s', or declare this one as another kind"
                .formatted(
                    Owners.of(method).getSimpleName(), metric.kind().withArticle(), nameOf(method))
            : "call %s, which is for %s"
                .formatted(Phrases.quoted(others, " or "), plural(Set.of(metric.kind()))));
    return lines;
  }

  /** The facade's other methods that accept this metric. */
  private List<ExecutableElement> methodsFor(MetricDefinition metric, ExecutableElement called) {
    return Owners.of(called).getEnclosedElements().stream()
        .filter(ExecutableElement.class::isInstance)
        .map(ExecutableElement.class::cast)
        .filter(method -> guards
            .of(method)
            .filter(guard -> guard.kinds().contains(metric.kind()))
            .filter(guard -> guard.metrics().contains(metric))
            .isPresent())
        .toList();
  }

  /** The call of the only other method that takes the same arguments. */
  private static Optional<Fix> fix(
      CallSite site, List<ExecutableElement> fitting, MessageContext context) {
    List<ExecutableElement> alike = fitting.stream()
        .filter(method -> method.getKind() == ElementKind.METHOD)
        .filter(
            method -> method.asType().toString().equals(site.method().asType().toString()))
        .toList();
    if (alike.size() != 1
        || site.metrics().size() != 1
        || !(site.tree() instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    String receiver = call.getMethodSelect() instanceof MemberSelectTree select
        ? context.source().of(select.getExpression()) + "."
        : "";
    return Optional.of(Fix.replace(
        context.source(), call.getMethodSelect(), receiver + alike.get(0).getSimpleName()));
  }

  private static String nameOf(ExecutableElement method) {
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? "new " + Owners.of(method).getSimpleName()
        : method.getSimpleName().toString();
  }

  static String plural(Set<MetricKind> kinds) {
    return kinds.stream().sorted().map(MetricKind::plural).collect(Collectors.joining(" and "));
  }
}
