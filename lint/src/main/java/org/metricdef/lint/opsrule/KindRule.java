package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.emitted.SeriesKind;
import org.metricdef.promql.label.LabelAnalysis;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Expr;

/**
 * {@code rules-kind}: a function for counters gets a gauge, one for gauges a counter, or a quantile
 * is asked of what has no buckets. {@link CounterUseRule} has the rest.
 */
final class KindRule {

  private static final Set<String> OF_COUNTERS = Set.of("rate", "irate", "increase", "resets");
  private static final Set<String> OF_GAUGES = Set.of("delta", "idelta", "deriv", "predict_linear");
  private static final Set<String> OF_BUCKETS =
      Set.of("histogram_quantile", "histogram_fraction", "histogram_quantiles");

  private KindRule() {}

  static void check(ReadQuery query, Known known, Finds finds) {
    for (QueryPart part : query.parts()) {
      if (part.expression() instanceof Expr.Call call) {
        String function = call.function().text();
        if (OF_COUNTERS.contains(function)) {
          refuse(query, call, SeriesKind.GAUGE, "delta or deriv", known, finds);
        } else if (OF_GAUGES.contains(function)) {
          refuse(query, call, SeriesKind.COUNTER, "increase or rate", known, finds);
        } else if (OF_BUCKETS.contains(function)) {
          quantile(query, call, known, finds);
        }
      } else if (part.expression() instanceof Expr.VectorSelector selector) {
        CounterUseRule.check(query, part, selector, known, finds);
      }
    }
  }

  private static void refuse(
      ReadQuery query, Expr.Call call, SeriesKind wrong, String better, Known known, Finds finds) {
    Optional<Expr.VectorSelector> selector =
        call.arguments().stream().flatMap(each -> selected(each).stream()).findFirst();
    Optional<List<Series>> series = selector.flatMap(known::series);
    if (series.isPresent() && series.get().stream().allMatch(each -> each.kind() == wrong)) {
      String name = series.get().get(0).name();
      finds.add(
          OpsRule.RULES_KIND,
          query.at(call.function().span()),
          call.function().text() + " " + name,
          "%s of %s, which is %s".formatted(call.function().text(), name, wrong.described()),
          List.of("use %s".formatted(better)));
    }
  }

  /** The selector of a range, behind its modifiers. */
  private static Optional<Expr.VectorSelector> selected(Expr argument) {
    List<QueryPart> parts = QueryPart.all(argument);
    boolean isRange = parts.stream()
        .map(QueryPart::expression)
        .noneMatch(each -> each instanceof Expr.Call
            || each instanceof Expr.Aggregation
            || each instanceof Expr.Binary
            || each instanceof Expr.Unary);
    return isRange
        ? parts.stream()
            .filter(each -> each.expression() instanceof Expr.VectorSelector)
            .map(each -> (Expr.VectorSelector) each.expression())
            .findFirst()
        : Optional.empty();
  }

  private static void quantile(ReadQuery query, Expr.Call call, Known known, Finds finds) {
    for (Expr argument : call.arguments()) {
      List<Expr.VectorSelector> selectors = QueryPart.all(argument).stream()
          .filter(each -> each.expression() instanceof Expr.VectorSelector)
          .map(each -> (Expr.VectorSelector) each.expression())
          .toList();
      boolean isClassic =
          !selectors.isEmpty() && selectors.stream().allMatch(each -> isClassic(each, known));
      if (isClassic && !LabelAnalysis.of(argument, known.labels()).canHave("le")) {
        finds.add(
            OpsRule.RULES_KIND,
            query.at(argument.span()),
            call.function().text(),
            "%s gets series without the label 'le'".formatted(call.function().text()),
            List.of("it needs the series of a histogram that end with _bucket, and 'le' in each"
                + " 'by (…)'"));
      }
    }
  }

  /** Whether no native histogram can be among what is selected. */
  private static boolean isClassic(Expr.VectorSelector selector, Known known) {
    Optional<List<Series>> series = known.series(selector);
    List<String> names = SelectedMetrics.of(selector);
    return series.isPresent()
        ? series.get().stream().noneMatch(each -> each.kind() == SeriesKind.HISTOGRAM)
        : !names.isEmpty() && names.stream().allMatch(each -> each.endsWith("_bucket"));
  }
}
