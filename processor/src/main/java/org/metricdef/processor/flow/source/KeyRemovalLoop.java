package org.metricdef.processor.flow.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A loop that removes one key of a map by an iterator, and does nothing else.
 *
 * <pre>{@code
 * for (Iterator<String> all = map.keySet().iterator(); all.hasNext(); ) {
 *   if (all.next().equals("code")) all.remove();
 * }
 * }</pre>
 *
 * @param iterator the variable of the iterator, which the loop declares
 * @param key the removed key, a constant
 * @param ofEntries whether the iterator is one of entries, not of keys
 */
public record KeyRemovalLoop(VariableTree iterator, String key, boolean ofEntries) {

  /** The loop, if it is one. */
  public static Optional<KeyRemovalLoop> of(SourceIndex index, ForLoopTree loop) {
    return loop.getInitializer().size() == 1
            && loop.getInitializer().get(0) instanceof VariableTree iterator
            && loop.getUpdate().isEmpty()
        ? new Source(index, index.element(iterator)).removal(iterator, loop)
        : Optional.empty();
  }

  /** Expressions about the iterator. */
  private record Source(SourceIndex index, @Nullable Element variable) {

    Optional<KeyRemovalLoop> removal(VariableTree iterator, ForLoopTree loop) {
      if (receiverOf(iterator.getInitializer(), "iterator").isEmpty()
          || !isOwnCall(loop.getCondition(), "hasNext")
          || !(single(loop.getStatement()) instanceof IfTree test)
          || test.getElseStatement() != null
          || !(single(test.getThenStatement()) instanceof ExpressionStatementTree removal)
          || !isOwnCall(removal.getExpression(), "remove")) {
        return Optional.empty();
      }
      return compared(test.getCondition())
          .flatMap(sides -> of(iterator, sides.get(0), sides.get(1))
              .or(() -> of(iterator, sides.get(1), sides.get(0))));
    }

    private Optional<KeyRemovalLoop> of(
        VariableTree iterator, ExpressionTree next, ExpressionTree key) {
      Optional<String> constant = constant(key);
      if (constant.isEmpty()) {
        return Optional.empty();
      }
      if (isOwnCall(next, "next")) {
        return Optional.of(new KeyRemovalLoop(iterator, constant.get(), false));
      }
      return receiverOf(next, "getKey")
              .filter(entry -> isOwnCall(entry, "next"))
              .isPresent()
          ? Optional.of(new KeyRemovalLoop(iterator, constant.get(), true))
          : Optional.empty();
    }

    /** The two sides of a call of {@code equals}. */
    private static Optional<List<ExpressionTree>> compared(ExpressionTree condition) {
      return Parentheses.strip(condition) instanceof MethodInvocationTree call
              && call.getArguments().size() == 1
              && call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals("equals")
          ? Optional.of(List.of(select.getExpression(), call.getArguments().get(0)))
          : Optional.empty();
    }

    private Optional<String> constant(ExpressionTree tree) {
      ExpressionTree inner = Parentheses.strip(tree);
      Object value = inner instanceof LiteralTree literal
          ? literal.getValue()
          : index.element(inner) instanceof VariableElement named ? named.getConstantValue() : null;
      return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private boolean isOwnCall(@Nullable Tree tree, String method) {
      return receiverOf(tree, method)
          .filter(receiver -> receiver instanceof IdentifierTree name
              && Objects.equals(variable, index.element(name)))
          .isPresent();
    }

    /** The receiver of a call of a method without parameters. */
    private static Optional<ExpressionTree> receiverOf(@Nullable Tree tree, String method) {
      return tree instanceof MethodInvocationTree call
              && call.getArguments().isEmpty()
              && call.getMethodSelect() instanceof MemberSelectTree select
              && select.getIdentifier().contentEquals(method)
          ? Optional.of(select.getExpression())
          : Optional.empty();
    }

    private static StatementTree single(StatementTree body) {
      return body instanceof BlockTree block && block.getStatements().size() == 1
          ? block.getStatements().get(0)
          : body;
    }
  }
}
