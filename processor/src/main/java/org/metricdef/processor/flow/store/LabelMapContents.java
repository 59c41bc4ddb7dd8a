package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.store.AbstractStore.ContractListener;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/**
 * The keys of label maps. A map that only the current flow can reach has its keys in the state; a
 * shared one has them in the global store, where changes are joined.
 */
public final class LabelMapContents {

  private final AbstractStore store;
  private final GlobalStore global;
  private final ContractListener contracts;
  private final StepBudget budget;

  LabelMapContents(
      AbstractStore store, GlobalStore global, ContractListener contracts, StepBudget budget) {
    this.store = store;
    this.global = global;
    this.contracts = contracts;
    this.budget = budget;
  }

  /** Whether a value refers to a map that only the current flow can reach. */
  public boolean isLocal(Value value) {
    for (AbstractObject object : value.maps()) {
      if (store.state().keysOf(object) != null) {
        return true;
      }
    }
    return false;
  }

  /** A new mutable map without other references. */
  public Value allocate(AllocationSite site, Keys keys) {
    AbstractObject object = named(site);
    store.makeShared(Set.of(object));
    store.state().put(object, keys);
    store.changed();
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /** The abstract object of an allocation site for the current callers. */
  AbstractObject named(AllocationSite site) {
    return new AbstractObject(site, store.callers(), false).on(store.paths().current());
  }

  /** A shared mutable map whose keys are under contract. */
  Value contracted(AllocationSite site, Keys keys, String contract) {
    AbstractObject object = new AbstractObject(site, List.of(), true);
    global.growShared(object, keys);
    global.freeze(object, contract);
    return new Value.LabelMap(Set.of(object), Optional.empty());
  }

  /**
   * The keys of a value as a label map; empty if the code that creates it has not been analyzed.
   */
  public Optional<Keys> keysOf(Value value) {
    return entriesOf(value).map(Keys::withoutTexts);
  }

  /** The keys of a value as a label map, and the values that are known, for an exact copy of it. */
  public Optional<Keys> entriesOf(Value value) {
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
      budget.step(0);
      keys = joined(keys, contents(object));
    }
    return keys;
  }

  private Optional<Keys> contents(AbstractObject object) {
    Keys local = store.state().keysOf(object);
    Optional<Keys> keys = local != null ? Optional.of(local) : global.shared(object.asShared());
    keys.ifPresent(budget::keys);
    return keys.map(all -> all.seenBy(object.trace()));
  }

  /** Changes the keys of a map. An immutable map is not affected: it throws instead. */
  public void update(Value.LabelMap map, UnaryOperator<Keys> change, Tree at, String how) {
    boolean only = map.objects().size() == 1 && map.fixed().isEmpty();
    for (AbstractObject object : map.objects()) {
      Keys local = store.state().keysOf(object);
      if (local != null) {
        budget.keys(local);
        Keys changed = change.apply(local).putBy(object.trace(), local);
        store.state().put(object, only ? changed : local.join(changed));
      } else {
        updateShared(object.asShared(), change, at, how);
      }
    }
    store.changed();
  }

  /** Changes what is known of the values of a map. Nothing is known of those of a shared map. */
  public void revalue(Value.LabelMap map, UnaryOperator<Keys> change) {
    for (AbstractObject object : map.objects()) {
      Keys local = store.state().keysOf(object);
      if (local != null) {
        store.state().put(object, local.join(change.apply(local)));
      }
    }
    store.changed();
  }

  private void updateShared(
      AbstractObject object, UnaryOperator<Keys> change, Tree at, String how) {
    global.shared(object).ifPresent(keys -> {
      budget.keys(keys);
      Keys changed = change.apply(keys).putBy(object.trace(), keys);
      Optional<String> contract = global.contract(object);
      if (contract.isPresent()) {
        if (keys.open().isPresent() || !changed.sameKeys(keys)) {
          contracts.mayBreak(at, contract.get(), how);
          global.breach(object, new UnknownCause(store.place(at), how));
        }
      } else {
        global.growShared(object, changed);
      }
    });
  }
}
