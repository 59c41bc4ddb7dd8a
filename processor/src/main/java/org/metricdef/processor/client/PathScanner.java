package org.metricdef.processor.client;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.client.JumpTargets.Kind;
import org.metricdef.processor.client.JumpTargets.Target;
import org.metricdef.processor.flow.source.CodeScanner;

/**
 * Walks over bodies along their paths, and keeps which sets are registered at the current point. A
 * body starts with nothing: other bodies are not connected to it.
 */
abstract class PathScanner extends CodeScanner {

  /** What holds at the current point. */
  RegistrationFacts facts = RegistrationFacts.NONE;

  Body body = new Body(Optional.empty());

  /** The label of the loop that comes next. */
  private Optional<Name> label = Optional.empty();

  /** Code that runs as a whole: a method, a function, or the initializers of a class. */
  static final class Body {
    final Optional<MethodTree> method;
    final List<VariableElement> assigned = new ArrayList<>();
    private final JumpTargets jumps = new JumpTargets();
    private int decisions;
    private boolean mayHaveReturned;

    Body(Optional<MethodTree> method) {
      this.method = method;
    }

    /** Whether each run of the body comes to the current point, unless something throws. */
    boolean isAlwaysHere() {
      return decisions == 0 && !mayHaveReturned;
    }
  }

  /** Runs over code that is a body of its own. */
  final void apart(Optional<MethodTree> method, Runnable code) {
    RegistrationFacts outer = facts;
    Body around = body;
    facts = RegistrationFacts.NONE;
    body = new Body(method);
    code.run();
    body = around;
    facts = outer;
  }

  private void either(List<Runnable> ways) {
    RegistrationFacts before = facts;
    List<RegistrationFacts> ends = new ArrayList<>();
    body.decisions++;
    for (Runnable way : ways) {
      facts = before;
      way.run();
      ends.add(facts);
    }
    body.decisions--;
    facts = RegistrationFacts.join(ends);
  }

  @Override
  public Void visitIf(IfTree tree, Void unused) {
    scan(tree.getCondition(), null);
    either(List.of(
        () -> scan(tree.getThenStatement(), null), () -> scan(tree.getElseStatement(), null)));
    return null;
  }

  @Override
  public Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    scan(tree.getCondition(), null);
    either(List.of(
        () -> scan(tree.getTrueExpression(), null), () -> scan(tree.getFalseExpression(), null)));
    return null;
  }

  @Override
  public Void visitBinary(BinaryTree tree, Void unused) {
    scan(tree.getLeftOperand(), null);
    switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR ->
        either(List.of(() -> scan(tree.getRightOperand(), null), () -> {}));
      default -> scan(tree.getRightOperand(), null);
    }
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    loop(LoopTurns.mayRepeat(tree), () -> {
      scan(tree.getCondition(), null);
      scan(tree.getStatement(), null);
    });
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    loop(LoopTurns.mayRepeat(tree), () -> {
      scan(tree.getStatement(), null);
      scan(tree.getCondition(), null);
    });
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Void unused) {
    scan(tree.getInitializer(), null);
    loop(LoopTurns.mayRepeat(tree), () -> {
      scan(tree.getCondition(), null);
      scan(tree.getStatement(), null);
      scan(tree.getUpdate(), null);
    });
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    scan(tree.getExpression(), null);
    loop(LoopTurns.mayRepeat(tree), () -> {
      scan(tree.getVariable(), null);
      scan(tree.getStatement(), null);
    });
    return null;
  }

  /** A loop may make no turn, one, or several. Two turns show what the second one meets. */
  private void loop(boolean mayRepeat, Runnable turn) {
    RegistrationFacts before = facts;
    Optional<Name> label = takeLabel();
    Target first = within(Kind.LOOP, label, turn);
    RegistrationFacts end = facts;
    RegistrationFacts after = RegistrationFacts.join(List.of(before, first.after(end)));
    if (mayRepeat) {
      facts = first.next(end);
      Target second = within(Kind.LOOP, label, turn);
      after = RegistrationFacts.join(List.of(after, second.after(facts)));
    }
    facts = after;
  }

  private Target within(Kind kind, Optional<Name> label, Runnable code) {
    Target target = body.jumps.enter(kind, label);
    body.decisions++;
    code.run();
    body.decisions--;
    body.jumps.exit();
    return target;
  }

  private Optional<Name> takeLabel() {
    Optional<Name> taken = label;
    label = Optional.empty();
    return taken;
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    label = Optional.of(tree.getLabel());
    if (tree.getStatement() instanceof BlockTree block) {
      Target target = within(Kind.LABELED, takeLabel(), () -> scan(block, null));
      facts = target.after(facts);
    } else {
      scan(tree.getStatement(), null);
    }
    label = Optional.empty();
    return null;
  }

  @Override
  public Void visitBreak(BreakTree tree, Void unused) {
    body.jumps.breakTo(tree.getLabel(), facts);
    facts = RegistrationFacts.UNREACHED;
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Void unused) {
    body.jumps.continueAt(tree.getLabel(), facts);
    facts = RegistrationFacts.UNREACHED;
    return null;
  }

  @Override
  public Void visitYield(YieldTree tree, Void unused) {
    scan(tree.getValue(), null);
    body.jumps.yieldTo(facts);
    facts = RegistrationFacts.UNREACHED;
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Void unused) {
    scan(tree.getExpression(), null);
    body.mayHaveReturned = true;
    facts = RegistrationFacts.UNREACHED;
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Void unused) {
    scan(tree.getExpression(), null);
    facts = RegistrationFacts.UNREACHED;
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Void unused) {
    scan(tree.getExpression(), null);
    cases(Kind.SWITCH, tree.getCases());
    return null;
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    scan(tree.getExpression(), null);
    cases(Kind.SWITCH_EXPRESSION, tree.getCases());
    return null;
  }

  private void cases(Kind kind, List<? extends CaseTree> cases) {
    RegistrationFacts before = facts;
    Target target = within(kind, Optional.empty(), () -> {
      List<RegistrationFacts> ends = new ArrayList<>(List.of(before));
      facts = RegistrationFacts.UNREACHED;
      for (CaseTree each : cases) {
        // The case before may fall through to this one.
        facts = RegistrationFacts.join(List.of(before, facts));
        scan(each.getBody() == null ? each.getStatements() : List.of(each.getBody()), null);
        ends.add(facts);
        facts = each.getBody() == null ? facts : RegistrationFacts.UNREACHED;
      }
      facts = RegistrationFacts.join(ends);
    });
    facts = target.after(facts);
  }

  @Override
  public Void visitTry(TryTree tree, Void unused) {
    scan(tree.getResources(), null);
    RegistrationFacts before = facts;
    scan(tree.getBlock(), null);
    List<RegistrationFacts> ends = new ArrayList<>(List.of(facts));
    body.decisions++;
    for (CatchTree each : tree.getCatches()) {
      facts = before.uncertain();
      scan(each.getBlock(), null);
      ends.add(facts);
    }
    body.decisions--;
    facts = RegistrationFacts.join(ends);
    if (tree.getFinallyBlock() != null) {
      finish(tree.getFinallyBlock());
    }
    return null;
  }

  private void finish(BlockTree tree) {
    boolean goesOn = facts.isReached();
    facts = new RegistrationFacts(facts.facts(), true);
    scan(tree, null);
    facts = new RegistrationFacts(facts.facts(), facts.isReached() && goesOn);
  }
}
