package org.metricdef.processor.flow;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.flow.Frame.Jump;

/** Switch statements and switch expressions, old and new. */
final class Switches {

  private final Evaluator evaluator;
  private final Memory memory;
  private final Frames frames;
  private final Patterns patterns;
  private final Branches branches;

  Switches(
      Evaluator evaluator, Memory memory, Frames frames, Patterns patterns, Branches branches) {
    this.evaluator = evaluator;
    this.memory = memory;
    this.frames = frames;
    this.patterns = patterns;
    this.branches = branches;
  }

  void runStatement(SwitchTree tree) {
    boolean hasDefault = tree.getCases().stream().anyMatch(Switches::isDefault);
    Value selected = evaluator.evaluate(tree.getExpression());
    State before = memory.state().copy();
    runCases(tree, tree.getCases(), Jump.BREAK, tree.getExpression(), selected);
    Branch otherwise = Branch.NONE;
    if (memory.isReachable() && !tree.getCases().isEmpty()) {
      otherwise = branches.inCase(tree, tree.getCases().get(tree.getCases().size() - 1));
    }
    if (!hasDefault) {
      Branch noCase = branches.noCase(tree);
      memory.become(memory.state().join(otherwise, before, noCase));
      otherwise = otherwise.or(noCase);
    }
    frames.joinExit(Jump.BREAK, tree, otherwise);
  }

  Value evaluate(SwitchExpressionTree tree) {
    Value selected = evaluator.evaluate(tree.getExpression());
    runCases(tree, tree.getCases(), Jump.YIELD, tree.getExpression(), selected);
    // Who reaches the end without a value has thrown.
    memory.become(State.unreachable());
    return frames
        .current()
        .takeExit(Jump.YIELD, tree)
        .map(exit -> {
          memory.become(exit.state());
          return exit.value();
        })
        .orElse(new Value.Nothing());
  }

  private void runCases(
      Tree target,
      List<? extends CaseTree> cases,
      Jump leaveBy,
      ExpressionTree selector,
      Value selected) {
    State before = memory.state().copy();
    State fallingThrough = State.unreachable();
    frames.current().enter(target, Set.of(leaveBy));
    for (CaseTree each : cases) {
      memory.become(before.copy());
      runHead(each, selector, selected);
      // A guard that was evaluated in vain may have left its traces.
      before = before.join(memory.state());
      Branch inCase = branches.inCase(target, each);
      frames.current().inCase(target, inCase);
      memory.become(memory.state().join(inCase, fallingThrough, Branch.NONE));
      runCase(target, each, leaveBy);
      fallingThrough = memory.state();
    }
    frames.current().leave();
    memory.become(fallingThrough);
  }

  private void runCase(Tree target, CaseTree each, Jump leaveBy) {
    if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      each.getStatements().forEach(evaluator::run);
      return;
    }
    Tree body = each.getBody();
    if (body instanceof ExpressionTree expression) {
      Value value = evaluator.evaluate(expression);
      frames.current().exit(leaveBy, target, memory.state(), value, Branch.NONE);
    } else {
      evaluator.run(body);
      if (leaveBy == Jump.BREAK) {
        frames.current().exit(leaveBy, target, memory.state(), new Value.Nothing(), Branch.NONE);
      }
    }
    memory.become(State.unreachable());
  }

  /** Labels of patterns are not among the expressions; such a switch is exhaustive all the same. */
  private static boolean isDefault(CaseTree each) {
    return each.getExpressions().isEmpty();
  }

  /** Binds what a case's patterns name, and evaluates its guard. */
  private void runHead(CaseTree each, ExpressionTree selector, Value selected) {
    for (Tree child : Patterns.childrenOf(each)) {
      boolean isLabel = child.getKind().name().endsWith("_CASE_LABEL")
          || child.getKind().name().endsWith("_PATTERN");
      boolean isBody = child == each.getBody() || child instanceof StatementTree;
      if (isLabel) {
        patterns.bind(child, selector, selected);
      } else if (!isBody
          && child instanceof ExpressionTree guard
          && !each.getExpressions().contains(guard)) {
        evaluator.evaluate(guard);
      }
    }
  }
}
