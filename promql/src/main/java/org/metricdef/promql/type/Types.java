package org.metricdef.promql.type;

import org.metricdef.promql.syntax.Expr;

/** The type of an expression. */
public final class Types {

  private Types() {}

  /** What the expression evaluates to. Where it is wrong, what its outermost part promises. */
  public static ValueType of(Expr expression) {
    if (expression instanceof Expr.NumberLiteral) {
      return ValueType.SCALAR;
    } else if (expression instanceof Expr.StringLiteral) {
      return ValueType.STRING;
    } else if (expression instanceof Expr.Range || expression instanceof Expr.Subquery) {
      return ValueType.MATRIX;
    } else if (expression instanceof Expr.Paren paren) {
      return of(paren.inner());
    } else if (expression instanceof Expr.Unary unary) {
      return of(unary.operand());
    } else if (expression instanceof Expr.Binary binary) {
      boolean scalar =
          of(binary.left()) == ValueType.SCALAR && of(binary.right()) == ValueType.SCALAR;
      return scalar ? ValueType.SCALAR : ValueType.VECTOR;
    } else if (expression instanceof Expr.Call call) {
      return Functions.named(call.function().text()).map(Function::result).orElse(ValueType.VECTOR);
    }
    return Modifiers.operand(expression).map(Types::of).orElse(ValueType.VECTOR);
  }
}
