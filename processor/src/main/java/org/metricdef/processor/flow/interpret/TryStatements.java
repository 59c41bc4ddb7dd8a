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

/** Try statements. A handler sees every state that its try block can throw from. */
final class TryStatements {

  private final Evaluator evaluator;
  private final AbstractStore memory;
  private final Frames frames;
  private final ConditionTexts branches;

  TryStatements(Evaluator evaluator, AbstractStore memory, Frames frames, ConditionTexts branches) {
    this.evaluator = evaluator;
    this.memory = memory;
    this.frames = frames;
    this.branches = branches;
  }

  void run(TryTree tree) {
    if (tree.getFinallyBlock() == null) {
      tryAndCatch(tree);
      return;
    }
    Map<ExitKey, Exit> outer = frames.current().swapExits(new HashMap<>());
    memory.enterTry(branches.failsBefore(tree));
    tryAndCatch(tree);
    LocalStore thrown = memory.leaveTry();
    LocalStore normal = memory.state();
    Map<ExitKey, Exit> jumps = frames.current().swapExits(outer);

    jumps.forEach((key, exit) -> {
      memory.become(exit.state().copy());
      evaluator.run(tree.getFinallyBlock());
      frames.current().exit(key.jump(), key.target(), memory.state(), exit.value(), exit.branch());
    });
    memory.become(thrown);
    evaluator.run(tree.getFinallyBlock());
    memory.become(normal);
    evaluator.run(tree.getFinallyBlock());
  }

  private void tryAndCatch(TryTree tree) {
    memory.enterTry(branches.failsBefore(tree));
    tree.getResources().forEach(evaluator::run);
    evaluator.run(tree.getBlock());
    LocalStore thrown = memory.leaveTry();
    LocalStore after = memory.state();
    PathCondition way = branches.succeeds(tree);
    for (CatchTree handler : tree.getCatches()) {
      memory.become(thrown.copy());
      evaluator.run(handler.getBlock());
      PathCondition caught = branches.caught(handler);
      after = after.join(way, memory.state(), caught);
      way = way.or(caught);
    }
    memory.become(after);
  }
}
