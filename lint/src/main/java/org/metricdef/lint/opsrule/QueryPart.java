package org.metricdef.lint.opsrule;

import java.util.ArrayList;
import java.util.List;
import org.metricdef.promql.syntax.Children;
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
    for (Expr each : Children.of(expression)) {
      collect(each, List.copyOf(inner), parts);
    }
  }
}
