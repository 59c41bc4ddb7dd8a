package org.metricdef.lint.opsrule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.rulefile.GrafanaVariables;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.LabelMatcher;
import org.metricdef.promql.syntax.MatchOperator;

/**
 * {@code rules-never-fires}: a metric that no code changes, a comparison that no value passes, a
 * selector whose conditions contradict each other.
 */
final class NeverFiresRule {

  private NeverFiresRule() {}

  static void check(ReadQuery query, Known known, Finds finds) {
    for (QueryPart part : query.parts()) {
      if (part.expression() instanceof Expr.VectorSelector selector) {
        emission(query, selector, known, finds);
        contradiction(query, selector, finds);
      } else if (part.expression() instanceof Expr.Binary binary) {
        comparison(query, binary, known, finds);
      }
    }
  }

  private static void emission(
      ReadQuery query, Expr.VectorSelector selector, Known known, Finds finds) {
    Optional<List<Series>> series = known.series(selector);
    if (series.isPresent() && series.get().stream().noneMatch(Series::isEmitted)) {
      String metric = series.get().get(0).metric();
      finds.add(
          OpsRule.RULES_NEVER_FIRES,
          query.at(selector.name().map(each -> each.span()).orElse(selector.span())),
          metric,
          "no code changes the metric '%s'".formatted(metric),
          List.of("it is declared, and no call of the given catalogues names it"));
    }
  }

  private static void contradiction(ReadQuery query, Expr.VectorSelector selector, Finds finds) {
    Map<String, String> demanded = new HashMap<>();
    for (LabelMatcher each : selector.matchers()) {
      if (each.operator() != MatchOperator.EQUAL
          || each.text().contains(GrafanaVariables.UNKNOWN)) {
        continue;
      }
      String other = demanded.putIfAbsent(each.label().value(), each.text());
      if (other != null && !other.equals(each.text())) {
        finds.add(
            OpsRule.RULES_NEVER_FIRES,
            query.at(each.span()),
            each.label().value() + "=" + each.text(),
            "no series has '%s' both '%s' and '%s'"
                .formatted(each.label().value(), other, each.text()),
            List.of());
      }
    }
  }

  private static void comparison(ReadQuery query, Expr.Binary binary, Known known, Finds finds) {
    // What stands for a variable is no number that anybody compares with. 0 bool is a result too.
    if (!binary.operator().isComparison()
        || binary.returnBool()
        || !query.query().isCertain()) {
      return;
    }
    ValueRanges ranges = new ValueRanges(known);
    ValueRange left = ranges.of(binary.left());
    ValueRange right = ranges.of(binary.right());
    if (!binary.fill().isPresent() && left.never(binary.operator(), right)) {
      finds.add(
          OpsRule.RULES_NEVER_FIRES,
          query.at(binary.span()),
          "comparison " + binary.span(),
          "no value passes this comparison",
          List.of("the left side is " + described(left), "the right side is " + described(right)));
    }
  }

  private static String described(ValueRange range) {
    if (range.low() == range.high()) {
      return number(range.low());
    }
    if (range.high() == Double.POSITIVE_INFINITY) {
      return range.low() == Double.NEGATIVE_INFINITY
          ? "any number"
          : number(range.low()) + " or more";
    }
    return range.low() == Double.NEGATIVE_INFINITY
        ? number(range.high()) + " or less"
        : "from %s to %s".formatted(number(range.low()), number(range.high()));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }
}
