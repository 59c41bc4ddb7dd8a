package org.metricdef.promql.label;

import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Sign;
import org.metricdef.promql.type.Types;
import org.metricdef.promql.type.ValueType;

/**
 * Finds the labels that the result of an expression can have. A label that it calls impossible is
 * on no series of any result, as long as what it is told of the metrics is true.
 */
public final class LabelAnalysis {

  private final SelectorLabels selectors;
  private final CallLabels calls = new CallLabels(this);

  private LabelAnalysis(MetricLabels metrics) {
    selectors = new SelectorLabels(metrics);
  }

  /** The labels of the result, {@code __name__} among them where the metric's name stays. */
  public static LabelSet of(Expr expression, MetricLabels metrics) {
    return new LabelAnalysis(metrics).labels(expression);
  }

  LabelSet labels(Expr expression) {
    if (Types.of(expression) == ValueType.SCALAR || Types.of(expression) == ValueType.STRING) {
      return LabelSet.none();
    }
    if (expression instanceof Expr.VectorSelector selector) {
      return selectors.labels(selector);
    } else if (expression instanceof Expr.Paren paren) {
      return labels(paren.inner());
    } else if (expression instanceof Expr.Unary unary) {
      LabelSet operand = labels(unary.operand());
      return unary.sign() == Sign.MINUS ? operand.without(Labels.NAME) : operand;
    } else if (expression instanceof Expr.Binary binary) {
      return BinaryLabels.of(binary, labels(binary.left()), labels(binary.right()));
    } else if (expression instanceof Expr.Aggregation aggregation) {
      return aggregation(aggregation);
    } else if (expression instanceof Expr.Call call) {
      return calls.labels(call);
    }
    return modified(expression);
  }

  private LabelSet modified(Expr expression) {
    if (expression instanceof Expr.Range range) {
      return labels(range.operand());
    } else if (expression instanceof Expr.Subquery subquery) {
      return labels(subquery.operand());
    } else if (expression instanceof Expr.Offset offset) {
      return labels(offset.operand());
    } else if (expression instanceof Expr.At at) {
      return labels(at.operand());
    } else if (expression instanceof Expr.Extended extended) {
      return labels(extended.operand());
    }
    return LabelSet.any();
  }

  private LabelSet aggregation(Expr.Aggregation aggregation) {
    int count = aggregation.arguments().size();
    return count == 0
        ? LabelSet.any()
        : AggregationLabels.of(aggregation, labels(aggregation.arguments().get(count - 1)));
  }
}
