package org.metricdef.processor.flow.interpret;

import com.sun.source.tree.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.Owners;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.Value;

/**
 * The transfer of a call whose callee is not analyzed: the arguments escape, the result is unknown.
 */
final class UnseenCallees {

  private final ClassSource source;
  private final AbstractStore store;
  private final Unknowns unknowns;

  // Caches, so that no round computes these texts again.
  private final Map<Tree, UnknownCause> passes = new HashMap<>();
  private final Map<Tree, Value> results = new HashMap<>();

  UnseenCallees(ClassSource source, AbstractStore store, Unknowns unknowns) {
    this.source = source;
    this.store = store;
    this.unknowns = unknowns;
  }

  /**
   * The arguments and the receiver escape, except arguments under a contract: it forbids changes.
   *
   * @param receiver the value of the receiver, or null
   */
  void escape(
      Tree tree, ExecutableElement method, @Nullable Value receiver, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (canEscape(arguments.get(i))
          && source.contracts().of(ContractBoundary.parameter(method, i)).isEmpty()) {
        store.escape(arguments.get(i), passedTo(tree, method), tree);
      }
    }
    if (receiver != null && canEscape(receiver)) {
      store.escape(receiver, passedTo(tree, method), tree);
    }
  }

  /** The containers and functions that a model has not handled escape. */
  void escapeUnfollowed(Call call) {
    for (Value part : call.unfollowed()) {
      store.containers().escape(part, passedTo(call.tree(), call.method()), call.tree());
    }
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

  Value result(Tree tree, ExecutableElement method) {
    return results.computeIfAbsent(
        tree,
        each -> unknowns.unknown(
            tree,
            "it is the result of '%s', which is not analyzed".formatted(method),
            SuggestedFix.stateAt(method, stateResult(method))));
  }

  private String stateResult(ExecutableElement method) {
    String owner = Owners.of(method).toString();
    if (owner.startsWith("java.")) {
      return "create the labels here, with Labels.of or Map.of";
    }
    String name = Owners.of(method).getSimpleName() + "." + method.getSimpleName();
    return source.declarations().isDeclaredHere(method)
            && source.declarations().targetsOf(method).isEmpty()
        ? "make '%s' private, static or final, or declare its keys: @LabelKeys".formatted(name)
        : "add @LabelKeys to the declaration of '%s'".formatted(name);
  }
}
