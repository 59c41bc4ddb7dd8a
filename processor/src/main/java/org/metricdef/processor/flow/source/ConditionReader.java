package org.metricdef.processor.flow.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads conditions over local variables and constants, which are the same each time. */
public final class ConditionReader {

  /**
   * A condition as it is written.
   *
   * @param isNegated whether it is written as its opposite
   */
  public record Written(Condition condition, boolean isNegated) {}

  private static final Set<ElementKind> LOCAL = EnumSet.of(
      ElementKind.LOCAL_VARIABLE,
      ElementKind.PARAMETER,
      ElementKind.EXCEPTION_PARAMETER,
      ElementKind.RESOURCE_VARIABLE,
      ElementKind.BINDING_VARIABLE);

  private static final Set<Tree.Kind> OPERATORS = EnumSet.of(
      Tree.Kind.EQUAL_TO,
      Tree.Kind.NOT_EQUAL_TO,
      Tree.Kind.LESS_THAN,
      Tree.Kind.LESS_THAN_EQUAL,
      Tree.Kind.GREATER_THAN,
      Tree.Kind.GREATER_THAN_EQUAL,
      Tree.Kind.CONDITIONAL_AND,
      Tree.Kind.CONDITIONAL_OR,
      Tree.Kind.AND,
      Tree.Kind.OR,
      Tree.Kind.XOR,
      Tree.Kind.PLUS,
      Tree.Kind.MINUS,
      Tree.Kind.MULTIPLY,
      Tree.Kind.DIVIDE,
      Tree.Kind.REMAINDER);

  /** Tests without arguments of classes whose objects never change. */
  private static final Set<String> TESTS = Set.of("isEmpty", "isBlank", "isPresent");

  /** An object of these is compared with a constant by its value. */
  private static final Set<String> BOXES = Set.of(
      "java.lang.Byte",
      "java.lang.Short",
      "java.lang.Character",
      "java.lang.Integer",
      "java.lang.Long");

  private static final Set<String> UNCHANGING = Set.of("java.lang.String", "java.util.Optional");

  private final SourceIndex index;

  public ConditionReader(SourceIndex index) {
    this.index = index;
  }

  /** Reads a condition; empty if its outcome may change. */
  public Optional<Written> read(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return read(not.getExpression())
          .map(written -> new Written(written.condition, !written.isNegated));
    }
    if (inner instanceof BinaryTree binary
        && (binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO)) {
      boolean isNegated = binary.getKind() == Tree.Kind.NOT_EQUAL_TO;
      Optional<Condition> compared = comparison(binary.getLeftOperand(), binary.getRightOperand())
          .or(() -> comparison(binary.getRightOperand(), binary.getLeftOperand()));
      if (compared.isPresent()) {
        return compared.map(condition -> new Written(condition, isNegated));
      }
    }
    if (inner instanceof MethodInvocationTree call) {
      Optional<Condition> equal = equality(call);
      if (equal.isPresent()) {
        return equal.map(condition -> new Written(condition, false));
      }
    }
    Set<Element> variables = new HashSet<>();
    return text(inner, variables)
        .filter(text -> !variables.isEmpty())
        .map(text -> new Written(new Condition(text, variables, Optional.empty()), false));
  }

  /** That the value of an expression is a constant: that of a case of a switch, for example. */
  public Optional<Condition> equalTo(ExpressionTree subject, ExpressionTree constant) {
    return constant(constant).flatMap(label -> of(subject, label));
  }

  /** A comparison with null or with a constant of an enum by {@code ==}. */
  private Optional<Condition> comparison(ExpressionTree subject, ExpressionTree constant) {
    return constant(constant)
        .filter(label -> !label.startsWith("\""))
        .flatMap(label -> of(subject, label));
  }

  /** {@code text.equals("…")}, in either order. */
  private Optional<Condition> equality(MethodInvocationTree call) {
    if (!(call.getMethodSelect() instanceof MemberSelectTree select)
        || !select.getIdentifier().contentEquals("equals")
        || call.getArguments().size() != 1) {
      return Optional.empty();
    }
    ExpressionTree receiver = select.getExpression();
    ExpressionTree argument = call.getArguments().get(0);
    return equalText(receiver, argument).or(() -> equalText(argument, receiver));
  }

  private Optional<Condition> equalText(ExpressionTree subject, ExpressionTree literal) {
    return isOf(subject, Set.of("java.lang.String"))
        ? constant(literal)
            .filter(label -> label.startsWith("\""))
            .flatMap(label -> of(subject, label))
        : Optional.empty();
  }

  private Optional<Condition> of(ExpressionTree subject, String label) {
    ExpressionTree inner = Parentheses.strip(subject);
    return inner instanceof IdentifierTree
        ? local(inner)
            .filter(variable -> !isNumber(label) || isWhole(variable))
            .map(variable -> new Condition(
                variable.getSimpleName().toString(), Set.of(variable), Optional.of(label)))
        : Optional.empty();
  }

  private static boolean isNumber(String label) {
    return label.startsWith("#");
  }

  /** Whether a variable holds a whole number or a character. Others are rounded when compared. */
  private static boolean isWhole(VariableElement variable) {
    return switch (variable.asType().getKind()) {
      case BYTE, SHORT, CHAR, INT, LONG -> true;
      case DECLARED -> BOXES.contains(variable.asType().toString());
      default -> false;
    };
  }

  /** A whole number or a character, by its value. */
  private Optional<String> number(ExpressionTree tree) {
    if (tree instanceof UnaryTree minus && minus.getKind() == Tree.Kind.UNARY_MINUS) {
      return minus.getExpression() instanceof LiteralTree literal
          ? wholeOf(literal.getValue()).map(value -> "#" + -value)
          : Optional.empty();
    }
    Object value = tree instanceof LiteralTree literal
        ? literal.getValue()
        : index.element(tree) instanceof VariableElement variable
            ? variable.getConstantValue()
            : null;
    return wholeOf(value).map(whole -> "#" + whole);
  }

  private static Optional<Long> wholeOf(@Nullable Object constant) {
    if (constant instanceof Character character) {
      return Optional.of((long) character);
    }
    return constant instanceof Number number
            && !(number instanceof Float)
            && !(number instanceof Double)
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  private Optional<String> constant(ExpressionTree tree) {
    ExpressionTree inner = Parentheses.strip(tree);
    Optional<String> number = number(inner);
    if (number.isPresent()) {
      return number;
    }
    if (inner.getKind() == Tree.Kind.NULL_LITERAL) {
      return Optional.of("null");
    }
    if (inner instanceof LiteralTree literal && literal.getValue() instanceof String text) {
      return Optional.of('"' + text);
    }
    Element element = index.element(inner);
    if (element instanceof VariableElement variable
        && variable.getKind() == ElementKind.ENUM_CONSTANT) {
      return nameOf(Owners.of((Element) variable)).map(type -> type + "." + variable);
    }
    return element instanceof VariableElement variable
            && variable.getConstantValue() instanceof String text
        ? Optional.of('"' + text)
        : Optional.empty();
  }

  /** The expression in one spelling; empty if its value may change. */
  private Optional<String> text(ExpressionTree tree, Set<Element> variables) {
    ExpressionTree inner = Parentheses.strip(tree);
    if (inner instanceof LiteralTree literal) {
      return Optional.of(literal.toString());
    }
    if (inner instanceof IdentifierTree || inner instanceof MemberSelectTree) {
      return local(inner)
          .map(variable -> {
            variables.add(variable);
            return variable.getSimpleName().toString();
          })
          .or(() -> constantField(inner));
    }
    if (inner instanceof UnaryTree unary
        && (unary.getKind() == Tree.Kind.LOGICAL_COMPLEMENT
            || unary.getKind() == Tree.Kind.UNARY_MINUS)) {
      return text(unary.getExpression(), variables).map(text -> unary.getKind() + text);
    }
    if (inner instanceof BinaryTree binary && OPERATORS.contains(binary.getKind())) {
      Optional<String> right = text(binary.getRightOperand(), variables);
      return text(binary.getLeftOperand(), variables)
          .filter(left -> right.isPresent())
          .map(left -> "(" + left + " " + binary.getKind() + " " + right.get() + ")");
    }
    if (inner instanceof InstanceOfTree test) {
      return typeIn(test)
          .flatMap(type -> text(test.getExpression(), variables)
              .map(text -> "(" + text + " " + test.getKind() + " " + type + ")"));
    }
    return inner instanceof MethodInvocationTree call ? test(call, variables) : Optional.empty();
  }

  private Optional<String> constantField(ExpressionTree tree) {
    return index.element(tree) instanceof VariableElement field
            && (field.getConstantValue() != null || field.getKind() == ElementKind.ENUM_CONSTANT)
            && field.getEnclosingElement() instanceof TypeElement type
        ? nameOf(type).map(name -> name + "." + field)
        : Optional.empty();
  }

  private Optional<VariableElement> local(ExpressionTree tree) {
    return tree instanceof IdentifierTree
            && index.element(tree) instanceof VariableElement variable
            && LOCAL.contains(variable.getKind())
        ? Optional.of(variable)
        : Optional.empty();
  }

  private Optional<String> typeIn(InstanceOfTree test) {
    Tree type = test.getType();
    return type != null && index.element(type) instanceof TypeElement element
        ? nameOf(element)
        : Optional.empty();
  }

  /** The name of a class; empty inside a method, where another class may have the same name. */
  private static Optional<String> nameOf(Element type) {
    return isLocal(type) ? Optional.empty() : Optional.of(type.toString());
  }

  private static boolean isLocal(Element type) {
    return type instanceof TypeElement nested
        && (nested.getNestingKind() == NestingKind.LOCAL
            || nested.getNestingKind() == NestingKind.ANONYMOUS
            || isLocal(Owners.of(type)));
  }

  private Optional<String> test(MethodInvocationTree call, Set<Element> variables) {
    return call.getMethodSelect() instanceof MemberSelectTree select
            && call.getArguments().isEmpty()
            && TESTS.contains(select.getIdentifier().toString())
            && select.getExpression() instanceof IdentifierTree
            && isOf(select.getExpression(), UNCHANGING)
        ? text(select.getExpression(), variables)
            .map(text -> text + "." + select.getIdentifier() + "()")
        : Optional.empty();
  }

  private boolean isOf(ExpressionTree tree, Set<String> classes) {
    @Nullable TypeMirror type = index.type(tree);
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && classes.contains(element.getQualifiedName().toString());
  }
}
