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

/** Code that may run any number of times, now or later: lambdas, local and anonymous classes. */
final class DeferredCode {

  private final SourceIndex index;
  private final AbstractStore store;
  private final Captures captures;
  private final EntryPoints entries;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;

  DeferredCode(
      SourceIndex index,
      AbstractStore store,
      Captures captures,
      EntryPoints entries,
      LambdaBodies lambdaBodies,
      LambdaValues lambdaValues) {
    this.index = index;
    this.store = store;
    this.captures = captures;
    this.entries = entries;
    this.lambdaBodies = lambdaBodies;
    this.lambdaValues = lambdaValues;
  }

  /** Runs the members of a local or anonymous class with its captured variables. */
  void runClass(ClassTree tree) {
    atAnyTime(tree, "captured by a local class", () -> {
      LocalStore start = store.state();
      entries.open(tree);
      tree.getMembers().forEach(member -> entries.runMember(member, start));
    });
  }

  /** Runs a lambda with its captured variables. */
  void runLambda(LambdaExpressionTree tree) {
    atAnyTime(tree, "captured by a lambda", () -> {
      LambdaBodies.End end =
          lambdaBodies.run(tree, position -> lambdaValues.parameter(tree, position));
      lambdaValues.returned(tree, end.value());
      end.exit().ifPresent(exit -> lambdaValues.returned(tree, exit.value()));
    });
  }

  /** Runs code whose time of execution is unknown. Captured variables become shared with it. */
  private void atAnyTime(Tree code, String hop, Runnable run) {
    if (!store.isReachable()) {
      return;
    }
    Set<Element> captured = captures.of(code, store::isVariable);
    captured.forEach(store::shareVariable);
    LocalStore outside = store.state();
    List<AbstractStore.Handler> handlers = store.suspendHandlers();
    store.become(outside.copy());
    Hop capture = new Hop(hop, index.place(code));
    captured.forEach(each -> store.annotate(each, value -> ValueProvenance.via(value, capture)));
    run.run();
    store.resumeHandlers(handlers);
    store.become(outside);
  }
}
