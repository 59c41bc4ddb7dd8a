package org.metricdef.processor.rule;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.client.CallSite;
import org.metricdef.processor.declaration.MetricDefinition;
import org.metricdef.processor.fix.Fix;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Parentheses;
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
      comparison
          .thrown()
          .ifPresent(cause -> findings.add(thrown(
              site.tree(),
              metric.fullName(),
              cause,
              SiteFix.of(site, comparison, context)
                  .filter(fix -> isWrittenHere(site.labels(), context)))));
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

  /** The finding about labels that are never made: the code that should make them throws. */
  static Finding thrown(Tree at, String subject, UnknownCause cause, Optional<Fix> fix) {
    MessageLines lines = new MessageLines(
        "%s gets no labels: the code that should make them throws".formatted(subject));
    lines.add("thrown", "at " + cause);
    fix.ifPresent(lines::addFix);
    cause.fix().map(SuggestedFix::text).ifPresent(lines::addAdvice);
    return new Finding(ID, at, lines, Optional.of(new FindingCause.Unknown(cause)));
  }

  /** Whether an expression writes the pairs itself, so that another one ends the exception too. */
  static boolean isWrittenHere(Optional<ExpressionTree> labels, MessageContext context) {
    return labels
        .map(Parentheses::strip)
        .flatMap(tree -> WrittenPairs.of(tree, context))
        .isPresent();
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
