package org.metricdef.promql.type;

import java.util.List;
import org.metricdef.promql.syntax.Expr;

/**
 * Checks an expression as Prometheus does when it loads a rule, and reports everything it finds.
 */
public final class TypeCheck {

  private final TypeFindings findings = new TypeFindings();
  private final LiteralCheck literals = new LiteralCheck(findings);
  private final DurationCheck durations = new DurationCheck(findings, literals);
  private final SelectorCheck selectors = new SelectorCheck(findings, literals);
  private final ModifierCheck modifiers = new ModifierCheck(findings, durations, literals);
  private final BinaryCheck binaries = new BinaryCheck(findings, literals);
  private final CallCheck calls = new CallCheck(findings);
  private final AggregationCheck aggregations = new AggregationCheck(findings, literals);

  private TypeCheck() {}

  /** What is wrong with the expression, in the order of its text; nothing if it is right. */
  public static List<TypeFinding> check(Expr expression) {
    TypeCheck check = new TypeCheck();
    check.visit(expression);
    return check.findings.inOrder();
  }

  private void visit(Expr expression) {
    if (expression instanceof Expr.NumberLiteral number) {
      literals.number(number);
    } else if (expression instanceof Expr.StringLiteral string) {
      literals.string(string.text(), string.span());
    } else if (expression instanceof Expr.VectorSelector selector) {
      selectors.check(selector);
    } else if (expression instanceof Expr.Paren paren) {
      visit(paren.inner());
    } else if (expression instanceof Expr.Unary unary) {
      visit(unary.operand());
      sign(unary);
    } else if (expression instanceof Expr.Binary binary) {
      visit(binary.left());
      visit(binary.right());
      binaries.check(binary);
    } else if (expression instanceof Expr.Aggregation aggregation) {
      aggregation.arguments().forEach(this::visit);
      aggregations.check(aggregation);
    } else if (expression instanceof Expr.Call call) {
      visitArguments(call);
      calls.check(call);
    } else {
      visit(Modifiers.operand(expression).orElseThrow());
      modifiers.check(expression);
    }
  }

  /** The second argument of info selects labels of other metrics, so it may be empty. */
  private void visitArguments(Expr.Call call) {
    for (int i = 0; i < call.arguments().size(); i++) {
      if (CallCheck.isInfoSelector(call, i)
          && call.arguments().get(i) instanceof Expr.VectorSelector selector) {
        selectors.checkMatchers(selector);
      } else {
        visit(call.arguments().get(i));
      }
    }
  }

  private void sign(Expr.Unary unary) {
    ValueType type = Types.of(unary.operand());
    if (type != ValueType.SCALAR && type != ValueType.VECTOR) {
      findings.invalid(
          unary.span(),
          "the sign '" + unary.sign().symbol() + "' stands before " + type.description()
              + "; it needs a number or an instant vector");
    }
  }
}
