package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
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
import org.metricdef.processor.flow.call.UnknownCode;
import org.metricdef.processor.flow.expression.ArrayExpressions;
import org.metricdef.processor.flow.expression.Assignments;
import org.metricdef.processor.flow.expression.FunctionExpressions;
import org.metricdef.processor.flow.expression.Invocations;
import org.metricdef.processor.flow.expression.Names;
import org.metricdef.processor.flow.expression.Operators;
import org.metricdef.processor.flow.expression.Patterns;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.statement.Switches;
import org.metricdef.processor.flow.value.Value;

/** The transfer of each expression: its value, and its effect on the abstract store. */
final class Expressions extends SimpleTreeVisitor<Value, Void> {

  private final Evaluator evaluator;
  private final Names names;
  private final Assignments assignments;
  private final Operators operators;
  private final Patterns patterns;
  private final Switches switches;
  private final ArrayExpressions arrays;
  private final Invocations invocations;
  private final FunctionExpressions functions;
  private final UnknownCode unknownCode;

  Expressions(
      Evaluator evaluator,
      Names names,
      Assignments assignments,
      Operators operators,
      Patterns patterns,
      Switches switches,
      ArrayExpressions arrays,
      Invocations invocations,
      FunctionExpressions functions,
      UnknownCode unknownCode) {
    this.evaluator = evaluator;
    this.names = names;
    this.assignments = assignments;
    this.operators = operators;
    this.patterns = patterns;
    this.switches = switches;
    this.arrays = arrays;
    this.invocations = invocations;
    this.functions = functions;
    this.unknownCode = unknownCode;
  }

  @Override
  protected Value defaultAction(Tree tree, Void unused) {
    return unknownCode.havoc(tree);
  }

  @Override
  public Value visitParenthesized(ParenthesizedTree tree, Void unused) {
    return evaluator.evaluate(tree.getExpression());
  }

  @Override
  public Value visitTypeCast(TypeCastTree tree, Void unused) {
    return evaluator.evaluate(tree.getExpression());
  }

  @Override
  public Value visitLiteral(LiteralTree tree, Void unused) {
    return names.literal(tree);
  }

  @Override
  public Value visitIdentifier(IdentifierTree tree, Void unused) {
    return names.identifier(tree);
  }

  @Override
  public Value visitMemberSelect(MemberSelectTree tree, Void unused) {
    return names.memberSelect(tree);
  }

  @Override
  public Value visitAssignment(AssignmentTree tree, Void unused) {
    return assignments.assign(tree);
  }

  @Override
  public Value visitCompoundAssignment(CompoundAssignmentTree tree, Void unused) {
    return assignments.assign(tree);
  }

  @Override
  public Value visitUnary(UnaryTree tree, Void unused) {
    return assignments.unary(tree);
  }

  @Override
  public Value visitBinary(BinaryTree tree, Void unused) {
    return operators.binary(tree);
  }

  @Override
  public Value visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    return operators.conditional(tree);
  }

  @Override
  public Value visitInstanceOf(InstanceOfTree tree, Void unused) {
    return patterns.instanceOf(tree);
  }

  @Override
  public Value visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    return switches.evaluate(tree);
  }

  @Override
  public Value visitNewArray(NewArrayTree tree, Void unused) {
    return arrays.make(tree);
  }

  @Override
  public Value visitArrayAccess(ArrayAccessTree tree, Void unused) {
    return arrays.read(tree);
  }

  @Override
  public Value visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    return invocations.method(tree);
  }

  @Override
  public Value visitNewClass(NewClassTree tree, Void unused) {
    return invocations.constructor(tree);
  }

  @Override
  public Value visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return functions.lambda(tree);
  }

  @Override
  public Value visitMemberReference(MemberReferenceTree tree, Void unused) {
    return functions.reference(tree);
  }
}
