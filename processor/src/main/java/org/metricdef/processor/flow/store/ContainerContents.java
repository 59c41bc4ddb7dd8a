package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.provenance.Hop;
import org.metricdef.processor.flow.provenance.Place;
import org.metricdef.processor.flow.provenance.SuggestedFix;
import org.metricdef.processor.flow.provenance.UnknownCause;
import org.metricdef.processor.flow.value.AbstractObject;
import org.metricdef.processor.flow.value.AllocationSite;
import org.metricdef.processor.flow.value.Contract;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.StoreKey;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.ValueProvenance;

/**
 * The contents of collections and functions. Everything that was ever added to a collection, or
 * returned by a function, is one abstract value that only grows. So neither order nor alias
 * matters.
 */
public final class ContainerContents {

  /**
   * Where a value is added.
   *
   * @param slot the position in an array, and which assignment it is; empty if it is not known
   * @param keys the keys of a map of which one gets the value; none if they are not known
   */
  private record Where(Optional<ArrayContents.Slot> slot, Set<String> keys) {
    private static final Where UNKNOWN = new Where(Optional.empty(), Set.of());
  }

  private final AbstractStore store;
  private final GlobalStore global;
  private final AbstractStore.ContractListener contracts;

  ContainerContents(
      AbstractStore store, GlobalStore global, AbstractStore.ContractListener contracts) {
    this.store = store;
    this.global = global;
    this.contracts = contracts;
  }

  /** A new collection that holds a value. The tree is its allocation site. */
  public Value make(Tree site, Value element) {
    Value made = make(new AllocationSite.At(site));
    add(made, element, site);
    return made;
  }

  private Value make(AllocationSite site) {
    return new Value.Container(Set.of(store.maps().named(site).asShared()));
  }

  /** A new collection with the keys or positions that surely hold an element. */
  public Value makeIndexed(Tree site, Value element, Keys index) {
    Value made = makeIndexed(new AllocationSite.At(site), index);
    add(made, element, site);
    return made;
  }

  Value makeIndexed(AllocationSite site, Keys index) {
    return new Value.Container(
        Set.of(store.maps().named(site).asShared()),
        store.maps().allocate(new AllocationSite.IndexOf(site), index));
  }

  /** The element under a key of a map; joined with {@code ifNothing} unless it is sure. */
  public Value elementAt(Value container, String key, Value ifNothing) {
    Value elements = new Value.Nothing();
    for (Value part : container.alternatives()) {
      Value found = part instanceof Value.Container known ? under(known, key) : elementsOf(part);
      boolean there = part instanceof Value.Container known
          && store
              .maps()
              .keysOf(known.index())
              .filter(keys -> keys.sure().contains(key))
              .isPresent();
      elements = elements.join(there ? found : found.join(ifNothing));
    }
    return elements;
  }

  /**
   * What may be under a key. Where the keys of a map are not followed, a comparator may take two
   * keys for one.
   */
  private Value under(Value.Container map, String key) {
    boolean isFollowed = map.index() instanceof Value.LabelMap;
    Value elements = new Value.Nothing();
    for (AbstractObject object : map.objects()) {
      elements = elements.join(
          isFollowed
              ? global
                  .valueOf(new StoreKey.Under(object, key))
                  .join(global.valueOf(new StoreKey.Elsewhere(object)))
              : global.valueOf(object));
    }
    return elements;
  }

  /** What a map may hold under each key; empty if it may have other keys than those known. */
  public Optional<SortedMap<String, Value>> entries(Value.Container map) {
    Optional<Keys> keys = store.maps().keysOf(map.index());
    boolean isKnown = keys.isPresent()
        && map.objects().stream()
            .allMatch(object -> global.escaped(object).isEmpty()
                && global.valueOf(new StoreKey.Elsewhere(object)) instanceof Value.Nothing);
    if (!isKnown) {
      return Optional.empty();
    }
    SortedMap<String, Value> entries = new TreeMap<>();
    keys.get().facts().keySet().forEach(key -> entries.put(key, under(map, key)));
    return Optional.of(entries);
  }

  /** Puts a value under one of some keys of a map. */
  public void put(Value map, Set<String> keys, Value element, Tree at) {
    add(map, new Where(Optional.empty(), keys), element, at);
  }

  /** Changes the keys or positions that surely hold an element. */
  public void updateIndex(Value container, UnaryOperator<Keys> change, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        for (Value index : known.index().alternatives()) {
          if (index instanceof Value.LabelMap map) {
            store.maps().update(map, change, at, "its positions change");
          }
        }
      }
    }
  }

  /** No element is sure any more: code may remove any of them at any time. */
  public void loseIndex(Value container, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        store.escape(
            known.index(), new UnknownCause(store.place(at), "an element may be removed"), at);
      }
    }
  }

  /** A shared collection whose elements are under contract. */
  public Value contracted(AllocationSite site, Contract contract) {
    AbstractObject object =
        new AbstractObject(new AllocationSite.ContainerOf(site), List.of(), true);
    grow(object, Where.UNKNOWN, oneUnder(site, contract));
    global.bindElements(object, contract);
    return new Value.Container(Set.of(object));
  }

  /** A label map under contract. */
  public Value oneUnder(AllocationSite site, Contract contract) {
    return oneUnder(site, contract, contract.declaredKeys());
  }

  /** A label map under contract, of which more is known than its contract states. */
  public Value oneUnder(AllocationSite site, Contract contract, Keys keys) {
    if (contract.pairs()) {
      return store.pairs().contracted(site, contract, keys);
    }
    return contract.mutable()
        ? store.maps().contracted(site, keys, contract.where())
        : Value.fixed(keys);
  }

  /** Adds a value to a collection. */
  public void add(Value container, Value element, Tree at) {
    add(container, Where.UNKNOWN, element, at);
  }

  /** Assigns a value to a position of an array. */
  void assign(Value.Container array, ArrayContents.Slot slot, Value element, Tree at) {
    add(array, new Where(Optional.of(slot), Set.of()), element, at);
  }

  private void add(Value container, Where where, Value element, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        known.objects().forEach(object -> add(object, where, element, at));
        store.pairs().change(known, at);
      } else {
        SuggestedFix copy =
            SuggestedFix.edit("add a copy there: new HashMap<>(map), or use Labels");
        store.escape(
            element,
            new UnknownCause(
                store.place(at),
                "it is added where the analysis cannot follow it",
                Optional.of(copy)),
            at);
      }
    }
  }

  private void add(AbstractObject container, Where where, Value element, Tree at) {
    global.escaped(container).ifPresent(cause -> store.escape(element, cause, at));
    // The collection was passed under a contract, so its new elements are passed under it too.
    global.contract(container).ifPresent(of -> store.freeze(element, of, at));
    Optional<Contract> contract = global.ofElements(container);
    if (contract.isPresent()) {
      store.freeze(element, contract.get().where(), at);
      if (store
          .maps()
          .keysOf(element)
          .filter(keys -> !keeps(contract.get(), keys))
          .isPresent()) {
        contracts.mayBreak(at, contract.get().where(), "labels with other keys are added here");
        return;
      }
    }
    Value added = ValueProvenance.via(element, new Hop("added to a collection", store.place(at)));
    grow(container, where, added);
  }

  private void grow(AbstractObject container, Where where, Value added) {
    store.grow(container, added);
    if (where.equals(Where.UNKNOWN)) {
      store.grow(new StoreKey.Elsewhere(container), added);
    }
    where.keys.forEach(key -> store.grow(new StoreKey.Under(container, key), added));
    store.arrays().assigned(container, where.slot, added);
  }

  private static boolean keeps(Contract contract, Keys keys) {
    return keys.sameKeys(contract.declaredKeys());
  }

  /** The join of all elements that a value may hold as a collection. */
  public Value elementsOf(Value container) {
    Value elements = new Value.Nothing();
    // Null has no elements: asking it for them throws.
    for (Value part : container.notNull().alternatives()) {
      if (part instanceof Value.Container known) {
        for (AbstractObject object : known.objects()) {
          elements = elements.join(everIn(object));
        }
      } else if (part.constants().isPresent()) {
        for (String constant : part.constants().get().elements()) {
          elements = elements.join(Value.known(constant));
        }
      } else {
        // The taints of a text apply to its parts.
        elements = elements.join(Taints.of(part)
            .notNull()
            .on(new Value.Unknown(unknownCause(part, "it is an element of a collection"))));
      }
    }
    return elements;
  }

  /** The join of everything that a collection ever held, with the initial elements of an array. */
  Value everIn(AbstractObject object) {
    return global.valueOf(object).join(global.valueOf(new StoreKey.Unset(object)));
  }

  /** The join of the elements of those alternatives that are collections. */
  Value elementsIn(Value value) {
    Value elements = new Value.Nothing();
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container) {
        elements = elements.join(elementsOf(part));
      }
    }
    return elements;
  }

  private static UnknownCause unknownCause(Value part, String why) {
    return part.unknownCause().orElse(new UnknownCause(Place.NOWHERE, why));
  }

  /** Why code that is not analyzed may call a function; empty if it cannot. */
  public Optional<UnknownCause> escaped(FunctionBody body) {
    return global.escaped(body);
  }

  /** Lets a collection or function escape to code that is not analyzed. */
  public void escape(Value part, UnknownCause cause, Tree at) {
    if (part instanceof Value.Container container) {
      container.objects().forEach(object -> escape(object, cause, at));
    } else if (part instanceof Value.Function function) {
      for (FunctionBody body : function.bodies()) {
        boolean first = global.escaped(body).isEmpty();
        global.escape(body, cause);
        if (first) {
          store.escape(global.valueOf(body), cause, at);
        }
      }
    }
  }

  private void escape(AbstractObject container, UnknownCause cause, Tree at) {
    Optional<Contract> contract = global.ofElements(container);
    if (contract.isPresent()) {
      contracts.mayBreak(at, contract.get().where(), cause.why());
    } else if (global.escaped(container).isEmpty()) {
      global.escape(container, cause);
      store.escape(global.valueOf(container), cause, at);
      global.grow(container, new Value.Unknown(cause));
      global.grow(new StoreKey.Elsewhere(container), new Value.Unknown(cause));
      store.arrays().assigned(container, Optional.empty(), new Value.Unknown(cause));
    }
  }

  /** A contract states keys of maps. So code behind it may do anything with other values. */
  void freeze(Value part, String contract, Tree at) {
    escape(part, new UnknownCause(Place.NOWHERE, contract + " does not apply to this"), at);
  }

  /** What code can get from a value: its elements, its results, or the value itself. */
  public Value heldBy(Value value) {
    Value held = new Value.Nothing();
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container) {
        held = held.join(elementsOf(part));
      } else if (part instanceof Value.Function function) {
        for (FunctionBody body : function.bodies()) {
          held = held.join(resultOf(body));
        }
      } else {
        held = held.join(part);
      }
    }
    return held;
  }

  /**
   * The result of a lambda is the join of its runs. The result of a method is known per call only.
   */
  private Value resultOf(FunctionBody body) {
    return body instanceof FunctionBody.Lambda
        ? global.valueOf(body)
        : new Value.Unknown(new UnknownCause(Place.NOWHERE, "it is a function"));
  }

  /** Passes a collection whose elements are under contract from now on. */
  public void bind(Value value, Contract contract, Tree at) {
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container container) {
        loseIndex(container, at);
        for (AbstractObject object : container.objects()) {
          store.freeze(global.valueOf(object), contract.where(), at);
          global.freeze(object, contract.where());
          Value any = oneUnder(new AllocationSite.Contracted(contract.where()), contract);
          grow(object, Where.UNKNOWN, any);
        }
      } else {
        store.freeze(part, contract.where(), at);
      }
    }
  }
}
