package org.metricdef.processor.observed;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Parentheses;
import org.metricdef.processor.flow.source.SourceIndex;

/** Texts and constants of enums as the source states them: no condition decides on them. */
final class ConstantKeys {

  private ConstantKeys() {}

  /** The text of a constant, or the name of a constant of an enum; empty for anything else. */
  static Optional<String> of(SourceIndex index, ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof String text ? Optional.of(text) : Optional.empty();
    }
    if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      Optional<String> left = of(index, sum.getLeftOperand());
      return left.flatMap(text -> of(index, sum.getRightOperand()).map(more -> text + more));
    }
    Element element = index.element(tree);
    if (element != null && element.getKind() == ElementKind.ENUM_CONSTANT) {
      return Optional.of(Owners.of(element).getSimpleName() + "." + element.getSimpleName());
    }
    return element instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
