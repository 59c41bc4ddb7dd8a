package org.metricdef.processor.flow.expression;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.Optional;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.Qualifiers;
import org.metricdef.processor.flow.variable.Variables;

/** Assignments, plain and compound, and the unary operators, some of which assign. */
public final class Assignments {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final Variables variables;
  private final Operators operators;
  private final ArrayExpressions arrays;
  private final Qualifiers qualifiers;
  private final Unknowns unknowns;
  private final Arithmetic arithmetic;

  public Assignments(
      Evaluator evaluator,
      SourceIndex index,
      Variables variables,
      Operators operators,
      ArrayExpressions arrays,
      Qualifiers qualifiers,
      Unknowns unknowns,
      Arithmetic arithmetic) {
    this.evaluator = evaluator;
    this.index = index;
    this.variables = variables;
    this.operators = operators;
    this.arrays = arrays;
    this.qualifiers = qualifiers;
    this.unknowns = unknowns;
    this.arithmetic = arithmetic;
  }

  public Value assign(AssignmentTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getVariable());
    if (target instanceof ArrayAccessTree access) {
      return arrays.assign(access, old -> evaluator.evaluate(tree.getExpression()), tree);
    }
    if (target instanceof MemberSelectTree select) {
      qualifiers.evaluate(select.getExpression());
    }
    Value value = evaluator.evaluate(tree.getExpression());
    variables.assign(index.element(target), tree, tree.getExpression(), value);
    return value;
  }

  public Value assign(CompoundAssignmentTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getVariable());
    if (target instanceof ArrayAccessTree access) {
      return arrays.assign(access, old -> computed(tree, old), tree);
    }
    Value result = computed(tree, evaluator.evaluate(target));
    variables.assign(index.element(target), tree, tree.getExpression(), result);
    return result;
  }

  /** The result of the operator. The old value of the target is read before the operand. */
  private Value computed(CompoundAssignmentTree tree, Value old) {
    Value operand = evaluator.evaluate(tree.getExpression());
    Optional<Value> known =
        arithmetic.binary(tree.getKind(), tree.getVariable(), old, tree.getExpression(), operand);
    if (known.isPresent()) {
      return known.get();
    }
    Value computed = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
        ? operators.concatenate(tree, old, operand)
        : unknowns.unknown(tree, "it is computed");
    return operators.ofOperands(
        tree, computed, tree.getVariable(), old, tree.getExpression(), operand);
  }

  public Value unary(UnaryTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getExpression());
    if (!changesOperand(tree)) {
      return computed(tree, evaluator.evaluate(target));
    }
    if (target instanceof ArrayAccessTree access) {
      return arrays.assign(access, old -> computed(tree, old), tree).withoutNumbers();
    }
    Value old = evaluator.evaluate(target);
    Value changed = computed(tree, old);
    variables.assign(index.element(target), tree, tree.getExpression(), changed);
    return isPostfix(tree) && old.number().isPresent() ? old : changed;
  }

  private Value computed(UnaryTree tree, Value operand) {
    return arithmetic
        .unary(tree.getKind(), tree.getExpression(), operand)
        .orElseGet(() -> unknowns.unknown(tree, "it is computed"));
  }

  private static boolean isPostfix(UnaryTree tree) {
    return tree.getKind() == Tree.Kind.POSTFIX_INCREMENT
        || tree.getKind() == Tree.Kind.POSTFIX_DECREMENT;
  }

  private static boolean changesOperand(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
