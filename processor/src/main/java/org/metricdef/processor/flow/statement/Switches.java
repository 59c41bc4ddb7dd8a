package org.metricdef.processor.flow.statement;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.metricdef.processor.flow.expression.Patterns;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame;
import org.metricdef.processor.flow.frame.Frame.Jump;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.KnownConditions;

/** Switch statements and switch expressions, old and new. */
public final class Switches {

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final Frames frames;
  private final Patterns patterns;
  private final ConditionTexts conditions;
  private final Decisions decisions;
  private final KnownConditions outcomes;
  private final Paths paths;
  private final ChosenCases chosen;

  public Switches(
      Evaluator evaluator,
      AbstractStore store,
      Frames frames,
      Patterns patterns,
      ConditionTexts conditions,
      Decisions decisions,
      KnownConditions outcomes,
      Paths paths) {
    this.evaluator = evaluator;
    this.store = store;
    this.frames = frames;
    this.patterns = patterns;
    this.conditions = conditions;
    this.decisions = decisions;
    this.outcomes = outcomes;
    this.paths = paths;
    this.chosen = new ChosenCases(evaluator, patterns);
  }

  public void runStatement(SwitchTree tree) {
    if (paths.areApart()) {
      paths.end(tree, runApart(tree));
    } else {
      runJoined(tree);
    }
  }

  private List<LocalStore> runApart(SwitchTree tree) {
    Value selected = evaluator.evaluate(tree.getExpression());
    ChosenCases.Choice choice = chosen.of(tree.getCases(), selected);
    LocalStore before = store.state().copy();
    runCases(
        decisions.of(tree, tree.getExpression(), tree.getCases().size() + 1),
        tree.getCases(),
        Jump.BREAK,
        tree.getExpression(),
        selected,
        choice);
    List<LocalStore> ends = new ArrayList<>();
    ends.add(store.state());
    if (tree.getCases().stream().noneMatch(Switches::isDefault)) {
      store.become(before);
      if (!outcomes.isAnyOf(tree.getExpression(), constantsOf(tree.getCases())).orElse(false)
          && choice.sure().isEmpty()) {
        outcomes.learnNoCase(tree.getExpression(), constantsOf(tree.getCases()));
        ends.add(store.state());
      }
    }
    frames
        .current()
        .takeExit(Jump.BREAK, tree)
        .ifPresent(exit -> exit.ways().forEach(way -> ends.add(way.state())));
    return ends.stream().filter(LocalStore::isReachable).toList();
  }

  private static List<ExpressionTree> constantsOf(List<? extends CaseTree> cases) {
    return cases.stream()
        .<ExpressionTree>flatMap(each -> each.getExpressions().stream())
        .toList();
  }

  private void runJoined(SwitchTree tree) {
    boolean hasDefault = tree.getCases().stream().anyMatch(Switches::isDefault);
    int outcomes = tree.getCases().size() + (hasDefault ? 0 : 1);
    Value selected = selected(tree.getExpression(), tree.getCases());
    Decision decision = decisions.of(tree, tree.getExpression(), outcomes);
    ControlDependences.Reach reach = store.control().reach();
    ChosenCases.Choice choice = chosen.of(tree.getCases(), selected);
    LocalStore before = store.state().copy();
    runCases(decision, tree.getCases(), Jump.BREAK, tree.getExpression(), selected, choice);
    PathCondition otherwise = PathCondition.NONE;
    if (store.isReachable() && !tree.getCases().isEmpty()) {
      otherwise = conditions.inCase(tree, tree.getCases().get(tree.getCases().size() - 1));
    }
    if (!hasDefault && choice.sure().isEmpty()) {
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

  /** The values of a switch expression, each with the state in which its case ends. */
  List<Frame.Way> valuesOf(SwitchExpressionTree tree) {
    return store.paths().holding(() -> valuesOfCases(tree));
  }

  private List<Frame.Way> valuesOfCases(SwitchExpressionTree tree) {
    Value selected = selected(tree.getExpression(), tree.getCases());
    runCases(tree, selected);
    return frames.current().takeExit(Jump.YIELD, tree).map(Frame.Exit::ways).orElse(List.of());
  }

  private Value selected(ExpressionTree selector, List<? extends CaseTree> cases) {
    Value selected = evaluator.evaluate(selector);
    boolean isOpen = cases.stream()
        .flatMap(each -> ChosenCases.patternsOf(each).stream())
        .anyMatch(pattern -> patterns.matches(selected, pattern).isEmpty());
    if (isOpen) {
      patterns.isTested(selected, selector);
    }
    return selected;
  }

  private Decision runCases(SwitchExpressionTree tree, Value selected) {
    Decision decision = decisions.of(tree, tree.getExpression(), tree.getCases().size());
    runCases(
        decision,
        tree.getCases(),
        Jump.YIELD,
        tree.getExpression(),
        selected,
        chosen.of(tree.getCases(), selected));
    return decision;
  }

  public Value evaluate(SwitchExpressionTree tree) {
    return store.paths().holding(() -> evaluateCases(tree));
  }

  private Value evaluateCases(SwitchExpressionTree tree) {
    Value selected = selected(tree.getExpression(), tree.getCases());
    ControlDependences.Reach reach = store.control().reach();
    Decision decision = runCases(tree, selected);
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
      Value selected,
      ChosenCases.Choice choice) {
    boolean hasDefault = decision.outcomes() == cases.size();
    boolean decides = !choice.isOnlyOne(cases, hasDefault);
    Tree target = decision.tree();
    LocalStore before = store.state().copy();
    LocalStore fallingThrough = store.unreachable();
    frames.current().enter(target, Set.of(leaveBy));
    for (CaseTree each : cases) {
      store.become(before.copy());
      if (choice.excluded().contains(each)) {
        runUnchosen(each, target, leaveBy, selector, selected, fallingThrough);
        fallingThrough = store.state();
        continue;
      }
      enterCase(each, cases, selector);
      runHead(each, selector, selected);
      // A guard that evaluated to false may have had effects.
      before = before.join(store.state());
      if (decides) {
        store.control().take(decision, cases.indexOf(each));
      }
      PathCondition inCase = conditions.inCase(target, each);
      frames.current().inCase(target, inCase);
      store.become(store.state().join(inCase, fallingThrough, PathCondition.NONE));
      runCase(target, each, leaveBy);
      fallingThrough = store.state();
    }
    frames.current().leave();
    store.become(fallingThrough);
  }

  /** Runs a case that is never chosen. The one before it may still fall through to it. */
  private void runUnchosen(
      CaseTree each,
      Tree target,
      Jump leaveBy,
      ExpressionTree selector,
      Value selected,
      LocalStore fallingThrough) {
    if (!fallingThrough.isReachable() && !paths.areApart()) {
      frames.runUnreached(store.state(), () -> {
        runHead(each, selector, selected);
        runCase(target, each, leaveBy);
      });
    }
    store.become(fallingThrough);
    runCase(target, each, leaveBy);
  }

  /** Goes on where a case is chosen, as far as the tests before tell. */
  private void enterCase(CaseTree chosen, List<? extends CaseTree> cases, ExpressionTree selector) {
    boolean isOther = isOnlyDefault(chosen);
    if (!isOther && !hasOnlyConstants(chosen)) {
      return;
    }
    List<? extends ExpressionTree> constants =
        isOther ? constantsOf(cases) : chosen.getExpressions();
    if (outcomes.isAnyOf(selector, constants).equals(Optional.of(isOther))) {
      store.become(store.unreachable());
    } else if (isOther) {
      outcomes.learnNoCase(selector, constants);
    } else {
      outcomes.learnCase(selector, constants);
    }
  }

  private static boolean isOnlyDefault(CaseTree each) {
    return isDefault(each) && labelsOf(each).noneMatch(label -> label.contains("PATTERN"));
  }

  /** Whether a case is chosen by its constants alone; {@code case null, default} is not. */
  private static boolean hasOnlyConstants(CaseTree each) {
    return !isDefault(each)
        && labelsOf(each)
            .noneMatch(label -> label.contains("PATTERN") || label.equals("DEFAULT_CASE_LABEL"));
  }

  /** The kinds of the labels; those of constants are left out before Java 21. */
  private static Stream<String> labelsOf(CaseTree each) {
    return Patterns.childrenOf(each).stream()
        .map(child -> child.getKind().name())
        .filter(kind -> kind.endsWith("_CASE_LABEL") || kind.endsWith("_PATTERN"));
  }

  private void runCase(Tree target, CaseTree each, Jump leaveBy) {
    if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      runStatements(each.getStatements());
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

  private void runStatements(List<? extends StatementTree> statements) {
    if (paths.areApart()) {
      store.become(paths.joined(paths.run(statements)));
    } else {
      statements.forEach(evaluator::run);
    }
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
