package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.Condition;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Instance;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.SymbolicArgument.Extent;
import org.metricdef.processor.flow.value.Value;

/**
 * The abstract store: the state at the current program point, and the global store. Every change of
 * either goes through this class. It joins each change into the handlers of the surrounding try
 * statements, because an exception may follow any change.
 */
public final class AbstractStore {

  /** Receives the places where code may change a map under contract. */
  public interface ContractListener {
    void mayBreak(Tree at, String contract, String how);
  }

  /** The variables and local maps at the beginning of a body, and how it is reached. */
  public record Scope(
      Set<Element> variables,
      Set<AbstractObject> objects,
      Set<Element> tested,
      Map<Condition, Boolean> outcomes,
      Set<AbstractObject> held,
      ControlDependences.Reach reach) {}

  private final Function<Tree, Place> places;
  private final GlobalStore global;
  private final ContractListener contracts;
  private final ContainerContents containers;
  private final ArrayContents arrays;
  private final LabelMapContents maps;
  private final PairContents pairs = new PairContents(this);
  private final SymbolExtents symbols;
  private final Deque<Tree> callers = new ArrayDeque<>();
  private final ControlDependences control = new ControlDependences(this);
  private final Renamings renamings;
  private final ExceptionHandlers handlers = new ExceptionHandlers(this);
  private final PathNames paths = new PathNames(this);
  private final TestedFacts tests = new TestedFacts(this);
  private final StepBudget budget;
  private LocalStore state;

  public AbstractStore(
      GlobalStore global,
      StepBudget budget,
      ContractListener contracts,
      Function<Tree, Place> places) {
    this.places = places;
    this.global = global;
    this.budget = budget;
    this.state = start();
    this.contracts = contracts;
    this.containers = new ContainerContents(this, global, contracts);
    this.arrays = new ArrayContents(this, global, containers);
    this.maps = new LabelMapContents(this, global, contracts, budget);
    this.symbols = new SymbolExtents(global);
    this.renamings = new Renamings(budget);
  }

  /** The keys of label maps. */
  public LabelMapContents maps() {
    return maps;
  }

  /** The contents of collections and functions. */
  public ContainerContents containers() {
    return containers;
  }

  /** The contents of arrays by position. */
  public ArrayContents arrays() {
    return arrays;
  }

  /** The label maps that arrays and lists state as pairs. */
  public PairContents pairs() {
    return pairs;
  }

  /** The local maps that got another name. */
  public Renamings renamings() {
    return renamings;
  }

  /** The decisions on which it depends what is reached. */
  public ControlDependences control() {
    return control;
  }

  /** The names of maps on paths that are kept apart. */
  public PathNames paths() {
    return paths;
  }

  /** What was tested on the way to the current point. */
  public TestedFacts tests() {
    return tests;
  }

  /** The handlers of the try statements around the current point. */
  public ExceptionHandlers handlers() {
    return handlers;
  }

  /** An exception may follow a change. */
  void changed() {
    handlers.changed();
  }

  /** The calls that led to the current point, the innermost first. */
  List<Tree> callers() {
    return List.copyOf(callers);
  }

  Place place(Tree tree) {
    return places.apply(tree);
  }

  /** The state in which code begins that no flow of this class leads to. */
  public LocalStore start() {
    return new LocalStore(budget, true);
  }

  /** The state of a point that no flow reaches. */
  public LocalStore unreachable() {
    return new LocalStore(budget, false);
  }

  public LocalStore state() {
    return state;
  }

  public boolean isReachable() {
    return state.isReachable();
  }

  public void become(LocalStore next) {
    state = next;
  }

  /** Runs each alternative from the current state and joins the results. */
  public void oneOf(List<Runnable> ways) {
    LocalStore before = state;
    LocalStore after = unreachable();
    for (Runnable way : ways) {
      state = before.copy();
      way.run();
      after = after.join(state);
    }
    state = after;
  }

  // Bodies that are followed from their callers.

  /** The call whose body is being analyzed; empty outside followed calls. */
  public Optional<Tree> caller() {
    return Optional.ofNullable(callers.peek());
  }

  /** The innermost call that led here and satisfies a condition. */
  public Optional<Tree> caller(Predicate<Tree> wanted) {
    return callers.stream().filter(wanted).findFirst();
  }

  /** Enters the body that a call runs. */
  public Scope enter(Tree call) {
    budget.step(state.size());
    callers.push(call);
    Scope scope = new Scope(
        new HashSet<>(state.variables()),
        new HashSet<>(state.objects()),
        new HashSet<>(state.tested()),
        Map.copyOf(state.outcomes()),
        paths.held(),
        control.enter());
    paths.hold(scope.objects);
    // The body may run on another object.
    state.replaceTested(Set.of());
    // A call of a method from itself has other variables of the same name.
    state.replaceOutcomes(Map.of());
    return scope;
  }

  /**
   * Leaves a body. Its variables are removed, and its maps unless something still refers to them.
   */
  public void leave(Scope outer, Value result) {
    callers.pop();
    paths.hold(outer.held);
    control.leave(outer.reach);
    state.retainVariables(outer.variables);
    state.replaceTested(outer.tested);
    state.replaceOutcomes(outer.outcomes);
    forgetUnused(outer.objects, result);
  }

  // Variables.

  /** The value of a local variable; empty if the code that assigns it has not been analyzed. */
  public Optional<Value> read(Element variable) {
    return Optional.ofNullable(state.valueOf(variable));
  }

  /** Whether an element is a local variable with a known value. */
  public boolean isVariable(Element element) {
    return state.valueOf(element) != null;
  }

  public void assign(Element variable, Value value) {
    if (state.isReachable()) {
      budget.values(value);
      state.assign(variable, value);
      state.forgetOutcomes(variable);
      changed();
    }
  }

  /** Changes the provenance or the taints of a local variable's value, but no key. */
  public void annotate(Element variable, UnaryOperator<Value> change) {
    state.changeVariable(variable, change);
  }

  /** Shares the maps of a local variable with code that runs at another time. */
  public void shareVariable(Element variable) {
    read(variable).ifPresent(this::share);
  }

  /**
   * The current code may run after the call that assigned a local variable. A caller may change a
   * map after the call, but not what the call has made of it.
   */
  public void outlivesCall(Element variable) {
    state.changeVariable(variable, value -> symbols.ofArguments(value, Extent.AFTER_CALL));
  }

  // The flow-insensitive part.

  /** Assigns a field. Its maps become shared, because the field may be read at any time. */
  public void assignField(Element field, Value value) {
    grow(StoreKey.of(field), value);
  }

  public Value readField(Element field) {
    return global.valueOf(StoreKey.of(field));
  }

  /**
   * Joins a value into what the store keeps under a key. Its maps become shared. The store keeps
   * values of all calls, so a symbol in it may be of any call.
   */
  public void grow(StoreKey holder, Value value) {
    // A field of a primitive type has a value before it is assigned.
    Value kept = holder instanceof StoreKey.Variable ? value.withoutNumbers() : value;
    global.grow(holder, symbols.within(share(kept), Extent.ANY_CALL));
  }

  /** The join of all values that the store keeps under a key. */
  public Value everHeldBy(StoreKey holder) {
    return global.valueOf(holder);
  }

  public boolean is(GlobalStore.Mark mark, FunctionBody body) {
    return global.is(mark, body);
  }

  /** Marks a method or lambda for all of its callers. */
  public void mark(GlobalStore.Mark mark, FunctionBody body) {
    global.mark(mark, body);
  }

  /** Removes the maps that were created since then and that nothing refers to any more. */
  private void forgetUnused(Set<AbstractObject> older, Value result) {
    if (state.objects().isEmpty()) {
      return;
    }
    Set<AbstractObject> used = new HashSet<>(older);
    used.addAll(result.maps());
    state.values().forEach(value -> used.addAll(value.maps()));
    state.retainObjects(used);
  }

  /** Makes the maps of a value shared: other code can reach them, so later changes are joined. */
  Value share(Value value) {
    Set<AbstractObject> maps = value.maps();
    budget.step(maps.size());
    makeShared(maps);
    return ObjectRenaming.rename(value, AbstractObject::asShared);
  }

  /** Makes maps shared that only the current flow can reach. */
  void makeShared(Set<AbstractObject> objects) {
    Map<AbstractObject, Keys> local = state.forget(objects);
    local.forEach((object, keys) -> {
      renamings.add(object);
      global.growShared(object.asShared(), keys);
    });
    if (!local.isEmpty()) {
      changed();
    }
  }

  /**
   * Lets a value escape: code that is not analyzed may change its maps, collections and functions.
   */
  public void escape(Value value, UnknownCause cause, Tree at) {
    for (Value part : value.alternatives()) {
      if (part instanceof Instance instance) {
        publish(instance);
      }
      if (!(part instanceof Instance instance) || instance.ofOtherClass()) {
        containers.escape(part, cause, at);
        escapeMaps(part, cause, at);
      }
    }
  }

  /**
   * Lets code use an object that it is not known to have created. It can change the maps of such an
   * object only through the methods of its class, which are run for all objects.
   */
  public void publish(Instance instance) {
    instance.fields().forEach(this::assignField);
  }

  private void escapeMaps(Value value, UnknownCause cause, Tree at) {
    for (AbstractObject object : share(value).maps()) {
      Optional<String> contract = global.contract(object);
      if (contract.isPresent()) {
        contracts.mayBreak(at, contract.get(), cause.why());
        global.breach(object, new UnknownCause(place(at), cause.why()));
      } else {
        global.growShared(object, Keys.any(cause));
      }
    }
  }

  /** Passes a value under a contract: its keys must not change from now on. */
  public void freeze(Value value, String contract, Tree at) {
    value.alternatives().forEach(part -> containers.freeze(part, contract, at));
    for (Value part : share(value).alternatives()) {
      if (part instanceof Value.Container container) {
        escape(container.index(), new UnknownCause(place(at), "it is passed on"), at);
        container.pairs().maps().forEach(object -> global.freeze(object, contract));
      } else {
        part.maps().forEach(object -> global.freeze(object, contract));
      }
    }
  }

  /** The effect of code that the analysis does not support: anything may have happened. */
  public void havoc(UnknownCause cause, Tree at) {
    budget.step(state.size());
    List.copyOf(state.values()).forEach(value -> escape(value, cause, at));
    state.changeVariables(value -> new Value.Unknown(cause));
    state.replaceOutcomes(Map.of());
    changed();
  }
}
