package org.metricdef.lint.opsrule;

import java.util.List;
import java.util.Optional;
import org.metricdef.lint.emitted.Series;
import org.metricdef.promql.label.SelectedMetrics;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Sign;
import org.metricdef.promql.type.NumberValue;
import org.metricdef.promql.type.Types;
import org.metricdef.promql.type.ValueType;

/** Between which numbers the values of an expression are. In doubt, it is every number. */
final class ValueRanges {

  private final Known known;

  ValueRanges(Known known) {
    this.known = known;
  }

  ValueRange of(Expr expression) {
    if (expression instanceof Expr.NumberLiteral number) {
      return NumberValue.of(number.text()).stream()
          .filter(each -> !Double.isNaN(each))
          .mapToObj(each -> new ValueRange(each, each))
          .findFirst()
          .orElse(ValueRange.ANY);
    } else if (expression instanceof Expr.VectorSelector selector) {
      return ofSelector(selector);
    } else if (expression instanceof Expr.Unary unary) {
      ValueRange operand = of(unary.operand());
      return unary.sign() == Sign.MINUS ? operand.negated() : operand;
    } else if (expression instanceof Expr.Binary binary) {
      return ofBinary(binary);
    } else if (expression instanceof Expr.Aggregation aggregation) {
      return ofAggregation(aggregation);
    } else if (expression instanceof Expr.Call call) {
      return ofCall(call);
    }
    return inner(expression).map(this::of).orElse(ValueRange.ANY);
  }

  private static Optional<Expr> inner(Expr expression) {
    return QueryPart.all(expression).stream()
        .filter(each -> each.around().size() == 1)
        .map(QueryPart::expression)
        .findFirst();
  }

  private ValueRange ofSelector(Expr.VectorSelector selector) {
    if (SelectedMetrics.of(selector).equals(List.of("up"))) {
      return ValueRange.UP_TO_ONE;
    }
    boolean isNonNegative = known
        .series(selector)
        .map(found -> found.stream().allMatch(Series::isNonNegative))
        .orElse(false);
    return isNonNegative ? ValueRange.NON_NEGATIVE : ValueRange.ANY;
  }

  private ValueRange ofBinary(Expr.Binary binary) {
    ValueRange left = of(binary.left());
    ValueRange right = of(binary.right());
    if (binary.fill().isPresent()) {
      return ValueRange.ANY;
    }
    return switch (binary.operator()) {
      case OR -> left.or(right);
      case AND, UNLESS -> left;
      default -> {
        if (binary.operator().isComparison()) {
          // A scalar on the left is compared with the series on the right, which are the result.
          boolean isLeftScalar = Types.of(binary.left()) == ValueType.SCALAR;
          yield binary.returnBool() ? ValueRange.UP_TO_ONE : isLeftScalar ? right : left;
        }
        yield left.combined(binary.operator(), right);
      }
    };
  }

  private ValueRange ofAggregation(Expr.Aggregation aggregation) {
    ValueRange values = aggregation.arguments().isEmpty()
        ? ValueRange.ANY
        : of(aggregation.arguments().get(aggregation.arguments().size() - 1));
    return switch (aggregation.aggregator()) {
      case COUNT, COUNT_VALUES -> ValueRange.UP_FROM_ONE;
      case GROUP -> ValueRange.ONE;
      case STDDEV, STDVAR -> ValueRange.NON_NEGATIVE;
      case SUM -> values.signOnly();
      case QUANTILE -> ValueRange.ANY;
      default -> values;
    };
  }

  private ValueRange ofCall(Expr.Call call) {
    return switch (call.function().text()) {
      case "absent", "absent_over_time", "present_over_time" -> ValueRange.ONE;
      case "count_over_time" -> ValueRange.UP_FROM_ONE;
      case "abs",
          "changes",
          "exp",
          "irate",
          "rate",
          "increase",
          "resets",
          "sqrt",
          "stddev_over_time",
          "stdvar_over_time",
          "time",
          "timestamp" -> ValueRange.NON_NEGATIVE;
      case "sgn" -> new ValueRange(-1, 1);
      case "hour" -> new ValueRange(0, 23);
      case "minute" -> new ValueRange(0, 59);
      case "day_of_week" -> new ValueRange(0, 6);
      case "day_of_month" -> new ValueRange(1, 31);
      case "month" -> new ValueRange(1, 12);
      case "avg_over_time",
          "first_over_time",
          "label_join",
          "label_replace",
          "last_over_time",
          "max_over_time",
          "min_over_time",
          "scalar",
          "sort",
          "sort_desc",
          "vector" -> of(call.arguments().get(0));
      case "ceil", "floor", "round", "sum_over_time" ->
        of(call.arguments().get(0)).signOnly();
      default -> ValueRange.ANY;
    };
  }
}
