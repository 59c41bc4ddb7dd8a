package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.TryTree;
import java.util.HashMap;
import java.util.Map;
import org.metricdef.processor.flow.interpret.Frame.Exit;
import org.metricdef.processor.flow.interpret.Frame.ExitKey;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;

/** Try statements. A handler starts from every state in which its try block can throw. */
final class TryStatements {

  private final Evaluator evaluator;
  private final AbstractStore store;
  private final Frames frames;
  private final ConditionTexts conditions;

  TryStatements(
      Evaluator evaluator, AbstractStore store, Frames frames, ConditionTexts conditions) {
    this.evaluator = evaluator;
    this.store = store;
    this.frames = frames;
    this.conditions = conditions;
  }

  void run(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      tryAndCatch(tree);
      return;
    }
    Map<ExitKey, Exit> outer = frames.current().swapExits(new HashMap<>());
    store.enterTry(conditions.failsBefore(tree));
    tryAndCatch(tree);
    LocalStore thrown = store.leaveTry();
    LocalStore normal = store.state();
    Map<ExitKey, Exit> jumps = frames.current().swapExits(outer);

    jumps.forEach((key, exit) -> {
      store.become(exit.state().copy());
      evaluator.run(tree.getFinallyBlock());
      frames.current().exit(key.jump(), key.target(), store.state(), exit.value(), exit.path());
    });
    store.become(thrown);
    evaluator.run(tree.getFinallyBlock());
    store.become(normal);
    evaluator.run(tree.getFinallyBlock());
  }

  private void tryAndCatch(TryTree tree) {
    store.enterTry(conditions.failsBefore(tree));
    tree.getResources().forEach(evaluator::run);
    evaluator.run(tree.getBlock());
    LocalStore thrown = store.leaveTry();
    LocalStore after = store.state();
    PathCondition way = conditions.succeeds(tree);
    for (CatchTree handler : tree.getCatches()) {
      store.become(thrown.copy());
      evaluator.run(handler.getBlock());
      PathCondition caught = conditions.caught(handler);
      after = after.join(way, store.state(), caught);
      way = way.or(caught);
    }
    store.become(after);
  }
}
