package org.metricdef.processor.flow.statement;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.metricdef.processor.flow.frame.Evaluator;
import org.metricdef.processor.flow.frame.Frame.Exit;
import org.metricdef.processor.flow.frame.Frame.ExitKey;
import org.metricdef.processor.flow.frame.Frames;
import org.metricdef.processor.flow.frame.Paths;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ControlDependences;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.Decision;
import org.metricdef.processor.flow.value.Witness;

/** Try statements. A handler starts from every state in which its try block can throw. */
public final class TryStatements {

  private final Evaluator evaluator;
  private final SourceIndex index;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;
  private final Decisions decisions;
  private final Paths paths;

  public TryStatements(
      Evaluator evaluator,
      SourceIndex index,
      AbstractStore store,
      Frames frames,
      ConditionTexts conditions,
      Decisions decisions,
      Paths paths) {
    this.evaluator = evaluator;
    this.index = index;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
    this.decisions = decisions;
    this.paths = paths;
  }

  public void run(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      paths.end(tree, tryAndCatch(tree));
      return;
    }
    Map<ExitKey, Exit> outer = frames.current().swapExits(new LinkedHashMap<>());
    Witness exception = store.control().exception(decisions.of(tree.getFinallyBlock(), null, 2));
    store.handlers().enterTryFinally(conditions.failsBefore(tree), exception);
    List<LocalStore> normal = tryAndCatch(tree);
    LocalStore thrown = store.handlers().leaveTry();
    Map<ExitKey, Exit> jumps = frames.current().swapExits(outer);

    jumps.forEach((key, exit) -> {
      store.become(exit.state().copy());
      evaluator.run(tree.getFinallyBlock());
      frames.current().exit(key.jump(), key.target(), store.state(), exit.value(), exit.path());
    });
    store.become(thrown);
    store.control().handle(exception);
    evaluator.run(tree.getFinallyBlock());
    List<LocalStore> ends = new ArrayList<>();
    for (LocalStore end : normal) {
      store.become(end);
      ends.addAll(paths.endsOf(tree.getFinallyBlock()));
    }
    paths.end(tree, ends);
  }

  /** Runs all but the finally block, and returns the states in which that begins normally. */
  private List<LocalStore> tryAndCatch(TryTree tree) {
    ControlDependences.Reach before = store.control().reach();
    Decision decision = decisions.of(tree, null, 2);
    Witness exception = store.control().exception(decision);
    store
        .handlers()
        .enterTry(
            conditions.failsBefore(tree),
            tree.getCatches().stream().allMatch(this::handlesAnyCall)
                ? Optional.of(exception)
                : Optional.empty(),
            type -> tree.getCatches().stream().anyMatch(each -> catches(each, type)),
            tree.getCatches().stream().anyMatch(this::handlesAllOfCalls));
    for (Tree resource : tree.getResources()) {
      if (resource instanceof ExpressionTree variable) {
        evaluator.evaluate(variable);
      } else {
        evaluator.run(resource);
      }
    }
    List<LocalStore> ends = new ArrayList<>(paths.endsOf(tree.getBlock()));
    store.control().take(decision, 0);
    boolean hasNoThrower = store.handlers().hasNoThrower();
    LocalStore thrown = store.handlers().leaveTry();
    LocalStore after = store.state();
    PathCondition way = conditions.succeeds(tree);
    for (CatchTree handler : tree.getCatches()) {
      store.become(thrown.copy());
      if (!hasNoThrower) {
        store.control().handle(exception);
      }
      ends.addAll(paths.endsOf(handler.getBlock()));
      PathCondition caught = conditions.caught(handler);
      after = after.join(way, store.state(), caught);
      way = way.or(caught);
    }
    store.become(after);
    store.control().rejoinTry(before);
    return paths.areApart() ? ends : List.of(store.state());
  }

  private boolean catches(CatchTree handler, TypeMirror exception) {
    return index.element(handler.getParameter()) instanceof VariableElement caught
        && ExceptionTypes.includes(caught.asType(), exception);
  }

  private boolean handlesAllOfCalls(CatchTree handler) {
    return index.element(handler.getParameter()) instanceof VariableElement exception
        && ExceptionTypes.includesAllOfCalls(exception.asType());
  }

  /** Whether a handler takes unchecked exceptions, which any call may throw. */
  private boolean handlesAnyCall(CatchTree handler) {
    return index.element(handler.getParameter()) instanceof VariableElement exception
        && ExceptionTypes.mayBeUnchecked(exception.asType());
  }
}
