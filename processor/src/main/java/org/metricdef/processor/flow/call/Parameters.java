package org.metricdef.processor.flow.call;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.frame.Receivers;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.Unknowns;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.variable.ContractBoundary;
import org.metricdef.processor.flow.variable.TaintPropagation;

/** The values of parameters: their contract, else the arguments of the callers. */
public final class Parameters {

  private final ClassSource source;
  private final AbstractStore store;
  private final ContractBoundary boundary;
  private final Unknowns unknowns;
  private final TaintPropagation taints;
  private final Receivers receivers;

  public Parameters(
      ClassSource source,
      AbstractStore store,
      ContractBoundary boundary,
      Unknowns unknowns,
      TaintPropagation taints,
      Receivers receivers) {
    this.source = source;
    this.store = store;
    this.boundary = boundary;
    this.unknowns = unknowns;
    this.taints = taints;
    this.receivers = receivers;
  }

  /** Binds a method's parameters to the arguments of a call. */
  void bind(MethodTree method, List<Value> arguments) {
    List<Value> values = given(method, arguments);
    for (int i = 0; i < values.size(); i++) {
      VariableTree tree = method.getParameters().get(i);
      Element parameter = source.declared(tree);
      Value given = taints.named(parameter, tree, values.get(i));
      bind(method, i, () -> given);
    }
  }

  /** Binds a method's parameters to the joined arguments of all callers. */
  void bindJoined(MethodTree method) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      Element parameter = source.declared(method.getParameters().get(i));
      bind(method, i, () -> store.everHeldBy(StoreKey.of(parameter)));
    }
  }

  /** Binds a method's parameters for callers that are not analyzed. */
  void bindUnseen(MethodTree method) {
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableTree tree = method.getParameters().get(i);
      Element parameter = source.declared(tree);
      bind(method, i, () -> unseen(parameter, tree));
    }
  }

  private void bind(MethodTree method, int position, Supplier<Value> given) {
    Element parameter = source.declared(method.getParameters().get(position));
    ExecutableElement element = (ExecutableElement)
        Objects.requireNonNull(source.element(method), "a method declares its element");
    Value value = boundary.receive(method, element, position, parameter).orElseGet(given);
    store.assign(parameter, value);
  }

  /**
   * The arguments of a call, one for each parameter of the called method. The arguments of a
   * varargs parameter are put into an array, unless the call passes the array itself.
   */
  List<Value> spread(Tree call, ExecutableElement called, List<Value> arguments) {
    int fixed = called.getParameters().size() - 1;
    if (!called.isVarArgs() || arguments.size() < fixed) {
      return arguments;
    }
    List<Value> values = new ArrayList<>(arguments.subList(0, fixed));
    List<Value> rest = arguments.subList(fixed, arguments.size());
    values.add(
        switch (Varargs.of(source.index(), call, called)) {
          case AS_ARRAY -> rest.get(0);
          case ONE_BY_ONE -> arrayOf(call, called, rest);
          case EITHER -> arrayOf(call, called, rest).join(rest.get(0));
        });
    return values;
  }

  private Value arrayOf(Tree call, ExecutableElement called, List<Value> elements) {
    Value array = store.arrays().ofArguments(call, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      store.arrays().assign(array, Optional.of(i), elements.get(i), call);
    }
    int fixed = called.getParameters().size() - 1;
    List<? extends ExpressionTree> trees = Varargs.argumentsOf(call);
    if (trees.size() != fixed + elements.size()) {
      return array;
    }
    return PairForm.ofArray(called.getParameters().get(fixed).asType())
        .map(form -> store
            .pairs()
            .keysOf(
                form,
                elements,
                trees.subList(fixed, trees.size()),
                called.getSimpleName().toString()))
        .map(keys -> store.pairs().stating(array, new AllocationSite.ArgumentsOf(call), keys))
        .orElse(array);
  }

  /** The argument of each parameter, without regard to its contract. */
  List<Value> given(MethodTree method, List<Value> arguments) {
    // The constructor of an anonymous class may receive an outer object as well. It is unknown
    // which argument belongs to which parameter.
    return method.getParameters().size() == arguments.size()
        ? arguments
        : unknown(method, arguments);
  }

  private List<Value> unknown(MethodTree method, List<Value> arguments) {
    UnknownCause cause = unknowns.cause(method, "it is added where the analysis cannot follow it");
    arguments.forEach(value -> store.escape(value, cause, method));
    return method.getParameters().stream()
        .map(each -> unseen(source.declared(each), each))
        .toList();
  }

  /** The value of a parameter for callers that are not analyzed. */
  Value unseen(Element parameter, Tree at) {
    Value unknown = unknowns.unknown(
        at,
        "parameter '" + parameter + "' comes from callers that are not analyzed",
        SuggestedFix.stateAt(parameter));
    Value value = receivers
        .received(parameter.asType())
        .map(object -> object.join(nullFrom(parameter, at)))
        .orElse(unknown);
    return taints.ofDeclared(parameter, at, value);
  }

  private Value nullFrom(Element parameter, Tree at) {
    return unknowns.nullValue(
        at, "parameter '" + parameter + "' may be null", SuggestedFix.stateAt(parameter));
  }
}
