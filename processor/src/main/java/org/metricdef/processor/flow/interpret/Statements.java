package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.call.DeferredCode;
import org.metricdef.processor.flow.call.Returns;
import org.metricdef.processor.flow.call.UnknownCode;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.statement.Loops;
import org.metricdef.processor.flow.statement.Switches;
import org.metricdef.processor.flow.statement.TryStatements;
import org.metricdef.processor.flow.statement.ValuePaths;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.NullnessRefinement;
import org.metricdef.processor.flow.variable.Variables;

/** The transfer of each statement. */
final class Statements extends SimpleTreeVisitor<Void, Void> {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;
  private final Decisions decisions;
  private final NullnessRefinement nullness;
  private final Variables variables;
  private final Returns returns;
  private final DeferredCode deferred;
  private final Loops loops;
  private final Switches switches;
  private final TryStatements tries;
  private final Paths paths;
  private final ValuePaths values;
  private final UnknownCode unknownCode;

  Statements(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      Frames frames,
      ConditionTexts conditions,
      Decisions decisions,
      NullnessRefinement nullness,
      Variables variables,
      Returns returns,
      DeferredCode deferred,
      Loops loops,
      Switches switches,
      TryStatements tries,
      Paths paths,
      ValuePaths values,
      UnknownCode unknownCode) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
    this.decisions = decisions;
    this.nullness = nullness;
    this.variables = variables;
    this.returns = returns;
    this.deferred = deferred;
    this.loops = loops;
    this.switches = switches;
    this.tries = tries;
    this.paths = paths;
    this.values = values;
    this.unknownCode = unknownCode;
  }

  @Override
  protected Void defaultAction(Tree tree, Void unused) {
    unknownCode.havoc(tree);
    return null;
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    if (paths.areApart()) {
      paths.run(tree);
    } else {
      tree.getStatements().forEach(evaluator::run);
    }
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Void unused) {
    if (!values.run(tree)) {
      evaluator.evaluate(tree.getExpression());
    }
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getInitializer() != null && !values.run(tree)) {
      Value value = evaluator.evaluate(tree.getInitializer());
      variables.assign(tree, tree.getInitializer(), value);
    }
    return null;
  }

  @Override
  public Void visitEmptyStatement(EmptyStatementTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    deferred.runClass(tree);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Void unused) {
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, null, 2);
    LocalStore enabled = store.state().copy();
    store.control().take(decision, 1);
    LocalStore without = store.state();
    store.become(enabled);
    store.control().take(decision, 0);
    evaluator.evaluate(tree.getCondition());
    LocalStore passed = nullness.where(tree.getCondition(), true);
    if (tree.getDetail() != null) {
      evaluator.evaluate(tree.getDetail());
    }
    store.become(without.join(
        conditions.assertionsOn(tree, false), passed, conditions.assertionsOn(tree, true)));
    store.control().rejoin(before);
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Void unused) {
    evaluator.evaluate(tree.getExpression());
    evaluator.run(tree.getBlock());
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    Value condition = evaluator.evaluate(tree.getCondition());
    if (paths.areApart()) {
      runApart(tree, condition.truth());
    } else {
      runJoined(tree, condition.truth());
    }
    return null;
  }

  private void runApart(IfTree tree, Optional<Boolean> outcome) {
    LocalStore otherwise = nullness.where(tree.getCondition(), false);
    nullness.assume(tree.getCondition(), true);
    List<LocalStore> ends = new ArrayList<>();
    if (outcome.orElse(true)) {
      ends.addAll(paths.endsOf(tree.getThenStatement()));
    }
    if (!outcome.orElse(false)) {
      store.become(otherwise);
      ends.addAll(paths.endsOf(tree.getElseStatement()));
    }
    paths.end(tree, ends);
  }

  private void runJoined(IfTree tree, Optional<Boolean> outcome) {
    LocalStore otherwise = nullness.where(tree.getCondition(), false);
    nullness.assume(tree.getCondition(), true);
    if (outcome.isPresent()) {
      runKnown(tree, outcome.get(), store.state(), otherwise);
      return;
    }
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, tree.getCondition(), 2);
    store.control().take(decision, 0);
    evaluator.run(tree.getThenStatement());
    LocalStore afterThen = store.state();
    store.become(otherwise);
    store.control().take(decision, 1);
    evaluator.run(tree.getElseStatement());
    store.become(afterThen.join(
        conditions.isTrue(tree.getCondition()),
        store.state(),
        conditions.isFalse(tree.getCondition())));
    store.control().rejoin(before);
  }

  /** Runs a statement whose condition is known, so that it is no decision. */
  private void runKnown(IfTree tree, boolean isTrue, LocalStore then, LocalStore otherwise) {
    StatementTree reached = isTrue ? tree.getThenStatement() : tree.getElseStatement();
    StatementTree other = isTrue ? tree.getElseStatement() : tree.getThenStatement();
    frames.runUnreached(isTrue ? otherwise : then, () -> evaluator.run(other));
    store.become(isTrue ? then : otherwise);
    evaluator.run(reached);
  }

  // Jumps.

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    Value value = new Value.Nothing();
    if (tree.getExpression() != null) {
      value =
          returns.returned(tree, tree.getExpression(), evaluator.evaluate(tree.getExpression()));
    }
    return jump(tree, Jump.RETURN, null, value);
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    evaluator.evaluate(tree.getExpression());
    store.handlers().endWith(index.type(tree.getExpression()));
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    return jump(
        tree,
        Jump.BREAK,
        frames.current().jumpTarget(Jump.BREAK, tree.getLabel()),
        new Value.Nothing());
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    return jump(
        tree,
        Jump.CONTINUE,
        frames.current().jumpTarget(Jump.CONTINUE, tree.getLabel()),
        new Value.Nothing());
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    Value value = evaluator.evaluate(tree.getValue());
    return jump(tree, Jump.YIELD, frames.current().jumpTarget(Jump.YIELD, null), value);
  }

  private Void jump(Tree tree, Jump jump, @Nullable Tree target, Value value) {
    frames.jump(jump, target, value, conditions.jumps(tree));
    return null;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    StatementTree statement = tree.getStatement();
    switch (statement.getKind()) {
      case WHILE_LOOP, DO_WHILE_LOOP, FOR_LOOP, ENHANCED_FOR_LOOP, SWITCH -> {
        frames.current().label(statement, tree.getLabel());
        evaluator.run(statement);
      }
      default -> {
        frames.current().label(tree, tree.getLabel());
        frames.current().enter(tree, Set.of());
        evaluator.run(statement);
        frames.current().leave();
        frames.joinExit(Jump.BREAK, tree, conditions.without(Jump.BREAK.keyword(), tree));
      }
    }
    return null;
  }

  // Statements with a transfer of their own.

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    return store.paths().holding(() -> {
      loops.run(tree);
      return null;
    });
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    return store.paths().holding(() -> {
      loops.run(tree);
      return null;
    });
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    return store.paths().holding(() -> {
      loops.run(tree);
      return null;
    });
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    return store.paths().holding(() -> {
      loops.run(tree);
      return null;
    });
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    tries.run(tree);
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    switches.runStatement(tree);
    return null;
  }
}
