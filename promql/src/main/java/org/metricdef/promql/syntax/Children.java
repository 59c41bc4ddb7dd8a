package org.metricdef.promql.syntax;

import java.util.ArrayList;
import java.util.List;

/** What expressions consist of. */
public final class Children {

  private Children() {}

  /** The expressions that stand directly in another, in the order of the text. */
  public static List<Expr> of(Expr expression) {
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

  /** All selectors in an expression, itself included, in the order of the text. */
  public static List<Expr.VectorSelector> selectors(Expr expression) {
    List<Expr.VectorSelector> found = new ArrayList<>();
    collect(expression, found);
    return List.copyOf(found);
  }

  private static void collect(Expr expression, List<Expr.VectorSelector> found) {
    if (expression instanceof Expr.VectorSelector selector) {
      found.add(selector);
    }
    of(expression).forEach(each -> collect(each, found));
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
