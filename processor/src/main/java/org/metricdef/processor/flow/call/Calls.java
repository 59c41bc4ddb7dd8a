package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallContext;
import org.metricdef.processor.flow.source.Decisions;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contracts;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.ContractBoundary;
import org.metricdef.processor.flow.variable.RecordTaints;
import org.metricdef.processor.flow.variable.TaintPropagation;

/**
 * The transfer of a call. The contracts of the parameters are checked. Then the first that knows
 * the method decides what the call does: a model, the method's own source, its contract. If none
 * does, the arguments escape and the result is unknown.
 */
public final class Calls {

  private final AbstractStore store;
  private final Contracts contracts;
  private final ContractBoundary boundary;
  private final UnknownCode unknownCode;
  private final CallContext context;
  private final ModelledCalls modelled;
  private final Callees callees;
  private final UnseenCallees unseen;
  private final TaintPropagation taints;
  private final RecordTaints components;
  private final Decisions decisions;

  public Calls(
      CallContext context,
      Contracts contracts,
      ContractBoundary boundary,
      UnknownCode unknownCode,
      ModelledCalls modelled,
      Callees callees,
      UnseenCallees unseen,
      TaintPropagation taints,
      RecordTaints components,
      Decisions decisions) {
    this.store = context.store();
    this.contracts = contracts;
    this.boundary = boundary;
    this.unknownCode = unknownCode;
    this.context = context;
    this.modelled = modelled;
    this.callees = callees;
    this.unseen = unseen;
    this.taints = taints;
    this.components = components;
    this.decisions = decisions;
  }

  /**
   * Applies a call of a method or constructor and returns its value.
   *
   * @param receiver the value of the receiver; null if there is none or it is an implicit
   *     {@code this}
   */
  public Value call(
      Tree tree,
      ExecutableElement method,
      @Nullable Value receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    if (!store.isReachable()) {
      return new Value.Nothing();
    }
    if (method.getParameters().isEmpty() && !arguments.isEmpty()) {
      // javac reported that no method fits, and attached some other method to the call.
      return unknownCode.havoc(tree);
    }
    return receiver instanceof Value.Mixed mixed
        ? onEach(tree, method, mixed, trees, arguments)
        : callOne(tree, method, receiver, trees, arguments);
  }

  /** A call on several alternatives is run on each from the same state; the results are joined. */
  private Value onEach(
      Tree tree,
      ExecutableElement method,
      Value.Mixed receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    LocalStore before = store.state();
    LocalStore after = store.unreachable();
    Value result = new Value.Nothing();
    for (Value part : receiver.parts()) {
      store.become(before.copy());
      result = result.join(callOne(tree, method, part, trees, arguments));
      after = after.join(store.state());
    }
    store.become(after);
    return result;
  }

  /**
   * Lets the arguments of a constructor escape to a subclass of its class: what the models say of
   * the class need not hold for the subclass.
   */
  public void escapeToSubclass(
      Tree tree,
      ExecutableElement constructor,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    new Call(context, tree, constructor, Optional.empty(), trees, arguments).escapeOthers();
  }

  private Value callOne(
      Tree tree,
      ExecutableElement method,
      @Nullable Value receiver,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    boundary.passArguments(tree, method, trees, arguments);
    Call call = new Call(context, tree, method, Optional.ofNullable(receiver), trees, arguments);
    Optional<Value> known = modelled.evaluate(call);
    if (known.isPresent()) {
      return components.ofCall(
          tree, method, receiver, trees, arguments, taints.ofCall(call, known.get()));
    }
    Optional<Value> derived = boundary.ofDerived(call);
    Value value = callees
        .run(tree, method, receiver, components.passed(method, receiver, arguments))
        .map(result -> taints.passing(tree, "'" + method.getSimpleName() + "'", result))
        .orUnseen(() -> {
          store.handlers().mayThrow();
          decisions.ofCall(tree, trees).ifPresent(store.control()::returns);
          return taints.ofCall(call, unseen.ofCall(call));
        });
    if (derived.isPresent()) {
      return derived.get();
    }
    return contracts
        .ofResult(method)
        .map(contract -> boundary.receive(new AllocationSite.At(tree), contract))
        .orElseGet(() -> components.ofCall(tree, method, receiver, trees, arguments, value));
  }
}
