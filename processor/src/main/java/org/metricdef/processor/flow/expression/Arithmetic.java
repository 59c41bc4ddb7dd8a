package org.metricdef.processor.flow.expression;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/**
 * Arithmetic and comparisons of {@code int} constants, truths and enum constants, as Java computes
 * them. Other types of numbers are not followed.
 */
public final class Arithmetic {

  private final SourceIndex index;

  public Arithmetic(SourceIndex index) {
    this.index = index;
  }

  /** The result of an operator on two known values; empty if it is not known. */
  Optional<Value> binary(
      Tree.Kind operator, ExpressionTree left, Value first, ExpressionTree right, Value second) {
    if (first.truth().isPresent() && second.truth().isPresent()) {
      return compute(operator, first.truth().get(), second.truth().get()).map(Value::known);
    }
    if (first.constant().isPresent() && second.constant().isPresent()) {
      return compare(operator, first.constant().equals(second.constant())).map(Value::known);
    }
    if (first.number().isEmpty() || second.number().isEmpty() || !isInt(left) || !isInt(right)) {
      return Optional.empty();
    }
    return compute(operator, first.number().get(), second.number().get()).map(Value::known);
  }

  private static Optional<KnownObject> compute(Tree.Kind operator, boolean left, boolean right) {
    return switch (operator) {
      case AND, AND_ASSIGNMENT -> truth(left && right);
      case OR, OR_ASSIGNMENT -> truth(left || right);
      case XOR, XOR_ASSIGNMENT -> truth(left != right);
      default -> compare(operator, left == right);
    };
  }

  private static Optional<KnownObject> compare(Tree.Kind operator, boolean areEqual) {
    return switch (operator) {
      case EQUAL_TO -> truth(areEqual);
      case NOT_EQUAL_TO -> truth(!areEqual);
      default -> Optional.empty();
    };
  }

  private static Optional<KnownObject> compute(Tree.Kind operator, int left, int right) {
    return switch (operator) {
      case PLUS, PLUS_ASSIGNMENT -> number(left + right);
      case MINUS, MINUS_ASSIGNMENT -> number(left - right);
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> number(left * right);
      case DIVIDE, DIVIDE_ASSIGNMENT -> right == 0 ? Optional.empty() : number(left / right);
      case REMAINDER, REMAINDER_ASSIGNMENT -> right == 0 ? Optional.empty() : number(left % right);
      case LESS_THAN -> truth(left < right);
      case LESS_THAN_EQUAL -> truth(left <= right);
      case GREATER_THAN -> truth(left > right);
      case GREATER_THAN_EQUAL -> truth(left >= right);
      case EQUAL_TO -> truth(left == right);
      case NOT_EQUAL_TO -> truth(left != right);
      default -> Optional.empty();
    };
  }

  /** The number after a unary operator; empty if it is not known. */
  Optional<Value> unary(Tree.Kind operator, ExpressionTree operand, Value value) {
    if (operator == Tree.Kind.LOGICAL_COMPLEMENT) {
      return value.truth().map(truth -> Value.known(new KnownObject.Truth(!truth)));
    }
    if (!isInt(operand)) {
      return Optional.empty();
    }
    return value.number().flatMap(number -> switch (operator) {
      case PREFIX_INCREMENT, POSTFIX_INCREMENT -> Optional.of(Value.known(number + 1));
      case PREFIX_DECREMENT, POSTFIX_DECREMENT -> Optional.of(Value.known(number - 1));
      case UNARY_MINUS -> Optional.of(Value.known(-number));
      case UNARY_PLUS -> Optional.of(value);
      default -> Optional.empty();
    });
  }

  /** The value as that of an expression, which may have converted a number to another type. */
  public Value converted(ExpressionTree expression, Value value) {
    if (value.number().isPresent()) {
      return isType(expression, TypeKind.INT, "java.lang.Integer") ? value : Value.COMPUTED;
    }
    return value.truth().isEmpty() || isType(expression, TypeKind.BOOLEAN, "java.lang.Boolean")
        ? value
        : Value.COMPUTED;
  }

  private boolean isInt(ExpressionTree tree) {
    TypeMirror type = index.type(tree);
    return type != null && type.getKind() == TypeKind.INT;
  }

  private boolean isType(ExpressionTree tree, TypeKind primitive, String boxed) {
    TypeMirror type = index.type(tree);
    return type != null
        && (type.getKind() == primitive
            || type instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(boxed));
  }

  private static Optional<KnownObject> number(int value) {
    return Optional.of(new KnownObject.Number(value));
  }

  private static Optional<KnownObject> truth(boolean value) {
    return Optional.of(new KnownObject.Truth(value));
  }
}
