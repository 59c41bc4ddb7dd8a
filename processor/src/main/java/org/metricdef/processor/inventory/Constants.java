package org.metricdef.processor.inventory;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.SourceIndex;

/** Constants of Java, as the source writes them. */
final class Constants {

  private final SourceIndex index;

  Constants(SourceIndex index) {
    this.index = index;
  }

  /** The text of an expression; empty if it is not constant. */
  Optional<String> text(ExpressionTree tree) {
    if (tree instanceof ParenthesizedTree inner) {
      return text(inner.getExpression());
    }
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
    }
    if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      Optional<String> left = part(sum.getLeftOperand());
      Optional<String> right = part(sum.getRightOperand());
      return left.isPresent() && right.isPresent() && isText(sum)
          ? Optional.of(left.get() + right.get())
          : Optional.empty();
    }
    return named(tree).filter(String.class::isInstance).map(String.class::cast);
  }

  private boolean isText(BinaryTree sum) {
    return String.valueOf(index.type(sum)).equals("java.lang.String");
  }

  /** A part of a sum: also a number or a character. */
  private Optional<String> part(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal && literal.getValue() != null) {
      return Optional.of(String.valueOf(literal.getValue()));
    }
    Optional<String> text = text(tree);
    return text.isPresent() ? text : named(tree).map(String::valueOf);
  }

  private Optional<?> named(ExpressionTree tree) {
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
            && index.element(tree) instanceof VariableElement variable
        ? Optional.ofNullable(variable.getConstantValue())
        : Optional.empty();
  }

  /** The numbers of some expressions, or of one array of them; empty if one is not constant. */
  Optional<List<Double>> numbers(List<? extends ExpressionTree> trees) {
    if (trees.size() == 1
        && trees.get(0) instanceof NewArrayTree array
        && array.getInitializers() != null) {
      return numbers(array.getInitializers());
    }
    List<Double> numbers = new ArrayList<>();
    for (ExpressionTree each : trees) {
      Optional<Double> number = number(each);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.add(number.get());
    }
    return Optional.of(numbers);
  }

  private Optional<Double> number(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal && literal.getValue() instanceof Number number) {
      return Optional.of(number.doubleValue());
    }
    if (tree instanceof UnaryTree minus && minus.getKind() == Tree.Kind.UNARY_MINUS) {
      return number(minus.getExpression()).map(each -> -each);
    }
    return named(tree).filter(Number.class::isInstance).map(each -> ((Number) each).doubleValue());
  }
}
