package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.metricdef.lint.emitted.Series;
import org.metricdef.lint.emitted.SeriesKind;
import org.metricdef.lint.rulefile.QueryKind;
import org.metricdef.promql.syntax.Aggregator;
import org.metricdef.promql.syntax.BinaryOperator;
import org.metricdef.promql.syntax.Expr;

/**
 * A counter without {@code rate}: an alert compares all that was counted since the process began,
 * or a panel draws it over time. Whether anything was counted ({@code > 0}) may be asked.
 */
final class CounterUseRule {

  /** Functions that hand on the values that they get. */
  private static final Set<String> HANDING_ON = Set.of(
      "abs",
      "avg_over_time",
      "ceil",
      "first_over_time",
      "floor",
      "label_join",
      "label_replace",
      "last_over_time",
      "max_over_time",
      "min_over_time",
      "round",
      "sort",
      "sort_desc");

  private CounterUseRule() {}

  static void check(
      ReadQuery query, QueryPart part, Expr.VectorSelector selector, Known known, Finds finds) {
    Optional<List<Series>> series = known.series(selector);
    if (series.isEmpty()
        || !series.get().stream().allMatch(each -> each.kind() == SeriesKind.COUNTER)) {
      return;
    }
    String name = series.get().get(0).name();
    Expr inner = selector;
    for (Expr around : part.around()) {
      if (isCompared(around, inner)) {
        if (query.query().kind() == QueryKind.ALERT) {
          add(query, selector, name, "compares the counter %s itself", finds);
        }
        return;
      }
      if (!handsOn(around, inner)) {
        return;
      }
      inner = around;
    }
    if (query.query().isGraph()) {
      add(query, selector, name, "draws the counter %s itself", finds);
    }
  }

  private static void add(
      ReadQuery query, Expr.VectorSelector selector, String name, String message, Finds finds) {
    finds.add(
        OpsRule.RULES_KIND,
        query.at(selector.span()),
        name,
        "it " + message.formatted(name),
        List.of("a counter only goes up, until its process starts again: use rate or increase"));
  }

  /** Whether a comparison asks for more than whether the value is above 0. */
  private static boolean isCompared(Expr around, Expr inner) {
    return around instanceof Expr.Binary binary
        && binary.operator().isComparison()
        && other(binary, inner) instanceof Expr.NumberLiteral number
        && !number.text().matches("0+(?:\\.0*)?")
        && !(number.text().equals("1") && asksForAny(binary, inner));
  }

  /** Of a counter, {@code >= 1} asks what {@code > 0} does, {@code < 1} what {@code == 0} does. */
  private static boolean asksForAny(Expr.Binary binary, Expr inner) {
    boolean isLeft = binary.left() == inner;
    return switch (binary.operator()) {
      case GREATER_OR_EQUAL, LESS -> isLeft;
      case LESS_OR_EQUAL, GREATER -> !isLeft;
      default -> false;
    };
  }

  private static Expr other(Expr.Binary binary, Expr inner) {
    return binary.left() == inner ? binary.right() : binary.left();
  }

  /** Whether the values come out of what is around them. */
  private static boolean handsOn(Expr around, Expr inner) {
    if (around instanceof Expr.Call call) {
      return HANDING_ON.contains(call.function().text());
    }
    if (around instanceof Expr.Aggregation aggregation) {
      Aggregator aggregator = aggregation.aggregator();
      return aggregator != Aggregator.COUNT
          && aggregator != Aggregator.COUNT_VALUES
          && aggregator != Aggregator.GROUP;
    }
    if (around instanceof Expr.Binary binary) {
      BinaryOperator operator = binary.operator();
      boolean isLeft = binary.left() == inner;
      return operator == BinaryOperator.OR
          || operator.isSet() && isLeft
          || operator.isArithmetic() && other(binary, inner) instanceof Expr.NumberLiteral;
    }
    return true;
  }
}
