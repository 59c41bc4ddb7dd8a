package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import org.metricdef.processor.flow.interpret.Frame.Jump;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Value;

/** Switch statements and switch expressions, old and new. */
final class Switches {

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final Frames frames;
  private final Patterns patterns;
  private final ConditionTexts conditions;
  private final Decisions decisions;

  Switches(
      Evaluator evaluator,
      AbstractStore store,
      Frames frames,
      Patterns patterns,
      ConditionTexts conditions,
      Decisions decisions) {
    this.evaluator = evaluator;
    this.store = store;
    this.frames = frames;
    this.patterns = patterns;
    this.conditions = conditions;
    this.decisions = decisions;
  }

  void runStatement(SwitchTree tree) {
    boolean hasDefault = tree.getCases().stream().anyMatch(Switches::isDefault);
    int outcomes = tree.getCases().size() + (hasDefault ? 0 : 1);
    Decision decision = decisions.of(tree, tree.getExpression(), outcomes);
    Value selected = evaluator.evaluate(tree.getExpression());
    ControlDependences.Reach reach = store.control().reach();
    LocalStore before = store.state().copy();
    runCases(decision, tree.getCases(), Jump.BREAK, tree.getExpression(), selected);
    PathCondition otherwise = PathCondition.NONE;
    if (store.isReachable() && !tree.getCases().isEmpty()) {
      otherwise = conditions.inCase(tree, tree.getCases().get(tree.getCases().size() - 1));
    }
    if (!hasDefault) {
      PathCondition noCase = conditions.noCase(tree);
      LocalStore after = store.state();
      store.become(before);
      store.control().take(decision, outcomes - 1);
      store.become(after.join(otherwise, store.state(), noCase));
      otherwise = otherwise.or(noCase);
    }
    frames.joinExit(Jump.BREAK, tree, otherwise);
    store.control().rejoin(reach, decision);
  }

  Value evaluate(SwitchExpressionTree tree) {
    Value selected = evaluator.evaluate(tree.getExpression());
    Decision decision = decisions.of(tree, tree.getExpression(), tree.getCases().size());
    ControlDependences.Reach reach = store.control().reach();
    runCases(decision, tree.getCases(), Jump.YIELD, tree.getExpression(), selected);
    // A path that reaches the end without a value has thrown.
    store.become(store.unreachable());
    return frames
        .current()
        .takeExit(Jump.YIELD, tree)
        .map(exit -> {
          store.become(exit.state());
          store.control().rejoin(reach, decision);
          return exit.value();
        })
        .orElse(new Value.Nothing());
  }

  private void runCases(
      Decision decision,
      List<? extends CaseTree> cases,
      Jump leaveBy,
      ExpressionTree selector,
      Value selected) {
    Tree target = decision.tree();
    LocalStore before = store.state().copy();
    LocalStore fallingThrough = store.unreachable();
    frames.current().enter(target, Set.of(leaveBy));
    for (CaseTree each : cases) {
      store.become(before.copy());
      runHead(each, selector, selected);
      // A guard that evaluated to false may have had effects.
      before = before.join(store.state());
      store.control().take(decision, cases.indexOf(each));
      PathCondition inCase = conditions.inCase(target, each);
      frames.current().inCase(target, inCase);
      store.become(store.state().join(inCase, fallingThrough, PathCondition.NONE));
      runCase(target, each, leaveBy);
      fallingThrough = store.state();
    }
    frames.current().leave();
    store.become(fallingThrough);
  }

  private void runCase(Tree target, CaseTree each, Jump leaveBy) {
    if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      each.getStatements().forEach(evaluator::run);
      return;
    }
    Tree body = each.getBody();
    if (body instanceof ExpressionTree expression) {
      Value value = evaluator.evaluate(expression);
      frames.current().exit(leaveBy, target, store.state(), value, PathCondition.NONE);
    } else {
      evaluator.run(body);
      if (leaveBy == Jump.BREAK) {
        frames
            .current()
            .exit(leaveBy, target, store.state(), new Value.Nothing(), PathCondition.NONE);
      }
    }
    store.become(store.unreachable());
  }

  /**
   * Pattern labels are not among the expressions. A switch with them is exhaustive, so such a case
   * counts as a default.
   */
  private static boolean isDefault(CaseTree each) {
    return each.getExpressions().isEmpty();
  }

  /** Binds the patterns of a case and evaluates its guard. */
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
