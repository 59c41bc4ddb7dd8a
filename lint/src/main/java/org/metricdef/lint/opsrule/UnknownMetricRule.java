package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.emitted.Emitted;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Span;

/**
 * {@code rules-unknown-metric}: a name that only this code would give, and that nothing exposes; or
 * the name of a metric without the prefix of its set.
 */
final class UnknownMetricRule {

  private UnknownMetricRule() {}

  static void check(ReadQuery query, Known known, Finds finds) {
    for (QueryPart part : query.parts()) {
      if (part.expression() instanceof Expr.VectorSelector selector) {
        for (String name : SelectedMetrics.of(selector)) {
          check(query, selector, name, known, finds);
        }
      }
    }
  }

  private static void check(
      ReadQuery query, Expr.VectorSelector selector, String name, Known known, Finds finds) {
    Emitted emitted = known.emitted();
    // No client exposes a name with a colon: it is recorded, maybe by rules that are not given.
    if (known.isElsewhere(name) || name.contains(":") || emitted.series(name).isPresent()) {
      return;
    }
    Optional<String> meant = Similar.series(name, emitted);
    boolean lacksPrefix = meant
        .flatMap(emitted.owned()::prefix)
        .map(prefix -> meant.get().equals(prefix + name))
        .orElse(false);
    if (!emitted.owned().has(name) && !lacksPrefix) {
      return;
    }
    Span span = selector.name().map(each -> each.span()).orElse(selector.span());
    finds.add(
        OpsRule.RULES_UNKNOWN_METRIC,
        query.at(span),
        name,
        "nothing exposes the metric '%s'".formatted(name),
        meant
            .map(each -> List.of("did you mean '%s'?".formatted(each)))
            .orElse(List.of("no metric of the given catalogues is named so")));
  }
}
