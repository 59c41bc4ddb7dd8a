package org.metricdef.processor.flow.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that expressions surely are: literals, constants, local variables that are assigned
 * once, and arithmetic on these. The compiler does not publish what it computes itself.
 */
public final class ConstantNumbers {

  private final SourceIndex index;

  public ConstantNumbers(SourceIndex index) {
    this.index = index;
  }

  /** The number that an expression is; empty if it is not known to be one. */
  public Optional<Number> of(ExpressionTree expression) {
    ExpressionTree tree = Parentheses.strip(expression);
    if (tree instanceof LiteralTree literal) {
      return literal.getValue() instanceof Number number ? Optional.of(number) : Optional.empty();
    }
    if (tree instanceof UnaryTree unary) {
      return of(unary.getExpression()).flatMap(operand -> unary(unary, operand));
    }
    if (tree instanceof BinaryTree binary) {
      return of(binary.getLeftOperand())
          .flatMap(
              left -> of(binary.getRightOperand()).flatMap(right -> binary(binary, left, right)));
    }
    if (tree instanceof TypeCastTree cast) {
      return of(cast.getExpression()).flatMap(number -> as(index.type(tree), number));
    }
    return index.element(tree) instanceof VariableElement variable
        ? ofVariable(variable)
        : Optional.empty();
  }

  private Optional<Number> ofVariable(VariableElement variable) {
    if (variable.getConstantValue() instanceof Number number) {
      return Optional.of(number);
    }
    return variable.getKind() == ElementKind.LOCAL_VARIABLE
        ? assignedOnce(variable).flatMap(this::of).flatMap(number -> as(variable.asType(), number))
        : Optional.empty();
  }

  /** What a local variable is declared with, if nothing else is assigned to it. */
  private Optional<ExpressionTree> assignedOnce(VariableElement variable) {
    List<Tree> writes = TreeSearch.all(index.topLevel(), tree -> isWrite(tree, variable));
    return writes.size() == 1
            && writes.get(0) instanceof VariableTree declaration
            && declaration.getInitializer() != null
        ? Optional.of(declaration.getInitializer())
        : Optional.empty();
  }

  private boolean isWrite(Tree tree, Element variable) {
    Tree written = tree instanceof AssignmentTree assignment
        ? assignment.getVariable()
        : tree instanceof CompoundAssignmentTree compound
            ? compound.getVariable()
            : tree instanceof UnaryTree unary ? unary.getExpression() : tree;
    boolean mayWrite = written != tree || tree instanceof VariableTree;
    return mayWrite && variable.equals(index.element(written));
  }

  private Optional<Number> unary(UnaryTree tree, Number operand) {
    return switch (tree.getKind()) {
      case UNARY_PLUS -> as(index.type(tree), operand);
      case UNARY_MINUS ->
        as(
            index.type(tree),
            isWhole(tree) ? (Number) (-operand.longValue()) : (Number) (-operand.doubleValue()));
      default -> Optional.empty();
    };
  }

  private Optional<Number> binary(BinaryTree tree, Number left, Number right) {
    return isWhole(tree)
        ? whole(tree.getKind(), left.longValue(), right.longValue())
            .flatMap(number -> as(index.type(tree), number))
        : floating(tree.getKind(), left.doubleValue(), right.doubleValue())
            .flatMap(number -> as(index.type(tree), number));
  }

  private static Optional<Number> whole(Tree.Kind operator, long left, long right) {
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> right == 0 ? Optional.empty() : Optional.of(left / right);
      case REMAINDER -> right == 0 ? Optional.empty() : Optional.of(left % right);
      default -> Optional.empty();
    };
  }

  private static Optional<Number> floating(Tree.Kind operator, double left, double right) {
    return switch (operator) {
      case PLUS -> Optional.of(left + right);
      case MINUS -> Optional.of(left - right);
      case MULTIPLY -> Optional.of(left * right);
      case DIVIDE -> Optional.of(left / right);
      case REMAINDER -> Optional.of(left % right);
      default -> Optional.empty();
    };
  }

  private boolean isWhole(ExpressionTree tree) {
    TypeMirror type = index.type(tree);
    return type != null && (type.getKind() == TypeKind.INT || type.getKind() == TypeKind.LONG);
  }

  /** The number after its conversion to a type. */
  private static Optional<Number> as(@Nullable TypeMirror type, Number number) {
    if (type == null) {
      return Optional.empty();
    }
    return switch (type.getKind()) {
      case BYTE -> Optional.of(wide(number).byteValue());
      case SHORT -> Optional.of(wide(number).shortValue());
      case INT -> Optional.of(isFloating(number) ? (int) number.doubleValue() : number.intValue());
      case LONG -> Optional.of(number.longValue());
      case FLOAT -> Optional.of(number.floatValue());
      case DOUBLE -> Optional.of(number.doubleValue());
      default -> Optional.empty();
    };
  }

  /** A floating-point number becomes an int before it becomes a byte or a short. */
  private static Number wide(Number number) {
    return isFloating(number) ? (Number) (int) number.doubleValue() : number;
  }

  private static boolean isFloating(Number number) {
    return number instanceof Double || number instanceof Float;
  }
}
