package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.provenance.PathCondition;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.AccessPath;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.ObjectRenaming;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Value;

/**
 * The abstract store: the state at the current point of the flow, the global store, and every change
 * of either. The handlers of the try statements around a change keep it, since an exception may
 * follow any change.
 */
public final class AbstractStore {

  /** Told when code may change a map whose keys are under contract. */
  public interface ContractListener {
    void mayBreak(Tree at, String contract, String how);
  }

  /**
   * What an exception may find.
   *
   * @param early what to say of exceptions that come before a change
   */
  public record Handler(LocalStore state, PathCondition early) {}

  /** The variables and local maps at the beginning of a body. */
  public record Scope(Set<Element> variables, Set<AbstractObject> objects) {}

  private final Function<Tree, Place> places;
  private final GlobalStore global;
  private final ContractListener contracts;
  private final ContainerContents containers;
  private final EqualsEffects equalsEffects = new EqualsEffects(this);
  private final Deque<Tree> callers = new ArrayDeque<>();
  private List<Handler> handlers = new ArrayList<>();
  private LocalStore state = new LocalStore();

  public AbstractStore(
      GlobalStore global, ContractListener contracts, Function<Tree, Place> places) {
    this.places = places;
    this.global = global;
    this.contracts = contracts;
    this.containers = new ContainerContents(this, global, contracts);
  }

  /** Collections and functions. */
  public ContainerContents containers() {
    return containers;
  }

  /** What comparing things does to them. */
  public EqualsEffects equalsEffects() {
    return equalsEffects;
  }

  Place place(Tree tree) {
    return places.apply(tree);
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

  /** Code that goes one of several ways from here; the ways meet again. */
  public void oneOf(List<Runnable> ways) {
    LocalStore before = state;
    LocalStore after = LocalStore.unreachable();
    for (Runnable way : ways) {
      state = before.copy();
      way.run();
      after = after.join(state);
    }
    state = after;
  }

  // Bodies that are followed from their callers.

  /** The call through which the analysis came here. */
  public Optional<Tree> caller() {
    return Optional.ofNullable(callers.peek());
  }

  /** Enters a body that this call runs. */
  public Scope enter(Tree call) {
    callers.push(call);
    return new Scope(new HashSet<>(state.variables()), new HashSet<>(state.objects()));
  }

  /** Leaves a body: its variables end, and its maps unless something still refers to them. */
  public void leave(Scope outer, Value result) {
    callers.pop();
    state.retainVariables(outer.variables);
    forgetUnused(outer.objects, result);
  }

  // Handlers: what the state may be when an exception is caught.

  public void enterTry(PathCondition early) {
    handlers.add(new Handler(state.copy(), early));
  }

  public LocalStore leaveTry() {
    return handlers.remove(handlers.size() - 1).state();
  }

  /** Starts code that runs at another time; no handler here sees its exceptions. */
  public List<Handler> suspendHandlers() {
    List<Handler> suspended = handlers;
    handlers = new ArrayList<>();
    return suspended;
  }

  public void resumeHandlers(List<Handler> suspended) {
    handlers = suspended;
  }

  private void changed() {
    if (handlers.isEmpty()) {
      return;
    }
    handlers.replaceAll(handler -> new Handler(
        handler.state().join(handler.early(), state, PathCondition.NONE), handler.early()));
  }

  // Variables.

  /** The value of a local variable; empty where the code that assigns it was not looked at. */
  public Optional<Value> read(Element variable) {
    return Optional.ofNullable(state.valueOf(variable));
  }

  /** Whether an element is a local variable that is known here. */
  public boolean isVariable(Element element) {
    return state.valueOf(element) != null;
  }

  public void assign(Element variable, Value value) {
    if (state.isReachable()) {
      state.assign(variable, value);
      changed();
    }
  }

  /** What is known beside the keys of a local variable's value changes: its provenance, its traits. */
  public void annotate(Element variable, UnaryOperator<Value> change) {
    state.changeVariable(variable, change);
  }

  /** The value of a local variable can be reached by code that runs at another time. */
  public void shareVariable(Element variable) {
    share(state.valueOf(variable));
  }

  // What is not null, other than local variables.

  public void assumeNotNull(AccessPath path) {
    state.addNotNull(path);
  }

  public boolean isNotNull(AccessPath path) {
    return state.notNull().contains(path);
  }

  /** Whether anything but a local variable is known not to be null. */
  public boolean knowsNotNull() {
    return !state.notNull().isEmpty();
  }

  /** What is reached through a variable may be null again. */
  public void forgetNotNull(Element root) {
    state.removeNotNull(root);
  }

  // What holds whatever the order of the code.

  /** A field is read at another time than it is written: its maps are shared. */
  public void assignField(Element field, Value value) {
    grow(StoreKey.of(field), value);
  }

  public Value readField(Element field) {
    return global.valueOf(StoreKey.of(field));
  }

  /** What something may ever hold, grown by a value; its maps are shared. */
  public void grow(StoreKey holder, Value value) {
    global.grow(holder, share(value));
  }

  /** All that something may ever hold. */
  public Value everHeldBy(StoreKey holder) {
    return global.valueOf(holder);
  }

  public boolean is(GlobalStore.Mark mark, ExecutableElement method) {
    return global.is(mark, method);
  }

  /** Something is known of a method for all of its callers. */
  public void mark(GlobalStore.Mark mark, ExecutableElement method) {
    global.mark(mark, method);
  }

  /** Forgets the maps made since then that nothing speaks of any more. */
  private void forgetUnused(Set<AbstractObject> older, Value result) {
    if (state.objects().isEmpty()) {
      return;
    }
    Set<AbstractObject> used = new HashSet<>(older);
    used.addAll(result.maps());
    state.values().forEach(value -> used.addAll(value.maps()));
    state.retainObjects(used);
  }

  /** Whether a value speaks of a map that only this flow can reach. */
  public boolean isLocal(Value value) {
    for (AbstractObject object : value.maps()) {
      if (state.keysOf(object) != null) {
        return true;
      }
    }
    return false;
  }

  // Maps.

  /** A new mutable map that nothing else refers to. */
  public Value allocate(AllocationSite site, Keys keys) {
    AbstractObject object = named(site);
    Keys older = state.forget(object);
    if (older != null) {
      global.growShared(object.asShared(), older);
    }
    state.put(object, keys);
    changed();
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /** The name of what this site makes for the current callers. */
  AbstractObject named(AllocationSite site) {
    return new AbstractObject(site, List.copyOf(callers), false);
  }

  /** A mutable map that others hold too, whose keys are under contract. */
  Value contracted(AllocationSite site, Keys keys, String contract) {
    AbstractObject object = new AbstractObject(site, List.of(), true);
    global.growShared(object, keys);
    global.freeze(object, contract);
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /** The keys of a map; nothing where the code that makes it has not been looked at. */
  public Optional<Keys> keysOf(Value value) {
    Optional<Keys> all = Optional.empty();
    for (Value part : value.alternatives()) {
      all = joined(all, keysOfPart(part));
    }
    return all;
  }

  private static Optional<Keys> joined(Optional<Keys> some, Optional<Keys> more) {
    return some.isPresent() && more.isPresent()
        ? Optional.of(some.get().join(more.get()))
        : some.or(() -> more);
  }

  private Optional<Keys> keysOfPart(Value part) {
    if (!(part instanceof Value.LabelMap map)) {
      return Optional.of(Keys.any(
          part.unknownCause().orElse(new UnknownCause(Place.NOWHERE, "it is not a label map"))));
    }
    Optional<Keys> keys = map.fixed();
    for (AbstractObject object : map.objects()) {
      keys = joined(keys, contents(object));
    }
    return keys;
  }

  private Optional<Keys> contents(AbstractObject object) {
    Keys local = state.keysOf(object);
    Optional<Keys> keys = local != null ? Optional.of(local) : global.shared(object.asShared());
    return keys.map(all -> all.seenBy(object.trace()));
  }

  /** Changes the keys of a map; a map whose keys never change throws instead. */
  public void update(Value.LabelMap map, UnaryOperator<Keys> change, Tree at, String how) {
    boolean only = map.objects().size() == 1 && map.fixed().isEmpty();
    for (AbstractObject object : map.objects()) {
      Keys local = state.keysOf(object);
      if (local != null) {
        Keys changed = change.apply(local).putBy(object.trace(), local);
        state.put(object, only ? changed : local.join(changed));
      } else {
        updateShared(object.asShared(), change, at, how);
      }
    }
    changed();
  }

  private void updateShared(
      AbstractObject object, UnaryOperator<Keys> change, Tree at, String how) {
    global.shared(object).ifPresent(keys -> {
      Keys changed = change.apply(keys).putBy(object.trace(), keys);
      Optional<String> contract = global.contract(object);
      if (contract.isPresent()) {
        if (keys.open().isPresent() || !changed.sameKeys(keys)) {
          contracts.mayBreak(at, contract.get(), how);
        }
      } else {
        global.growShared(object, changed);
      }
    });
  }

  /** Others can reach the map from now on: changes are joined, not replaced. */
  Value share(Value value) {
    Value renamed = value;
    for (AbstractObject object : value.maps()) {
      Keys keys = state.forget(object);
      if (keys != null) {
        global.growShared(object.asShared(), keys);
        changed();
      }
      renamed = ObjectRenaming.toShared(renamed, object);
    }
    return renamed;
  }

  /** Code that cannot be seen may change the map, or use the collection or function, from now on. */
  public void escape(Value value, UnknownCause cause, Tree at) {
    value.alternatives().forEach(part -> containers.escape(part, cause, at));
    for (AbstractObject object : share(value).maps()) {
      Optional<String> contract = global.contract(object);
      if (contract.isPresent()) {
        contracts.mayBreak(at, contract.get(), cause.why());
      } else {
        global.growShared(object, Keys.any(cause));
      }
    }
  }

  /** The map is handed over under a contract: from now on its keys must not change. */
  public void freeze(Value value, String contract, Tree at) {
    value.alternatives().forEach(part -> containers.freeze(part, contract, at));
    for (Value part : share(value).alternatives()) {
      if (part instanceof Value.Container container) {
        escape(container.index(), new UnknownCause(place(at), "it is passed on"), at);
      } else {
        part.maps().forEach(object -> global.freeze(object, contract));
      }
    }
  }

  /** Code of a kind that the analysis does not know has run. */
  public void havoc(UnknownCause cause, Tree at) {
    List.copyOf(state.values()).forEach(value -> escape(value, cause, at));
    state.changeVariables(value -> new Value.Unknown(cause));
    changed();
  }
}
