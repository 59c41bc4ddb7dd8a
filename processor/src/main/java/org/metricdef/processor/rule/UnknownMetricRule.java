package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.declaration.NameForm;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.ruleset.Rule;

/** {@code unknown-metric}: a call of a facade names a metric that none of its sets declares. */
public final class UnknownMetricRule implements CallRule {

  public static final Rule ID = Rule.UNKNOWN_METRIC;

  @Override
  public List<Finding> check(CallSite site, MessageContext context) {
    List<String> names = site.unknownNames();
    return names.isEmpty()
        ? List.of()
        : List.of(new Finding(ID, site.tree(), message(names, site, context)));
  }

  private static MessageLines message(List<String> names, CallSite site, MessageContext context) {
    MessageLines lines =
        new MessageLines("no metric is named %s".formatted(Phrases.quoted(names, " or ")));
    form(names, site).ifPresent(form -> lines.add("form", form));
    lines.add("metric sets", sets(site));
    fix(names, site, context).ifPresent(lines::addFix);
    lines.addAdvice(advice(names, site));
    return lines;
  }

  /** That a metric has one of the names, in a form that the facade does not take. */
  private static Optional<String> form(List<String> names, CallSite site) {
    boolean isOther = names.stream()
        .anyMatch(name -> site.guard().metrics().stream().anyMatch(each -> each.isNamed(name)));
    return isOther
        ? Optional.of("'%s' takes names %s the prefix of the set"
            .formatted(
                ConditionTexts.nameOf(site.method()),
                site.guard().form() == NameForm.WHOLE ? "with" : "without"))
        : Optional.empty();
  }

  /** What is said of names that may be passed, where it is not known that a path does so. */
  static MessageLines possibly(List<String> names, CallSite site) {
    MessageLines lines = new MessageLines(
        "cannot prove that the labels fit: the name may be %s, and no metric has that name"
            .formatted(Phrases.quoted(names, " or ")));
    lines.add("metric sets", sets(site));
    lines.add("joined", "values of the name, and perhaps not all of them reach this call");
    lines.addAdvice(advice(names, site));
    return lines;
  }

  private static String sets(CallSite site) {
    String sets = site.guard().metrics().stream()
        .map(metric -> metric.set().substring(metric.set().lastIndexOf('.') + 1))
        .distinct()
        .collect(Collectors.joining(", "));
    return sets.isEmpty() ? "the facade's sets declare no metrics" : sets;
  }

  private static String[] advice(List<String> names, CallSite site) {
    List<MetricDefinition> metrics = site.guard().metrics();
    NameForm form = site.guard().form();
    return names.stream()
        .map(name ->
            (names.size() == 1 ? "" : "for '%s': ".formatted(name)) + advice(name, metrics, form))
        .toArray(String[]::new);
  }

  /** The name that was meant, if the labels and the method are right for its metric. */
  private static Optional<Fix> fix(List<String> names, CallSite site, MessageContext context) {
    Optional<ExpressionTree> written = nameArgument(site)
        .filter(
            argument -> context.constant(argument).filter(names.get(0)::equals).isPresent());
    return written.flatMap(argument -> closest(names.get(0), site.guard().metrics())
        .filter(metric -> site.guard().kinds().contains(metric.kind()))
        .filter(metric -> site.passed().open().isEmpty()
            && site.passed().sure().equals(site.expectedBy(metric))
            && site.passed().facts().keySet().equals(site.expectedBy(metric)))
        .map(metric -> Fix.replace(
            context.source(), argument, '"' + site.guard().form().nameOf(metric) + '"')));
  }

  private static Optional<ExpressionTree> nameArgument(CallSite site) {
    List<? extends ExpressionTree> arguments = site.tree() instanceof MethodInvocationTree call
        ? call.getArguments()
        : site.tree() instanceof NewClassTree creation ? creation.getArguments() : List.of();
    int position = site.guard().nameArgument().orElse(arguments.size());
    return position < arguments.size() ? Optional.of(arguments.get(position)) : Optional.empty();
  }

  private static String advice(String name, List<MetricDefinition> metrics, NameForm form) {
    return closest(name, metrics)
        .map(metric -> form == NameForm.EITHER
            ? "did you mean '%s' (%s)?".formatted(metric.name(), metric.fullName())
            : "did you mean '%s'?".formatted(form.nameOf(metric)))
        .orElse("declare it with @MetricDef, or use a declared name");
  }

  private static Optional<MetricDefinition> closest(String name, List<MetricDefinition> metrics) {
    return metrics.stream()
        .filter(metric -> distance(name, metric) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(metric -> distance(name, metric)));
  }

  private static int distance(String name, MetricDefinition metric) {
    return Math.min(
        EditDistance.between(name, metric.name()), EditDistance.between(name, metric.fullName()));
  }
}
