package org.metricdef.promql.oracle;

import java.util.List;
import org.metricdef.promql.syntax.Expr;
import org.metricdef.promql.syntax.Name;

/** Finds the calls of an expression. */
final class Calls {

  private Calls() {}

  static void collect(Expr expression, List<Name> names) {
    if (expression instanceof Expr.Call call) {
      names.add(call.function());
      call.arguments().forEach(argument -> collect(argument, names));
    } else if (expression instanceof Expr.Aggregation aggregation) {
      aggregation.arguments().forEach(argument -> collect(argument, names));
    } else if (expression instanceof Expr.Binary binary) {
      collect(binary.left(), names);
      collect(binary.right(), names);
    } else if (expression instanceof Expr.Unary unary) {
      collect(unary.operand(), names);
    } else if (expression instanceof Expr.Paren paren) {
      collect(paren.inner(), names);
    } else if (expression instanceof Expr.Range range) {
      collect(range.operand(), names);
    } else if (expression instanceof Expr.Subquery subquery) {
      collect(subquery.operand(), names);
    } else if (expression instanceof Expr.Offset offset) {
      collect(offset.operand(), names);
    } else if (expression instanceof Expr.At at) {
      collect(at.operand(), names);
    } else if (expression instanceof Expr.Extended extended) {
      collect(extended.operand(), names);
    }
  }
}
