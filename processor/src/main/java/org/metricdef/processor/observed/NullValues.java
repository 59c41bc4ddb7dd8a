package org.metricdef.processor.observed;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Taint;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/**
 * Values that are null on some path. A path that only joins two others may not exist, so the source
 * has to show one: an arm of a conditional expression, a branch that assigns null, or a single
 * condition that keeps null in the variable.
 */
final class NullValues {

  private final SourceIndex index;
  private final ConditionalCode conditional;
  private final Assignments assignments;

  NullValues(SourceIndex index) {
    this.index = index;
    this.conditional = new ConditionalCode(index);
    this.assignments = new Assignments(index);
  }

  /** Whether an argument of a call is null on a path that leads to the call. */
  boolean contains(Value value, ExpressionTree argument, Call call) {
    if (value.isOnlyNull()) {
      return true;
    }
    return hasLiteral(value)
        && !index.isOfOtherClass(call.tree())
        // A condition in a helper may depend on what its caller passes.
        && (Builders.caller(call).isNone() || !call.passed(Keys.empty()).guarded())
        && !conditional.contains(call.tree())
        && isNullOnAPath(Parentheses.strip(argument));
  }

  /** Whether a null that stands in the source is among what a value may be. */
  private static boolean hasLiteral(Value value) {
    return Taints.of(value).only(Taint.Nature.NULL).all().stream()
        .anyMatch(taint -> taint.expression().equals("null"));
  }

  private boolean isNullOnAPath(ExpressionTree argument) {
    if (hasNullArm(argument)) {
      return true;
    }
    Element variable = index.element(argument);
    return variable != null
        && variable.getKind() == ElementKind.LOCAL_VARIABLE
        && keepsNull(assignments.trees(variable));
  }

  private static boolean hasNullArm(ExpressionTree tree) {
    return tree instanceof ConditionalExpressionTree choice
        && (isNull(choice.getTrueExpression()) || isNull(choice.getFalseExpression()));
  }

  private static boolean isNull(Tree tree) {
    return tree instanceof ExpressionTree expression
        && Parentheses.strip(expression).getKind() == Tree.Kind.NULL_LITERAL;
  }

  private boolean keepsNull(List<Tree> assigned) {
    if (assigned.size() == 1) {
      return hasNullArm(Parentheses.strip(Assignments.expression(assigned.get(0))));
    }
    return assigned.size() == 2
        && assigned.stream().anyMatch(tree -> isNull(Assignments.expression(tree)))
        && assigned.stream().allMatch(tree -> tree instanceof VariableTree || isOneDecision(tree));
  }

  /** Whether one condition, or one exception, decides whether an assignment is run. */
  private boolean isOneDecision(Tree assignment) {
    int decisions = 0;
    Tree inside = assignment;
    for (Tree outer : index.around(assignment)) {
      if (outer instanceof MethodTree) {
        return decisions == 1;
      }
      boolean isDecision =
          outer instanceof IfTree choice && !choice.getCondition().equals(inside)
              || outer instanceof TryTree;
      if (!isDecision && isOtherConstruct(outer)) {
        return false;
      }
      decisions += isDecision ? 1 : 0;
      inside = outer;
    }
    return false;
  }

  private static boolean isOtherConstruct(Tree tree) {
    return switch (tree.getKind()) {
      case BLOCK, EXPRESSION_STATEMENT, ASSIGNMENT, IF, PARENTHESIZED, CATCH -> false;
      default -> !(tree instanceof AssignmentTree);
    };
  }
}
