package org.metricdef.processor.stub;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The constants that the annotations of a stub name. */
final class StubConstants {

  private final Elements elements;
  private final StubNames names;
  private final TypeElement inside;

  /**
   * The constants.
   *
   * @param inside the class that the stub is about
   */
  StubConstants(Elements elements, StubNames names, TypeElement inside) {
    this.elements = elements;
    this.names = names;
    this.inside = inside;
  }

  /** The value of an expression of a type of Java's library; empty if it has none. */
  <T> Optional<T> value(ExpressionTree tree, Class<T> type) {
    return find(tree).filter(type::isInstance).map(type::cast);
  }

  /** The constant of an enum that an expression names; empty if it names none. */
  Optional<VariableElement> constantOf(TypeElement type, ExpressionTree tree) {
    String name;
    boolean isOfType;
    if (tree instanceof MemberSelectTree select) {
      name = select.getIdentifier().toString();
      isOfType = names
          .type(select.getExpression().toString(), inside)
          .type()
          .filter(type::equals)
          .isPresent();
    } else {
      name = tree.toString();
      isOfType = names.importedOwners(name).contains(type);
    }
    return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
        .filter(each -> isOfType
            && each.getKind() == ElementKind.ENUM_CONSTANT
            && each.getSimpleName().contentEquals(name))
        .findFirst();
  }

  private Optional<?> find(ExpressionTree tree) {
    if (tree instanceof LiteralTree literal) {
      return Optional.ofNullable(literal.getValue());
    }
    if (tree instanceof ParenthesizedTree parenthesized) {
      return find(parenthesized.getExpression());
    }
    if (tree instanceof BinaryTree sum && tree.getKind() == Tree.Kind.PLUS) {
      Optional<?> left = find(sum.getLeftOperand());
      Optional<?> right = find(sum.getRightOperand());
      return left.isPresent() && right.isPresent() && left.get() instanceof String
          ? Optional.of(left.get().toString() + right.get())
          : Optional.empty();
    }
    if (tree instanceof UnaryTree minus && tree.getKind() == Tree.Kind.UNARY_MINUS) {
      return find(minus.getExpression())
          .filter(Number.class::isInstance)
          .map(number -> -((Number) number).doubleValue());
    }
    if (tree instanceof IdentifierTree identifier) {
      String name = identifier.getName().toString();
      List<TypeElement> owners = new ArrayList<>(List.of(inside));
      owners.addAll(names.importedOwners(name));
      return owners.stream().flatMap(owner -> constant(owner, name).stream()).findFirst();
    }
    return tree instanceof MemberSelectTree select
        ? names
            .type(select.getExpression().toString(), inside)
            .type()
            .flatMap(owner -> constant(owner, select.getIdentifier().toString()))
        : Optional.empty();
  }

  private Optional<?> constant(TypeElement owner, String name) {
    for (VariableElement field : ElementFilter.fieldsIn(elements.getAllMembers(owner))) {
      if (field.getSimpleName().contentEquals(name) && field.getConstantValue() != null) {
        return Optional.of(field.getConstantValue());
      }
    }
    return Optional.empty();
  }
}
