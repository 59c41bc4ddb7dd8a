package org.metricdef.promql.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.metricdef.promql.syntax.Expr;

/** What modifiers stand behind. */
final class Modifiers {

  private Modifiers() {}

  /** What the outermost modifier stands behind, if there is one. */
  static Optional<Expr> operand(Expr expression) {
    if (expression instanceof Expr.Range range) {
      return Optional.of(range.operand());
    } else if (expression instanceof Expr.Subquery subquery) {
      return Optional.of(subquery.operand());
    }
    return beforeTime(expression);
  }

  /** The selector, range or subquery that offsets, times and extensions belong to. */
  static Expr subject(Expr expression) {
    Expr result = expression;
    for (Optional<Expr> next = beforeTime(result); next.isPresent(); next = beforeTime(result)) {
      result = next.get();
    }
    return result;
  }

  /** The offsets, times and extensions that stand behind the subject, the last one first. */
  static List<Expr> modifiers(Expr expression) {
    List<Expr> result = new ArrayList<>();
    Expr rest = expression;
    for (Optional<Expr> next = beforeTime(rest); next.isPresent(); next = beforeTime(rest)) {
      result.add(rest);
      rest = next.get();
    }
    return result;
  }

  private static Optional<Expr> beforeTime(Expr expression) {
    if (expression instanceof Expr.Offset offset) {
      return Optional.of(offset.operand());
    } else if (expression instanceof Expr.At at) {
      return Optional.of(at.operand());
    } else if (expression instanceof Expr.Extended extended) {
      return Optional.of(extended.operand());
    }
    return Optional.empty();
  }
}
