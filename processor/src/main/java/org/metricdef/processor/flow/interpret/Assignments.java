package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.ContainerContents;
import org.metricdef.processor.flow.value.Value;

/** Assignments, plain and compound, and the unary operators, some of which assign. */
final class Assignments {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final ContainerContents containers;
  private final Variables variables;
  private final Operators operators;
  private final ArrayExpressions arrays;
  private final Qualifiers qualifiers;
  private final Unknowns unknowns;

  Assignments(
      Evaluator evaluator,
      SourceIndex index,
      ContainerContents containers,
      Variables variables,
      Operators operators,
      ArrayExpressions arrays,
      Qualifiers qualifiers,
      Unknowns unknowns) {
    this.evaluator = evaluator;
    this.index = index;
    this.containers = containers;
    this.variables = variables;
    this.operators = operators;
    this.arrays = arrays;
    this.qualifiers = qualifiers;
    this.unknowns = unknowns;
  }

  Value assign(AssignmentTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getVariable());
    if (target instanceof ArrayAccessTree access) {
      return arrays.assign(tree, access);
    }
    if (target instanceof MemberSelectTree select) {
      qualifiers.evaluate(select.getExpression());
    }
    Value value = evaluator.evaluate(tree.getExpression());
    variables.assign(index.element(target), tree, tree.getExpression(), value);
    return value;
  }

  Value assign(CompoundAssignmentTree tree) {
    ExpressionTree target = Parentheses.strip(tree.getVariable());
    Value old = evaluator.evaluate(target);
    Value operand = evaluator.evaluate(tree.getExpression());
    Value computed = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
        ? operators.concatenate(tree, old, operand)
        : unknowns.unknown(tree, "it is computed");
    Value result = operators.ofOperands(tree, computed, target, old, tree.getExpression(), operand);
    if (target instanceof ArrayAccessTree access) {
      containers.add(evaluator.evaluate(access.getExpression()), result, tree);
    } else {
      variables.assign(index.element(target), tree, tree.getExpression(), result);
    }
    return result;
  }

  Value unary(UnaryTree tree) {
    evaluator.evaluate(tree.getExpression());
    Value result = unknowns.unknown(tree, "it is computed");
    ExpressionTree target = Parentheses.strip(tree.getExpression());
    if (changesOperand(tree) && !(target instanceof ArrayAccessTree)) {
      variables.assign(index.element(target), tree, tree.getExpression(), result);
    }
    return result;
  }

  private static boolean changesOperand(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
