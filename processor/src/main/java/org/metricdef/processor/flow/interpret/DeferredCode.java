package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.ValueProvenance;

/** Code that may run now, later, often or never: lambdas, local and anonymous classes. */
final class DeferredCode {

  private final SourceIndex index;
  private final AbstractStore memory;
  private final Captures captures;
  private final EntryPoints entries;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;

  DeferredCode(
      SourceIndex index,
      AbstractStore memory,
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
      LocalStore start = memory.state();
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
    LocalStore outside = memory.state();
    List<AbstractStore.Handler> handlers = memory.suspendHandlers();
    memory.become(outside.copy());
    Hop capture = new Hop(hop, index.place(code));
    captured.forEach(each -> memory.annotate(each, value -> ValueProvenance.via(value, capture)));
    run.run();
    memory.resumeHandlers(handlers);
    memory.become(outside);
  }
}
