package org.metricdef.processor.flow.variable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.metricdef.processor.flow.model.AnalysisListener;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.ClassSource;
import org.metricdef.processor.flow.source.ConditionTexts;
import org.metricdef.processor.flow.source.HandMarks;
import org.metricdef.processor.flow.source.Invocation;
import org.metricdef.processor.flow.source.PairForm;
import org.metricdef.processor.flow.source.Varargs;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.SymbolicArgument;
import org.metricdef.processor.flow.value.Value;

/** Maps that cross a boundary under a contract: those that are passed, and those that come in. */
public final class ContractBoundary {

  private final ClassSource source;
  private final AbstractStore store;
  private final ConditionTexts conditions;
  private final AnalysisListener listener;
  private final HandMarks marks;

  public ContractBoundary(
      ClassSource source,
      AbstractStore store,
      ConditionTexts conditions,
      AnalysisListener listener) {
    this.source = source;
    this.store = store;
    this.conditions = conditions;
    this.listener = listener;
    this.marks = new HandMarks(source.index());
  }

  /**
   * Checks the arguments of a call against the contracts of the parameters. Arguments of a method
   * of this class are also reported to the listener.
   */
  public void passArguments(
      Tree tree,
      ExecutableElement method,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    int pairs = passPairs(tree, method, trees, arguments);
    for (int i = 0; i < pairs; i++) {
      Optional<Contract> contract = source.contracts().of(parameter(method, i));
      if (contract.isPresent()) {
        pass(tree, trees.get(i), contract.get(), arguments.get(i));
      }
    }
    if (source.declarations().isDeclaredHere(method) && !source.index().isOfOtherClass(tree)) {
      for (int i = 0; i < arguments.size(); i++) {
        note(tree, parameter(method, i), arguments.get(i));
      }
    }
  }

  /**
   * Checks the last arguments of a call if they state one label map together.
   *
   * @return the position of the first of them, or their number if they do not
   */
  private int passPairs(
      Tree tree,
      ExecutableElement method,
      List<? extends ExpressionTree> trees,
      List<Value> arguments) {
    int first = method.getParameters().size() - 1;
    Varargs passing = Varargs.of(source.index(), tree, method);
    if (!method.isVarArgs() || passing == Varargs.AS_ARRAY || arguments.size() < first) {
      return arguments.size();
    }
    VariableElement parameter = method.getParameters().get(first);
    Optional<Contract> contract = source
        .contracts()
        .of(parameter)
        .filter(each -> each.pairs() && each.keys().isPresent());
    Optional<ExpressionTree> name = Invocation.nameIn(tree);
    if (contract.isEmpty() || name.isEmpty() || !store.isReachable()) {
      return arguments.size();
    }
    Optional<PairForm> form = PairForm.ofArray(parameter.asType())
        .filter(each -> passing == Varargs.ONE_BY_ONE && trees.size() == arguments.size());
    Keys keys = form.map(each -> store
            .pairs()
            .keysOf(
                each,
                arguments.subList(first, arguments.size()),
                trees.subList(first, trees.size()),
                method.getSimpleName().toString()))
        .orElseGet(() -> Keys.any(new UnknownCause(source.place(tree), "it is computed")));
    passed(tree, name.get(), contract.get(), keys);
    return first;
  }

  private void note(Tree tree, VariableElement parameter, Value value) {
    if (value instanceof Value.LabelMap || value.unknownCause().isPresent()) {
      store.maps().keysOf(value).ifPresent(keys -> listener.passed(tree, parameter, keys));
    }
  }

  /** The parameter that receives an argument. The last one receives all remaining varargs. */
  public static VariableElement parameter(ExecutableElement method, int argument) {
    List<? extends VariableElement> parameters = method.getParameters();
    return parameters.get(Math.min(argument, parameters.size() - 1));
  }

  /** Passes a value under a contract that states its keys. */
  public void pass(Tree at, ExpressionTree expression, Contract contract, Value passed) {
    Value value = isGiven(expression) ? passed.notNull() : passed;
    if (!store.isReachable() || value instanceof Value.Nothing) {
      return;
    }
    if (contract.derivation().isPresent()) {
      passDerived(at, expression, contract, value);
      return;
    }
    if (contract.keys().isEmpty()) {
      return;
    }
    if (contract.elements()) {
      Value elements = store.containers().heldBy(value);
      // An empty collection satisfies any contract.
      passed(
          at,
          expression,
          contract,
          store.maps().keysOf(elements).orElseGet(contract::declaredKeys));
      store.containers().bind(value, contract, at);
    } else {
      Value map = contract.pairs() ? store.pairs().of(value) : value;
      store.maps().keysOf(map).ifPresent(keys -> passed(at, expression, contract, keys));
      store.freeze(value, contract.where(), at);
    }
  }

  private boolean isGiven(ExpressionTree expression) {
    return source.index().element(expression) instanceof VariableElement variable
        && source.contracts().holdsGiven(variable)
        && source
            .index()
            .methodAround(expression)
            .filter(method -> !marks.isOn(method))
            .map(source.index()::element)
            .filter(source.contracts()::isAdded)
            .isPresent();
  }

  /** Returns labels whose keys have to be those of an argument, with the changes that it states. */
  private void passDerived(Tree at, ExpressionTree expression, Contract contract, Value value) {
    DerivedResults derived = new DerivedResults(source);
    Contract expected = derived.expected(contract, at);
    store
        .maps()
        .keysOf(value)
        .map(keys -> derived.comparable(contract, keys, value, at))
        .ifPresent(keys -> passed(at, expression, expected, keys));
    store.freeze(value, contract.where(), at);
  }

  /** The keys of a call's result, if its contract states from which argument they come. */
  public Optional<Value> ofDerived(Call call) {
    Optional<Contract> contract = source.contracts().ofResult(call.method());
    return contract.isPresent() && contract.get().derivation().isPresent()
        ? Optional.of(ofDerived(call, contract.get()))
        : Optional.empty();
  }

  private Value ofDerived(Call call, Contract contract) {
    Optional<Keys> keys = DerivedResults.ofCall(call, contract);
    return keys.isEmpty()
        ? new Value.Nothing()
        : store.containers().oneUnder(new AllocationSite.At(call.tree()), contract, keys.get());
  }

  private void passed(Tree at, ExpressionTree expression, Contract contract, Keys keys) {
    if (source.index().isOfOtherClass(at)) {
      // The check of that class proves it for all callers.
      return;
    }
    PathCondition caller = store.caller().map(conditions::calledAt).orElse(PathCondition.NONE);
    Keys passed = keys.unknownAt(source.place(expression));
    listener.passedUnderContract(
        at, expression, contract, store.control().passedHere(passed, caller));
  }

  /**
   * Whether a contract relates parameters of a method. The arguments of such calls are symbols, so
   * its body is never followed from one caller: symbols of several calls would meet.
   */
  public boolean relatesParameters(ExecutableElement method) {
    return source.relatesParameters(method);
  }

  /**
   * The value of a parameter under the contracts of its method; empty if it has none.
   *
   * @param body the method or lambda that receives it
   * @param method the method, or the one that the lambda implements
   * @param own the parameter of the body
   */
  public Optional<Value> receive(Tree body, ExecutableElement method, int position, Element own) {
    VariableElement declared = method.getParameters().get(position);
    Optional<Contract> contract = source.contracts().of(declared);
    AllocationSite site = new AllocationSite.Declared(own);
    if (!source.contracts().isRelated(declared)) {
      return contract.map(known -> receive(site, known));
    }
    SymbolicArgument symbol =
        new SymbolicArgument(body, method, position, SymbolicArgument.Extent.CALL);
    return Optional.of(
        contract.isEmpty()
            ? Value.known(symbol)
            : contract.get().elements()
                ? receive(site, contract.get())
                : store
                    .containers()
                    .oneUnder(
                        site, contract.get(), contract.get().declaredKeys().of(symbol)));
  }

  /** The value that comes in under a contract. The contract binds the code that supplies it. */
  public Value receive(AllocationSite site, Contract contract) {
    return contract.elements()
        ? store.containers().contracted(site, contract)
        : store.containers().oneUnder(site, contract);
  }
}
