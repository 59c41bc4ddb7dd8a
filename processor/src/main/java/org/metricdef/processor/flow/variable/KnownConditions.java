package org.metricdef.processor.flow.variable;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.source.AssignmentTarget;
import org.metricdef.processor.flow.source.ConditionReader;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * The conditions whose outcome is known on the current path, since the code has tested them there.
 * Only an analysis that keeps paths apart learns them.
 */
public final class KnownConditions {

  private final SourceIndex index;
  private final AbstractStore store;
  private final ConditionReader reader;
  private final boolean learns;

  public KnownConditions(SourceIndex index, AbstractStore store, boolean learns) {
    this.index = index;
    this.store = store;
    this.reader = new ConditionReader(index);
    this.learns = learns;
  }

  /** The code goes on where a condition had this outcome. */
  void learn(@Nullable ExpressionTree condition, boolean outcome) {
    // What the condition itself assigns may be assigned after a part of it was tested.
    if (learns && condition != null && !AssignmentTarget.isIn(condition)) {
      learnParts(condition, outcome);
    }
  }

  private void learnParts(ExpressionTree condition, boolean outcome) {
    ExpressionTree inner = Parentheses.strip(condition);
    Tree.Kind both = outcome ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR;
    if (inner instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      learnParts(not.getExpression(), !outcome);
    } else if (inner instanceof BinaryTree binary && binary.getKind() == both) {
      learnParts(binary.getLeftOperand(), outcome);
      learnParts(binary.getRightOperand(), outcome);
    } else {
      reader
          .read(inner)
          .ifPresent(
              written -> store.tests().learn(written.condition(), outcome != written.isNegated()));
    }
  }

  /** The code is in a case of a switch. A case with several constants tells of none of them. */
  public void learnCase(ExpressionTree selector, List<? extends ExpressionTree> constants) {
    if (learns && constants.size() == 1) {
      reader
          .equalTo(selector, constants.get(0))
          .ifPresent(condition -> store.tests().learn(condition, true));
    }
  }

  /** The code is where the selector of a switch equals none of these constants. */
  public void learnNoCase(ExpressionTree selector, List<? extends ExpressionTree> constants) {
    if (learns) {
      constants.forEach(constant -> reader
          .equalTo(selector, constant)
          .ifPresent(condition -> store.tests().learn(condition, false)));
    }
  }

  /** Whether the selector of a switch surely equals one of these constants, or surely none. */
  public Optional<Boolean> isAnyOf(
      ExpressionTree selector, List<? extends ExpressionTree> constants) {
    boolean none = learns;
    for (ExpressionTree constant : constants) {
      Optional<Boolean> equal =
          reader.equalTo(selector, constant).flatMap(store.tests()::outcomeOf);
      if (learns && equal.equals(Optional.of(true))) {
        return equal;
      }
      none &= equal.equals(Optional.of(false));
    }
    return none ? Optional.of(false) : Optional.empty();
  }

  /** The value of an expression, or the outcome that it has here as a condition. */
  public Value refine(ExpressionTree tree, Value value) {
    if (!learns || !(value instanceof Value.Unknown) || !store.tests().knowsOutcomes()) {
      return value;
    }
    TypeMirror type = index.type(tree);
    return type != null && type.getKind() == TypeKind.BOOLEAN
        ? outcome(tree)
            .<Value>map(outcome -> Value.known(new KnownObject.Truth(outcome)))
            .orElse(value)
        : value;
  }

  private Optional<Boolean> outcome(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return outcome(not.getExpression()).map(outcome -> !outcome);
    }
    boolean isAnd = inner.getKind() == Tree.Kind.CONDITIONAL_AND;
    if (inner instanceof BinaryTree binary
        && (isAnd || inner.getKind() == Tree.Kind.CONDITIONAL_OR)) {
      Optional<Boolean> left = outcome(binary.getLeftOperand());
      Optional<Boolean> right = outcome(binary.getRightOperand());
      Optional<Boolean> decides = Optional.of(!isAnd);
      if (left.equals(decides) || right.equals(decides)) {
        return decides;
      }
      return left.isPresent() && right.isPresent() ? Optional.of(isAnd) : Optional.empty();
    }
    return reader
        .read(inner)
        .flatMap(written -> store
            .tests()
            .outcomeOf(written.condition())
            .map(outcome -> outcome != written.isNegated()));
  }
}
