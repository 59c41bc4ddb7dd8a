package org.metricdef.processor.flow;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;

/** Code that may run now, later, often or never: lambdas, local and anonymous classes. */
final class DeferredCode {

  private final SourceIndex index;
  private final Memory memory;
  private final Captures captures;
  private final EntryPoints entries;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;

  DeferredCode(
      SourceIndex index,
      Memory memory,
      Captures captures,
      EntryPoints entries,
      LambdaBodies lambdaBodies,
      LambdaValues lambdaValues) {
    this.index = index;
    this.memory = memory;
    this.captures = captures;
    this.entries = entries;
    this.lambdaBodies = lambdaBodies;
    this.lambdaValues = lambdaValues;
  }

  /** Runs the members of a local or anonymous class with what they capture. */
  void runClass(ClassTree tree) {
    atAnyTime(tree, "captured by a local class", () -> {
      State start = memory.state();
      entries.open(tree);
      tree.getMembers().forEach(member -> entries.runMember(member, start));
    });
  }

  /** Runs a lambda with what it captures. */
  void runLambda(LambdaExpressionTree tree) {
    atAnyTime(tree, "captured by a lambda", () -> {
      LambdaBodies.Outcome outcome =
          lambdaBodies.run(tree, position -> lambdaValues.parameter(tree, position));
      lambdaValues.returned(tree, outcome.value());
      outcome.exit().ifPresent(exit -> lambdaValues.returned(tree, exit.value()));
    });
  }

  /** Runs code at any time; what it captures is shared with it. */
  private void atAnyTime(Tree code, String hop, Runnable run) {
    if (!memory.isReachable()) {
      return;
    }
    Set<Element> captured = captures.of(code, memory::isVariable);
    captured.forEach(memory::shareVariable);
    State outside = memory.state();
    List<Memory.Handler> handlers = memory.suspendHandlers();
    memory.become(outside.copy());
    Hop capture = new Hop(hop, index.place(code));
    captured.forEach(each -> memory.annotate(each, value -> Told.via(value, capture)));
    run.run();
    memory.resumeHandlers(handlers);
    memory.become(outside);
  }
}
