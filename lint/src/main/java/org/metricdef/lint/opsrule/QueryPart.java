package org.metricdef.lint.opsrule;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.promql.syntax.Expr;

/**
 * A part of an expression.
 *
 * @param around what encloses it, the innermost first
 */
record QueryPart(Expr expression, List<Expr> around) {

  static List<QueryPart> all(Expr expression) {
    List<QueryPart> parts = new ArrayList<>();
    collect(expression, List.of(), parts);
    return List.copyOf(parts);
  }

  private static void collect(Expr expression, List<Expr> around, List<QueryPart> parts) {
    parts.add(new QueryPart(expression, around));
    List<Expr> inner = new ArrayList<>();
    inner.add(expression);
    inner.addAll(around);
    for (Expr each : children(expression)) {
      collect(each, List.copyOf(inner), parts);
    }
  }

  private static List<Expr> children(Expr expression) {
    if (expression instanceof Expr.Paren paren) {
      return List.of(paren.inner());
    } else if (expression instanceof Expr.Unary unary) {
      return List.of(unary.operand());
    } else if (expression instanceof Expr.Binary binary) {
      return List.of(binary.left(), binary.right());
    } else if (expression instanceof Expr.Aggregation aggregation) {
      return aggregation.arguments();
    } else if (expression instanceof Expr.Call call) {
      return call.arguments();
    }
    return operand(expression);
  }

  /** What a modifier stands behind. */
  private static List<Expr> operand(Expr expression) {
    if (expression instanceof Expr.Range range) {
      return List.of(range.operand());
    } else if (expression instanceof Expr.Subquery subquery) {
      return List.of(subquery.operand());
    } else if (expression instanceof Expr.Offset offset) {
      return List.of(offset.operand());
    } else if (expression instanceof Expr.At at) {
      return List.of(at.operand());
    } else if (expression instanceof Expr.Extended extended) {
      return List.of(extended.operand());
    }
    return List.of();
  }
}
