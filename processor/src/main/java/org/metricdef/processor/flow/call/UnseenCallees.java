package org.metricdef.processor.flow.call;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.ArgumentEscapes;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ObjectMethods;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.ContractBoundary;
import org.metricdef.processor.text.MethodText;

/**
 * The transfer of a call whose callee is not analyzed: what the call hands over escapes, and the
 * result is unknown. This is the one place that lets arguments escape, whoever gives up.
 */
public final class UnseenCallees implements ArgumentEscapes {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;

  // Caches, so that no round computes these texts again.
  private final Map<Tree, UnknownCause> passes = new HashMap<>();
  private final Map<Tree, Value> results = new HashMap<>();

  public UnseenCallees(ClassSource source, AbstractStore store, Unknowns unknowns) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
  }

  @Override
  public void escape(Call call, int argument) {
    if (source
        .contracts()
        .of(ContractBoundary.parameter(call.method(), argument))
        .isEmpty()) {
      escape(call, call.argument(argument));
    }
  }

  private void escape(Call call, Value value) {
    if (canEscape(value)) {
      store.escape(value, passedTo(call.tree(), call.method()), call.tree());
    }
  }

  /** The value of a call whose callee is not seen. The arguments and the receiver escape. */
  Value ofCall(Call call) {
    if (!ObjectMethods.isOne(call.method())) {
      call.escapeOthers();
      call.receiver().ifPresent(receiver -> escape(call, receiver));
    }
    return result(call.tree(), call.method());
  }

  /** The value of calling a function that is not seen. It escapes, and so does what it is given. */
  Value ofFunction(Tree call, Value function, List<Value> given) {
    UnknownCause cause = unknowns.cause(
        call,
        "it is passed to a function that is not analyzed",
        SuggestedFix.edit("pass a copy: new HashMap<>(map), or use Labels, which is immutable"));
    given.forEach(value -> store.escape(value, cause, call));
    store.escape(function, cause, call);
    return Taints.of(function)
        .on(unknowns.unknown(call, "it is the result of a function that is not analyzed"));
  }

  /** Other code cannot change strings, and nothing is known of unknown values anyway. */
  private static boolean canEscape(Value value) {
    for (Value part : value.alternatives()) {
      if (!(part instanceof Value.OneOf || part instanceof Value.Unknown)) {
        return true;
      }
    }
    return false;
  }

  private UnknownCause passedTo(Tree tree, ExecutableElement method) {
    return passes.computeIfAbsent(
        tree,
        each -> unknowns.cause(
            tree,
            "it is passed to '%s.%s', which may change it"
                .formatted(
                    Owners.of(method).getSimpleName(),
                    method.getSimpleName().contentEquals("<init>")
                        ? "new"
                        : method.getSimpleName()),
            SuggestedFix.edit(
                "pass a copy at %s: new HashMap<>(map), or use Labels, which is immutable"
                    .formatted(source.place(tree)))));
  }

  private Value result(Tree tree, ExecutableElement method) {
    return results.computeIfAbsent(
        tree,
        each -> unknowns.unknown(
            tree,
            "it is the result of '%s', which is not analyzed".formatted(MethodText.of(method)),
            stateResult(method)));
  }

  private SuggestedFix stateResult(ExecutableElement method) {
    if (Owners.of(method).toString().startsWith("java.")) {
      return SuggestedFix.edit("create the labels here, with Labels.of or Map.of");
    }
    boolean isOverridable = source.declarations().isDeclaredHere(method)
        && source.declarations().targetsOf(method).isEmpty()
        && !source.contracts().isAdded(method)
        && !Owners.of(method).getKind().isInterface();
    return isOverridable
        ? SuggestedFix.stateAt(
            method,
            "make '%s.%s' private, static or final"
                .formatted(Owners.of(method).getSimpleName(), method.getSimpleName()))
        : SuggestedFix.stateAt(method);
  }
}
