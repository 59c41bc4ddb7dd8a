package org.metricdef.processor.flow.call;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.object.LambdaValues;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.source.SourceIndex;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.ExceptionHandlers;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.ValueProvenance;

/** Code that may run any number of times, now or later: lambdas, local and anonymous classes. */
public final class DeferredCode {

  /** When the code may run. */
  private enum Time {
    ANY,
    DURING_CALL
  }

  private final SourceIndex index;
  private final AbstractStore store;
  private final Captures captures;
  private final EntryPoints entries;
  private final LambdaBodies lambdaBodies;
  private final LambdaValues lambdaValues;

  public DeferredCode(
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
  public void runClass(ClassTree tree) {
    runAnyNumber(Time.ANY, tree, "captured by a local class", () -> {
      LocalStore start = store.state();
      entries.open(tree);
      tree.getMembers().forEach(member -> entries.runMember(member, start));
    });
  }

  /** Runs a lambda with its captured variables. */
  public void runLambda(LambdaExpressionTree tree) {
    runLambda(tree, Time.ANY);
  }

  /** Runs a lambda that is called before the code around it returns, if at all. */
  void runLambdaDuringCall(LambdaExpressionTree tree) {
    runLambda(tree, Time.DURING_CALL);
  }

  private void runLambda(LambdaExpressionTree tree, Time when) {
    runAnyNumber(when, tree, "captured by a lambda", () -> {
      if (lambdaValues.isOnlyFollowed(tree)) {
        return;
      }
      LambdaBodies.End end =
          lambdaBodies.run(tree, position -> lambdaValues.parameter(tree, position));
      lambdaValues.returned(tree, end.value());
      end.exit().ifPresent(exit -> lambdaValues.returned(tree, exit.value()));
    });
  }

  /** Runs code any number of times. Captured variables become shared with it. */
  private void runAnyNumber(Time when, Tree code, String hop, Runnable run) {
    if (!store.isReachable()) {
      return;
    }
    Set<Element> captured = captures.of(code, store::isVariable);
    captured.forEach(store::shareVariable);
    LocalStore outside = store.state();
    List<ExceptionHandlers.Handler> handlers = store.handlers().suspend();
    store.become(outside.copy());
    Hop capture = new Hop(hop, index.place(code));
    captured.forEach(each -> store.annotate(each, value -> ValueProvenance.via(value, capture)));
    if (when == Time.ANY) {
      captured.forEach(store::outlivesCall);
    }
    run.run();
    store.handlers().resume(handlers);
    store.become(outside);
  }
}
