package org.metricdef.processor.flow;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.metricdef.processor.flow.Frame.Exit;
import org.metricdef.processor.flow.Frame.ExitKey;
import org.metricdef.processor.flow.Frame.Jump;

/** What each statement does to the state. */
final class Statements extends SimpleTreeVisitor<Void, Void> {

  private static final Set<Jump> LOOP_JUMPS = Set.of(Jump.BREAK, Jump.CONTINUE);

  private final Interpreter flow;

  Statements(Interpreter flow) {
    this.flow = flow;
  }

  void run(Tree statement) {
    if (statement != null) {
      statement.accept(this, null);
    }
  }

  void runAll(List<? extends Tree> statements) {
    statements.forEach(this::run);
  }

  @Override
  protected Void defaultAction(Tree tree, Void unused) {
    flow.havoc(tree);
    return null;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    runAll(tree.getStatements());
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    flow.evaluate(tree.getExpression());
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null) {
      Value value = flow.evaluate(tree.getInitializer());
      flow.variables().assign(tree, tree.getInitializer(), value);
    }
    return null;
  }

  @Override
  public Void visitEmptyStatement(EmptyStatementTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    flow.bodies().runLocalClass(tree);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Void unused) {
    State without = flow.state().copy();
    flow.evaluate(tree.getCondition());
    State passed = flow.nullChecks().where(tree.getCondition(), true);
    if (tree.getDetail() != null) {
      flow.evaluate(tree.getDetail());
    }
    flow.become(without.join(
        flow.branches().assertionsOn(tree, false),
        passed,
        flow.branches().assertionsOn(tree, true)));
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    flow.evaluate(tree.getExpression());
    run(tree.getBlock());
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    flow.evaluate(tree.getCondition());
    State otherwise = flow.nullChecks().where(tree.getCondition(), false);
    flow.nullChecks().assume(tree.getCondition(), true);
    run(tree.getThenStatement());
    State afterThen = flow.state();
    flow.become(otherwise);
    run(tree.getElseStatement());
    flow.become(afterThen.join(
        flow.branches().isTrue(tree.getCondition()),
        flow.state(),
        flow.branches().isFalse(tree.getCondition())));
    return null;
  }

  // Jumps.

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    Value value = new Value.Nothing();
    if (tree.getExpression() != null) {
      value =
          flow.bodies().returned(tree, tree.getExpression(), flow.evaluate(tree.getExpression()));
    }
    return jump(tree, Jump.RETURN, null, value);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    flow.evaluate(tree.getExpression());
    flow.become(State.unreachable());
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    return jump(
        tree,
        Jump.BREAK,
        flow.frame().jumpTarget(Jump.BREAK, tree.getLabel()),
        new Value.Nothing());
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    return jump(
        tree,
        Jump.CONTINUE,
        flow.frame().jumpTarget(Jump.CONTINUE, tree.getLabel()),
        new Value.Nothing());
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    Value value = flow.evaluate(tree.getValue());
    return jump(tree, Jump.YIELD, flow.frame().jumpTarget(Jump.YIELD, null), value);
  }

  private Void jump(Tree tree, Jump jump, Tree target, Value value) {
    flow.frame().exit(jump, target, flow.state(), value, flow.branches().jumps(tree));
    flow.become(State.unreachable());
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    StatementTree statement = tree.getStatement();
    switch (statement.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH -> {
        flow.frame().label(statement, tree.getLabel());
        run(statement);
      }
      default -> {
        flow.frame().label(tree, tree.getLabel());
        flow.frame().enter(tree, Set.of());
        run(statement);
        flow.frame().leave();
        joinExit(Jump.BREAK, tree);
      }
    }
    return null;
  }

  private void joinExit(Jump jump, Tree target) {
    joinExit(jump, target, flow.branches().without(jump, target));
  }

  /**
   * Joins the jumps that lead to the end of a statement.
   *
   * @param otherwise what to say of those who come there without a jump
   */
  void joinExit(Jump jump, Tree target, Branch otherwise) {
    flow.frame()
        .takeExit(jump, target)
        .ifPresent(exit -> flow.become(flow.state().join(otherwise, exit.state(), exit.branch())));
  }

  // Loops, each to a fixpoint.

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return loop(tree, tree.getCondition(), tree.getStatement(), List.of(), () -> {});
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    runAll(tree.getInitializer());
    return loop(tree, tree.getCondition(), tree.getStatement(), tree.getUpdate(), () -> {});
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    Value iterated = flow.evaluate(tree.getExpression());
    List<List<String>> orders =
        Holders.constants(iterated).map(Constants::orders).orElse(List.of());
    if (!orders.isEmpty()) {
      flow.memory()
          .oneOf(orders.stream()
              .<Runnable>map(order -> () -> eachConstant(tree, order))
              .toList());
      joinExit(Jump.BREAK, tree);
      return null;
    }
    // A function may be iterated over too: by a call that does not stand in the source.
    iterated.alternatives().stream()
        .filter(Value.Function.class::isInstance)
        .forEach(function ->
            flow.memory().escape(function, flow.loss(tree, "it is iterated over"), tree));
    return loop(
        tree,
        null,
        tree.getStatement(),
        List.of(),
        () -> flow.variables()
            .assign(
                tree.getVariable(),
                tree.getExpression(),
                flow.memory().holders().elementsOf(iterated)));
  }

  /** A loop over constants runs its body once for each of them. */
  private void eachConstant(EnhancedForLoopTree tree, List<String> constants) {
    for (String constant : constants) {
      flow.variables().assign(tree.getVariable(), tree.getExpression(), Value.known(constant));
      runBody(tree, tree.getStatement());
    }
  }

  /**
   * Runs a loop until the state at its head no longer changes.
   *
   * @param condition evaluated at the head; null where there is none
   * @param next what an enhanced for loop does before each turn
   */
  private Void loop(
      Tree loop,
      ExpressionTree condition,
      StatementTree body,
      List<? extends StatementTree> update,
      Runnable next) {
    State head = flow.state().copy();
    State exit;
    for (Fixpoint turns = new Fixpoint(); ; turns.next()) {
      flow.become(head.copy());
      if (condition != null) {
        flow.evaluate(condition);
      }
      boolean endless = isTrue(condition) && !(loop instanceof EnhancedForLoopTree);
      exit = endless ? State.unreachable() : flow.nullChecks().where(condition, false);
      flow.nullChecks().assume(condition, true);
      next.run();
      runBody(loop, body);
      runAll(update);
      State again = head.join(
          flow.branches().beforeTurns(loop), flow.state(), flow.branches().afterTurn(loop));
      if (again.equals(head)) {
        break;
      }
      flow.frame().takeExit(Jump.BREAK, loop);
      head = again;
    }
    flow.become(exit);
    joinExit(Jump.BREAK, loop);
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    State head = flow.state().copy();
    for (Fixpoint turns = new Fixpoint(); ; turns.next()) {
      flow.become(head.copy());
      runBody(tree, tree.getStatement());
      flow.evaluate(tree.getCondition());
      State again = flow.nullChecks().where(tree.getCondition(), true);
      State next =
          head.join(flow.branches().beforeTurns(tree), again, flow.branches().afterTurn(tree));
      if (next.equals(head)) {
        break;
      }
      flow.frame().takeExit(Jump.BREAK, tree);
      head = next;
    }
    flow.become(
        isTrue(tree.getCondition())
            ? State.unreachable()
            : flow.nullChecks().where(tree.getCondition(), false));
    joinExit(Jump.BREAK, tree);
    return null;
  }

  private void runBody(Tree loop, StatementTree body) {
    flow.frame().enter(loop, LOOP_JUMPS);
    run(body);
    flow.frame().leave();
    joinExit(Jump.CONTINUE, loop);
  }

  /** A missing condition, as in {@code for (;;)}, is true. */
  private static boolean isTrue(ExpressionTree condition) {
    ExpressionTree inner = condition;
    while (inner instanceof ParenthesizedTree parentheses) {
      inner = parentheses.getExpression();
    }
    return inner == null
        || inner instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    flow.switches().runStatement(tree);
    return null;
  }

  // Exceptions.

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    if (tree.getFinallyBlock() == null) {
      tryAndCatch(tree);
      return null;
    }
    Map<ExitKey, Exit> outer = flow.frame().swapExits(new HashMap<>());
    flow.memory().enterTry(flow.branches().failsBefore(tree));
    tryAndCatch(tree);
    State thrown = flow.memory().leaveTry();
    State normal = flow.state();
    Map<ExitKey, Exit> jumps = flow.frame().swapExits(outer);

    jumps.forEach((key, exit) -> {
      flow.become(exit.state().copy());
      run(tree.getFinallyBlock());
      flow.frame().exit(key.jump(), key.target(), flow.state(), exit.value(), exit.branch());
    });
    flow.become(thrown);
    run(tree.getFinallyBlock());
    flow.become(normal);
    run(tree.getFinallyBlock());
    return null;
  }

  private void tryAndCatch(TryTree tree) {
    flow.memory().enterTry(flow.branches().failsBefore(tree));
    runAll(tree.getResources());
    run(tree.getBlock());
    State thrown = flow.memory().leaveTry();
    State after = flow.state();
    Branch way = flow.branches().succeeds(tree);
    for (CatchTree handler : tree.getCatches()) {
      flow.become(thrown.copy());
      run(handler.getBlock());
      Branch caught = flow.branches().caught(handler);
      after = after.join(way, flow.state(), caught);
      way = way.or(caught);
    }
    flow.become(after);
  }
}
