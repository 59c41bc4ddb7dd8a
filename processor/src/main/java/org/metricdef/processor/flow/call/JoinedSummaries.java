package org.metricdef.processor.flow.call;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.GlobalStore.Mark;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/**
 * Context-insensitive summaries of methods whose callers are joined instead of followed one by one:
 * recursive methods, methods called too deeply, and methods used as functions. A parameter is the
 * join of what these calls pass. The result is the join of what all runs return. The worklist runs
 * the methods until neither grows.
 */
public final class JoinedSummaries {

  /** Why the result of a constructor call is unknown. */
  static final String CONSTRUCTED = "it is an object whose fields are analyzed separately";

  private final ClassSource source;
  private final AbstractStore store;
  private final MethodBodies bodies;
  private final Parameters parameters;
  private final Unknowns unknowns;

  public JoinedSummaries(
      ClassSource source,
      AbstractStore store,
      MethodBodies bodies,
      Parameters parameters,
      Unknowns unknowns) {
    this.source = source;
    this.store = store;
    this.bodies = bodies;
    this.parameters = parameters;
    this.unknowns = unknowns;
  }

  boolean isWanted(ExecutableElement method) {
    return store.is(Mark.JOINED, new FunctionBody.Method(method));
  }

  /** Joins one more call into the summary and returns the summary's result. */
  Value call(Tree call, MethodTree tree, ExecutableElement method, List<Value> arguments) {
    store.mark(Mark.JOINED, new FunctionBody.Method(method));
    List<Value> values = parameters.given(tree, arguments);
    for (int i = 0; i < values.size(); i++) {
      store.grow(StoreKey.of(source.declared(tree.getParameters().get(i))), values.get(i));
    }
    return method.getKind() == ElementKind.CONSTRUCTOR
        ? unknowns.unknown(call, CONSTRUCTED)
        : store.everHeldBy(new FunctionBody.Method(method));
  }

  /** Runs the method once for all its callers. */
  void run(MethodTree tree, ExecutableElement method) {
    Value result = bodies.runJoined(tree, method, () -> parameters.bindJoined(tree));
    store.grow(new FunctionBody.Method(method), result);
  }
}
