package org.metricdef.processor.flow;

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
import java.util.stream.Collectors;
import javax.lang.model.element.Element;

/**
 * The current state, and every way to change it. Each change is remembered for the handlers of the
 * try statements around it, since an exception may follow any of them.
 */
final class Memory {

  /** Told when code may change a map whose keys are under contract. */
  interface ContractListener {
    void mayBreak(Tree at, String contract, String how);
  }

  /**
   * What an exception may find.
   *
   * @param early what to say of exceptions that come before a change
   */
  record Handler(State state, Branch early) {}

  private final Function<Tree, Place> places;
  private final ClassStore store;
  private final ContractListener contracts;
  private final Holders holders;
  private final Comparison comparison = new Comparison(this);
  private final Deque<Object> callers = new ArrayDeque<>();
  private List<Handler> handlers = new ArrayList<>();
  private State state = new State();

  Memory(ClassStore store, ContractListener contracts, Function<Tree, Place> places) {
    this.places = places;
    this.store = store;
    this.contracts = contracts;
    this.holders = new Holders(this, store, contracts);
  }

  /** Collections and functions. */
  Holders holders() {
    return holders;
  }

  /** What comparing things does to them. */
  Comparison comparison() {
    return comparison;
  }

  Place place(Tree tree) {
    return places.apply(tree);
  }

  State state() {
    return state;
  }

  void become(State next) {
    state = next;
  }

  /** Code that goes one of several ways from here; the ways meet again. */
  void oneOf(List<Runnable> ways) {
    State before = state;
    State after = State.unreachable();
    for (Runnable way : ways) {
      state = before.copy();
      way.run();
      after = after.join(state);
    }
    state = after;
  }

  /** The calls through which the analysis came here, innermost first. */
  Deque<Object> callers() {
    return callers;
  }

  // Handlers: what the state may be when an exception is caught.

  void enterTry(Branch early) {
    handlers.add(new Handler(state.copy(), early));
  }

  State leaveTry() {
    return handlers.remove(handlers.size() - 1).state();
  }

  /** Starts code that runs at another time; no handler here sees its exceptions. */
  List<Handler> suspendHandlers() {
    List<Handler> suspended = handlers;
    handlers = new ArrayList<>();
    return suspended;
  }

  void resumeHandlers(List<Handler> suspended) {
    handlers = suspended;
  }

  private void changed() {
    if (handlers.isEmpty()) {
      return;
    }
    handlers.replaceAll(handler ->
        new Handler(handler.state().join(handler.early(), state, Branch.NONE), handler.early()));
  }

  // Variables.

  /** The value of a local variable; empty where the code that assigns it was not looked at. */
  Optional<Value> read(Element variable) {
    return Optional.ofNullable(state.locals().get(variable));
  }

  void assign(Element variable, Value value) {
    if (state.isReachable()) {
      state.locals().put(variable, value);
      changed();
    }
  }

  /** A field is read at another time than it is written: its maps are shared. */
  void assignField(Element field, Value value) {
    grow(field, value);
  }

  Value readField(Element field) {
    return store.valueOf(field);
  }

  /** What something may ever hold, grown by a value; its maps are shared. */
  void grow(Object holder, Value value) {
    store.grow(holder, share(value));
  }

  /** All that something may ever hold. */
  Value everHeldBy(Object holder) {
    return store.valueOf(holder);
  }

  boolean is(ClassStore.Mark mark, Element method) {
    return store.is(mark, method);
  }

  /** Something is known of a method for all of its callers. */
  void mark(ClassStore.Mark mark, Element method) {
    store.mark(mark, method);
  }

  /** Forgets the maps made since then that nothing speaks of any more. */
  void forgetUnused(Set<ObjectId> older, Value result) {
    if (state.heap().isEmpty()) {
      return;
    }
    Set<ObjectId> used = new HashSet<>(objectsOf(result));
    state.locals().values().forEach(value -> used.addAll(objectsOf(value)));
    state.heap().keySet().removeIf(object -> !older.contains(object) && !used.contains(object));
  }

  /** Whether a value speaks of a map that only this flow can reach. */
  boolean isLocal(Value value) {
    for (ObjectId object : objectsOf(value)) {
      if (state.heap().containsKey(object)) {
        return true;
      }
    }
    return false;
  }

  // Maps.

  /** A new mutable map that nothing else refers to. */
  Value allocate(Object site, Keys keys) {
    ObjectId object = named(site);
    Keys older = state.forget(object);
    if (older != null) {
      store.growShared(object.asShared(), older);
    }
    state.heap().put(object, keys);
    changed();
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /** The name of what this site makes for the current callers. */
  ObjectId named(Object site) {
    return new ObjectId(site, List.copyOf(callers), false);
  }

  /** A mutable map that others hold too, whose keys are under contract. */
  Value contracted(Object site, Keys keys, String contract) {
    ObjectId object = new ObjectId(site, List.of(), true);
    store.growShared(object, keys);
    store.freeze(object, contract);
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /** The keys of a map; nothing where the code that makes it has not been looked at. */
  Optional<Keys> keysOf(Value value) {
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
      return Optional.of(
          Keys.any(part.lost().orElse(new Loss(Place.NOWHERE, "it is not a label map"))));
    }
    Optional<Keys> keys = map.fixed();
    for (ObjectId object : map.objects()) {
      keys = joined(keys, contents(object));
    }
    return keys;
  }

  private Optional<Keys> contents(ObjectId object) {
    Keys local = state.heap().get(object);
    Optional<Keys> keys = local != null ? Optional.of(local) : store.shared(object.asShared());
    return keys.map(all -> all.seenBy(object.trail()));
  }

  /** Changes the keys of a map; a map whose keys never change throws instead. */
  void update(Value.LabelMap map, UnaryOperator<Keys> change, Tree at, String how) {
    boolean only = map.objects().size() == 1 && map.fixed().isEmpty();
    for (ObjectId object : map.objects()) {
      Keys local = state.heap().get(object);
      if (local != null) {
        Keys changed = change.apply(local).putBy(object.trail(), local);
        state.heap().put(object, only ? changed : local.join(changed));
      } else {
        updateShared(object.asShared(), change, at, how);
      }
    }
    changed();
  }

  private void updateShared(ObjectId object, UnaryOperator<Keys> change, Tree at, String how) {
    store.shared(object).ifPresent(keys -> {
      Keys changed = change.apply(keys).putBy(object.trail(), keys);
      Optional<String> contract = store.contract(object);
      if (contract.isPresent()) {
        if (keys.open().isPresent() || !changed.sameKeys(keys)) {
          contracts.mayBreak(at, contract.get(), how);
        }
      } else {
        store.growShared(object, changed);
      }
    });
  }

  /** Others can reach the map from now on: changes are joined, not replaced. */
  Value share(Value value) {
    Value renamed = value;
    for (ObjectId object : objectsOf(value)) {
      Keys keys = state.forget(object);
      if (keys != null) {
        store.growShared(object.asShared(), keys);
        changed();
      }
      renamed = Rename.toShared(renamed, object);
    }
    return renamed;
  }

  /** Code that cannot be seen may change the map, or use the collection or function, from now on. */
  void escape(Value value, Loss loss, Tree at) {
    value.alternatives().forEach(part -> holders.escape(part, loss, at));
    for (ObjectId object : objectsOf(share(value))) {
      Optional<String> contract = store.contract(object);
      if (contract.isPresent()) {
        contracts.mayBreak(at, contract.get(), loss.why());
      } else {
        store.growShared(object, Keys.any(loss));
      }
    }
  }

  /** The map is handed over under a contract: from now on its keys must not change. */
  void freeze(Value value, String contract, Tree at) {
    value.alternatives().forEach(part -> holders.freeze(part, contract, at));
    for (Value part : share(value).alternatives()) {
      if (part instanceof Value.Container container) {
        escape(container.index(), new Loss(place(at), "it is passed on"), at);
      } else {
        objectsOf(part).forEach(object -> store.freeze(object, contract));
      }
    }
  }

  /** Code of a kind that the analysis does not know has run. */
  void havoc(Loss loss, Tree at) {
    List.copyOf(state.locals().values()).forEach(value -> escape(value, loss, at));
    state.locals().replaceAll((variable, value) -> new Value.Unknown(loss));
    changed();
  }

  private static Set<ObjectId> objectsOf(Value value) {
    if (value instanceof Value.Mixed mixed) {
      return mixed.parts().stream()
          .flatMap(part -> objectsOf(part).stream())
          .collect(Collectors.toSet());
    }
    if (value instanceof Value.View view) {
      return view.map().objects();
    }
    if (value instanceof Value.Container container) {
      return objectsOf(container.index());
    }
    return value instanceof Value.LabelMap map ? map.objects() : Set.of();
  }
}
