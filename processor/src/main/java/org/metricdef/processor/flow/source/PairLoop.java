package org.metricdef.processor.flow.source;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A loop that does one thing: it passes each pair of an array, a list or a map to a method of one
 * object.
 *
 * <pre>{@code
 * for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
 * for (int i = 0; i < pairs.length; i += 2) labels = labels.with(pairs[i], pairs[i + 1]);
 * for (Map.Entry<String, String> each : entries) map.put(each.getKey(), each.getValue());
 * for (Map.Entry<String, String> each : other.entrySet()) map.put(each.getKey(), each.getValue());
 * }</pre>
 *
 * @param pairs the array, list or entries
 * @param receiver the object
 * @param call the call of its method
 * @param assigned whether the result replaces the object
 */
public record PairLoop(
    ExpressionTree pairs, IdentifierTree receiver, MethodInvocationTree call, boolean assigned) {

  /** The loop over an array, if it is one. */
  public static Optional<PairLoop> of(SourceIndex index, ForLoopTree loop) {
    if (loop.getInitializer().size() != 1
        || !(loop.getInitializer().get(0) instanceof VariableTree counter)
        || !isNumber(counter.getInitializer(), 0)
        || loop.getUpdate().size() != 1) {
      return Optional.empty();
    }
    Source source = new Source(index, index.element(counter));
    return source
        .limitOf(loop.getCondition())
        .filter(array -> source.stepsByTwo(loop.getUpdate().get(0)))
        .flatMap(array -> of(index, array, loop.getStatement())
            .filter(found -> source.isElement(found.key(), array, 0)
                && source.isElement(found.value(), array, 1)));
  }

  /** The loop over entries, if it is one. */
  public static Optional<PairLoop> of(SourceIndex index, EnhancedForLoopTree loop) {
    Source source = new Source(index, index.element(loop.getVariable()));
    ExpressionTree entries = loop.getExpression();
    return entries instanceof IdentifierTree || isEntrySet(entries)
        ? of(index, entries, loop.getStatement())
            .filter(found ->
                source.isPart(found.key(), "getKey") && source.isPart(found.value(), "getValue"))
        : Optional.empty();
  }

  private static Optional<PairLoop> of(
      SourceIndex index, ExpressionTree pairs, StatementTree body) {
    if (!(single(body) instanceof ExpressionStatementTree statement)) {
      return Optional.empty();
    }
    ExpressionTree expression = statement.getExpression();
    boolean assigns = expression instanceof AssignmentTree;
    ExpressionTree called =
        expression instanceof AssignmentTree assignment ? assignment.getExpression() : expression;
    return called instanceof MethodInvocationTree call
            && call.getArguments().size() == 2
            && call.getMethodSelect() instanceof MemberSelectTree select
            && select.getExpression() instanceof IdentifierTree receiver
            && (isEntrySet(pairs) || isFixed(index.element(pairs)))
            && isFixed(index.element(receiver))
            && !Objects.equals(index.element(receiver), index.element(pairs))
            && (!assigns
                || isLocal(index.element(receiver))
                    && isSame(index, ((AssignmentTree) expression).getVariable(), receiver))
        ? Optional.of(new PairLoop(pairs, receiver, call, assigns))
        : Optional.empty();
  }

  /** The entries of a map are evaluated once, before the first turn. */
  private static boolean isEntrySet(ExpressionTree tree) {
    return tree instanceof MethodInvocationTree call
        && call.getArguments().isEmpty()
        && call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("entrySet");
  }

  private static @Nullable StatementTree single(StatementTree body) {
    if (body instanceof BlockTree block) {
      return block.getStatements().size() == 1 ? block.getStatements().get(0) : null;
    }
    return body;
  }

  /** Whether no other code assigns a variable while the loop runs. */
  private static boolean isFixed(@Nullable Element variable) {
    return isLocal(variable)
        || variable instanceof VariableElement field
            && field.getKind() == ElementKind.FIELD
            && field.getModifiers().contains(Modifier.FINAL);
  }

  private static boolean isLocal(@Nullable Element variable) {
    return variable instanceof VariableElement local && local.getKind() != ElementKind.FIELD;
  }

  private static boolean isSame(SourceIndex index, ExpressionTree one, IdentifierTree other) {
    return one instanceof IdentifierTree
        && Objects.equals(index.element(other), index.element(one));
  }

  private ExpressionTree key() {
    return call.getArguments().get(0);
  }

  private ExpressionTree value() {
    return call.getArguments().get(1);
  }

  private static boolean isNumber(@Nullable Tree tree, int number) {
    return tree instanceof LiteralTree literal
        && Integer.valueOf(number).equals(literal.getValue());
  }

  /** Expressions about the variable that the loop changes. */
  private record Source(SourceIndex index, @Nullable Element variable) {

    /** The array before whose end the counter stays; the last pair may be tested as a whole. */
    Optional<IdentifierTree> limitOf(@Nullable ExpressionTree condition) {
      if (!(strip(condition) instanceof BinaryTree comparison)
          || comparison.getKind() != Tree.Kind.LESS_THAN) {
        return Optional.empty();
      }
      ExpressionTree left = strip(comparison.getLeftOperand());
      ExpressionTree right = strip(comparison.getRightOperand());
      boolean isOne = is(left) || isSum(left, 1);
      return isOne
              && right instanceof MemberSelectTree length
              && length.getIdentifier().contentEquals("length")
              && length.getExpression() instanceof IdentifierTree array
          ? Optional.of(array)
          : Optional.empty();
    }

    boolean stepsByTwo(StatementTree update) {
      if (!(update instanceof ExpressionStatementTree statement)) {
        return false;
      }
      if (statement.getExpression() instanceof CompoundAssignmentTree compound) {
        return compound.getKind() == Tree.Kind.PLUS_ASSIGNMENT
            && is(compound.getVariable())
            && isNumber(compound.getExpression(), 2);
      }
      return statement.getExpression() instanceof AssignmentTree assignment
          && is(assignment.getVariable())
          && isSum(strip(assignment.getExpression()), 2);
    }

    boolean isElement(ExpressionTree tree, IdentifierTree array, int offset) {
      return strip(tree) instanceof ArrayAccessTree access
          && access.getExpression() instanceof IdentifierTree accessed
          && isSame(index, accessed, array)
          && (offset == 0 ? is(access.getIndex()) : isSum(strip(access.getIndex()), offset));
    }

    boolean isPart(ExpressionTree tree, String getter) {
      return strip(tree) instanceof MethodInvocationTree get
          && get.getArguments().isEmpty()
          && get.getMethodSelect() instanceof MemberSelectTree select
          && select.getIdentifier().contentEquals(getter)
          && is(select.getExpression());
    }

    private boolean isSum(@Nullable ExpressionTree tree, int number) {
      return tree instanceof BinaryTree sum
          && sum.getKind() == Tree.Kind.PLUS
          && is(sum.getLeftOperand())
          && isNumber(sum.getRightOperand(), number);
    }

    private boolean is(@Nullable ExpressionTree tree) {
      return strip(tree) instanceof IdentifierTree name
          && variable != null
          && variable.equals(index.element(name));
    }

    private static @Nullable ExpressionTree strip(@Nullable ExpressionTree tree) {
      return tree == null ? null : Parentheses.strip(tree);
    }
  }
}
