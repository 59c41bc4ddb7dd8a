package org.metricdef.processor.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The value of each expression, and what evaluating it does to the state. */
final class Expressions extends SimpleTreeVisitor<Value, Void> {

  /** Operators whose result differs as soon as an operand does. */
  private static final Set<Tree.Kind> SPREADING = Set.of(Tree.Kind.PLUS, Tree.Kind.MINUS);

  private final Interpreter flow;

  Expressions(Interpreter flow) {
    this.flow = flow;
  }

  @Override
  protected Value defaultAction(Tree tree, Void unused) {
    return flow.havoc(tree);
  }

  @Override
  public Value visitParenthesized(ParenthesizedTree tree, Void unused) {
    return flow.evaluate(tree.getExpression());
  }

  @Override
  public Value visitTypeCast(TypeCastTree tree, Void unused) {
    return flow.evaluate(tree.getExpression());
  }

  @Override
  public Value visitLiteral(LiteralTree tree, Void unused) {
    return switch (tree.getKind()) {
      case STRING_LITERAL -> Value.known(tree.getValue());
      case NULL_LITERAL ->
        flow.traits()
            .ofNull(
                tree,
                flow.unknown(
                    tree,
                    "it is null",
                    Remedy.edit("pass labels; pass Labels.empty() if there are none")));
      default -> flow.unknown(tree, "it is a literal");
    };
  }

  // Variables.

  @Override
  public Value visitIdentifier(IdentifierTree tree, Void unused) {
    Element element = flow.index().element(tree);
    return element instanceof VariableElement variable && !isThis(tree)
        ? flow.variables().read(variable, tree)
        : flow.unknown(tree, "'" + tree + "' is an object whose fields are analyzed separately");
  }

  @Override
  public Value visitMemberSelect(MemberSelectTree tree, Void unused) {
    evaluateQualifier(tree.getExpression());
    Element element = flow.index().element(tree);
    return element instanceof VariableElement variable
            && !tree.getIdentifier().contentEquals("class")
            && !tree.getIdentifier().contentEquals("length")
            && !tree.getIdentifier().contentEquals("this")
        ? flow.variables().read(variable, tree)
        : flow.unknown(tree, "'%s' is not analyzed".formatted(tree));
  }

  private static boolean isThis(IdentifierTree tree) {
    return tree.getName().contentEquals("this") || tree.getName().contentEquals("super");
  }

  /** What stands before a dot, unless it is the name of a type or package. */
  private Value evaluateQualifier(ExpressionTree qualifier) {
    Element element = flow.index().element(qualifier);
    boolean isName = element != null
        && (element.getKind().isClass()
            || element.getKind().isInterface()
            || element.getKind() == ElementKind.PACKAGE);
    return isName && !(qualifier instanceof NewClassTree)
        ? flow.unknown(qualifier, "it is a type")
        : flow.evaluate(qualifier);
  }

  @Override
  public Value visitAssignment(AssignmentTree tree, Void unused) {
    ExpressionTree target = withoutParentheses(tree.getVariable());
    if (target instanceof MemberSelectTree select) {
      evaluateQualifier(select.getExpression());
    } else if (target instanceof ArrayAccessTree access) {
      Value array = flow.evaluate(access.getExpression());
      flow.evaluate(access.getIndex());
      Value value = flow.evaluate(tree.getExpression());
      flow.memory().holders().add(array, value, tree);
      placeIn(access)
          .ifPresent(place -> flow.memory()
              .holders()
              .updateIndex(
                  array, keys -> keys.with(Set.of(place), flow.index().originOf(tree)), tree));
      return value;
    }
    Value value = flow.evaluate(tree.getExpression());
    flow.variables().assign(flow.index().element(target), tree, tree.getExpression(), value);
    return value;
  }

  @Override
  public Value visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    ExpressionTree target = withoutParentheses(tree.getVariable());
    Value old = flow.evaluate(target);
    Value operand = flow.evaluate(tree.getExpression());
    Value result = tree.getKind() == Tree.Kind.PLUS_ASSIGNMENT
        ? concatenate(tree, old, operand)
        : flow.unknown(tree, "it is computed");
    result = flow.traits()
        .ofOperands(tree, result, List.of(target, tree.getExpression()), List.of(old, operand));
    if (target instanceof ArrayAccessTree access) {
      flow.memory().holders().add(flow.evaluate(access.getExpression()), result, tree);
    } else {
      flow.variables().assign(flow.index().element(target), tree, tree.getExpression(), result);
    }
    return result;
  }

  @Override
  public Value visitUnary(UnaryTree tree, Void unused) {
    flow.evaluate(tree.getExpression());
    Value result = flow.unknown(tree, "it is computed");
    ExpressionTree target = withoutParentheses(tree.getExpression());
    if (changesOperand(tree) && !(target instanceof ArrayAccessTree)) {
      flow.variables().assign(flow.index().element(target), tree, tree.getExpression(), result);
    }
    return result;
  }

  static boolean changesOperand(UnaryTree tree) {
    return switch (tree.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }

  static ExpressionTree withoutParentheses(ExpressionTree tree) {
    ExpressionTree inner = tree;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner;
  }

  // Operators.

  @Override
  public Value visitBinary(BinaryTree tree, Void unused) {
    Value left = flow.evaluate(tree.getLeftOperand());
    if (tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      boolean goesOnIf = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
      State shortCircuit = flow.state().copy();
      flow.nullChecks().assume(tree.getLeftOperand(), goesOnIf);
      flow.evaluate(tree.getRightOperand());
      boolean and = tree.getKind() == Tree.Kind.CONDITIONAL_AND;
      Branch isTrue = flow.branches().isTrue(tree.getLeftOperand());
      Branch isFalse = flow.branches().isFalse(tree.getLeftOperand());
      flow.become(shortCircuit.join(and ? isFalse : isTrue, flow.state(), and ? isTrue : isFalse));
      return flow.unknown(tree, "it is a condition");
    }
    Value right = flow.evaluate(tree.getRightOperand());
    Value result = tree.getKind() == Tree.Kind.PLUS
        ? concatenate(tree, left, right)
        : flow.unknown(tree, "it is computed");
    return SPREADING.contains(tree.getKind())
        ? flow.traits()
            .ofOperands(
                tree,
                result,
                List.of(tree.getLeftOperand(), tree.getRightOperand()),
                List.of(left, right))
        : result;
  }

  private Value concatenate(Tree tree, Value left, Value right) {
    if (!(left instanceof Value.OneOf a) || !(right instanceof Value.OneOf b)) {
      return left instanceof Value.Nothing || right instanceof Value.Nothing
          ? new Value.Nothing()
          : flow.unknown(tree, "it is concatenated from parts that are not all constant");
    }
    Set<Object> strings = new HashSet<>();
    for (Object first : a.candidates()) {
      for (Object second : b.candidates()) {
        if (!(first instanceof String) || !(second instanceof String)) {
          return flow.unknown(tree, "it is concatenated from parts that are not all constant");
        }
        strings.add(first.toString() + second);
      }
    }
    return strings.size() <= Value.MOST_CANDIDATES
        ? new Value.OneOf(strings)
        : flow.unknown(tree, "it may have more than %d values".formatted(Value.MOST_CANDIDATES));
  }

  @Override
  public Value visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    flow.evaluate(tree.getCondition());
    State otherwise = flow.nullChecks().where(tree.getCondition(), false);
    flow.nullChecks().assume(tree.getCondition(), true);
    Value first = flow.evaluate(tree.getTrueExpression());
    State afterFirst = flow.state();
    flow.become(otherwise);
    Value second = flow.evaluate(tree.getFalseExpression());
    Branch isTrue = flow.branches().isTrue(tree.getCondition());
    Branch isFalse = flow.branches().isFalse(tree.getCondition());
    flow.become(afterFirst.join(isTrue, flow.state(), isFalse));
    return Told.join(isTrue, first, second, isFalse);
  }

  @Override
  public Value visitInstanceOf(InstanceOfTree tree, Void unused) {
    Value value = flow.evaluate(tree.getExpression());
    if (tree.getPattern() != null) {
      flow.patterns().bind(tree.getPattern(), tree.getExpression(), Traits.withoutNull(value));
    }
    return flow.unknown(tree, "it is a condition");
  }

  @Override
  public Value visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    return flow.switches().evaluate(tree);
  }

  // Arrays: their elements are known together.

  @Override
  public Value visitNewArray(NewArrayTree tree, Void unused) {
    tree.getDimensions().forEach(flow::evaluate);
    if (tree.getInitializers() == null) {
      Value empty = flow.unknown(
          tree,
          "it is an array element, which is null until it is assigned",
          Remedy.edit("create the array with its elements: {first, second}"));
      return flow.memory().holders().makeArray(tree, empty);
    }
    Value array = flow.memory().holders().make(tree, new Value.Nothing());
    for (ExpressionTree element : tree.getInitializers()) {
      flow.memory().holders().add(array, flow.evaluate(element), element);
    }
    return array;
  }

  @Override
  public Value visitArrayAccess(ArrayAccessTree tree, Void unused) {
    Value array = flow.evaluate(tree.getExpression());
    flow.evaluate(tree.getIndex());
    Holders holders = flow.memory().holders();
    return placeIn(tree)
        .map(place -> holders.elementAt(array, place, new Value.Nothing()))
        .orElseGet(() -> holders.elementsOf(array));
  }

  /** The place of an element that is named by a number. */
  private static Optional<String> placeIn(ArrayAccessTree tree) {
    return tree.getIndex() instanceof LiteralTree literal && literal.getValue() instanceof Integer
        ? Optional.of(String.valueOf(literal.getValue()))
        : Optional.empty();
  }

  // Calls and functions.

  @Override
  public Value visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    Value qualifier = tree.getMethodSelect() instanceof MemberSelectTree select
        ? evaluateQualifier(select.getExpression())
        : null;
    if (!(flow.index().element(tree) instanceof ExecutableElement method)) {
      tree.getArguments().forEach(flow::evaluate);
      return flow.havoc(tree);
    }
    Value receiver = method.getModifiers().contains(Modifier.STATIC) ? null : qualifier;
    List<Value> arguments = flow.functions().arguments(tree.getArguments(), method, receiver);
    Value result = flow.calls().call(tree, method, receiver, tree.getArguments(), arguments);
    flow.functions().runUncalled(arguments, tree);
    flow.nullChecks().returned(tree);
    return result;
  }

  @Override
  public Value visitNewClass(NewClassTree tree, Void unused) {
    if (tree.getEnclosingExpression() != null) {
      flow.evaluate(tree.getEnclosingExpression());
    }
    List<Value> arguments = tree.getArguments().stream().map(flow::evaluate).toList();
    if (!(flow.index().element(tree) instanceof ExecutableElement constructor)) {
      return flow.havoc(tree);
    }
    Value made = flow.calls().call(tree, constructor, null, tree.getArguments(), arguments);
    if (tree.getClassBody() != null) {
      flow.bodies().runLocalClass(tree.getClassBody());
      return flow.index().element(tree.getClassBody()) instanceof TypeElement type
              && !type.getInterfaces().isEmpty()
          ? new Value.Function(Set.of(type))
          : flow.unknown(
              tree,
              "it is an object of an anonymous class",
              Remedy.edit(
                  "use a plain HashMap, without a class body that can change its behavior"));
    }
    return made;
  }

  @Override
  public Value visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    flow.bodies().runLambda(tree);
    return new Value.Function(Set.of(tree));
  }

  @Override
  public Value visitMemberReference(MemberReferenceTree tree, Void unused) {
    Value qualifier = evaluateQualifier(tree.getQualifierExpression());
    flow.memory()
        .escape(
            qualifier,
            flow.loss(
                tree,
                "'%s' may change it at any time".formatted(tree),
                Remedy.edit(
                    "create the method reference on a copy, or use Labels, which is immutable")),
            tree);
    return flow.index().element(tree) instanceof ExecutableElement method
        ? flow.bodies().referenced(tree, method)
        : flow.unknown(tree, "it is a function");
  }
}
