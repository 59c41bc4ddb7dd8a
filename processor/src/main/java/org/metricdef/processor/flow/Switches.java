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

  private final Interpreter flow;

  Switches(Interpreter flow) {
    this.flow = flow;
  }

  void runStatement(SwitchTree tree) {
    boolean hasDefault = tree.getCases().stream().anyMatch(Switches::isDefault);
    Value selected = flow.evaluate(tree.getExpression());
    State before = flow.state().copy();
    runCases(tree, tree.getCases(), Jump.BREAK, tree.getExpression(), selected);
    Branch otherwise = Branch.NONE;
    if (flow.state().isReachable() && !tree.getCases().isEmpty()) {
      otherwise =
          flow.branches().inCase(tree, tree.getCases().get(tree.getCases().size() - 1));
    }
    if (!hasDefault) {
      Branch noCase = flow.branches().noCase(tree);
      flow.become(flow.state().join(otherwise, before, noCase));
      otherwise = otherwise.or(noCase);
    }
    flow.statements().joinExit(Jump.BREAK, tree, otherwise);
  }

  Value evaluate(SwitchExpressionTree tree) {
    Value selected = flow.evaluate(tree.getExpression());
    runCases(tree, tree.getCases(), Jump.YIELD, tree.getExpression(), selected);
    // Who reaches the end without a value has thrown.
    flow.become(State.unreachable());
    return flow.frame()
        .takeExit(Jump.YIELD, tree)
        .map(exit -> {
          flow.become(exit.state());
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
    State before = flow.state().copy();
    State fallingThrough = State.unreachable();
    flow.frame().enter(target, Set.of(leaveBy));
    for (CaseTree each : cases) {
      flow.become(before.copy());
      runHead(each, selector, selected);
      // A guard that was evaluated in vain may have left its traces.
      before = before.join(flow.state());
      Branch inCase = flow.branches().inCase(target, each);
      flow.frame().inCase(target, inCase);
      flow.become(flow.state().join(inCase, fallingThrough, Branch.NONE));
      runCase(target, each, leaveBy);
      fallingThrough = flow.state();
    }
    flow.frame().leave();
    flow.become(fallingThrough);
  }

  private void runCase(Tree target, CaseTree each, Jump leaveBy) {
    if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      flow.statements().runAll(each.getStatements());
      return;
    }
    Tree body = each.getBody();
    if (body instanceof ExpressionTree expression) {
      Value value = flow.evaluate(expression);
      flow.frame().exit(leaveBy, target, flow.state(), value, Branch.NONE);
    } else {
      flow.statements().run(body);
      if (leaveBy == Jump.BREAK) {
        flow.frame().exit(leaveBy, target, flow.state(), new Value.Nothing(), Branch.NONE);
      }
    }
    flow.become(State.unreachable());
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
        flow.patterns().bind(child, selector, selected);
      } else if (!isBody
          && child instanceof ExpressionTree guard
          && !each.getExpressions().contains(guard)) {
        flow.evaluate(guard);
      }
    }
  }
}
