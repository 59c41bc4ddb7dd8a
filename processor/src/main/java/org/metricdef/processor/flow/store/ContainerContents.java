package org.metricdef.processor.flow.store;

import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * Collections and functions, the things that hold other values. What was ever put into a collection,
 * or returned by a function, is known together and only grows; so it does not matter in which order
 * and through which alias that is done.
 */
public final class ContainerContents {

  private final AbstractStore store;
  private final GlobalStore global;
  private final AbstractStore.ContractListener contracts;

  ContainerContents(
      AbstractStore store, GlobalStore global, AbstractStore.ContractListener contracts) {
    this.store = store;
    this.global = global;
    this.contracts = contracts;
  }

  /** A new collection that holds a value; the site names it. */
  public Value make(Tree site, Value element) {
    Value made =
        new Value.Container(Set.of(store.named(new AllocationSite.At(site)).asShared()));
    add(made, element, site);
    return made;
  }

  /** A new collection of which it is known what its keys or places surely hold. */
  public Value makeIndexed(Tree site, Value element, Keys index) {
    Value.Container made = (Value.Container) make(site, element);
    return new Value.Container(
        made.objects(),
        store.allocate(new AllocationSite.IndexOf(new AllocationSite.At(site)), index));
  }

  /** A new array whose elements are null until they are assigned. */
  public Value makeArray(Tree site, Value unset) {
    Value.Container made = (Value.Container) makeIndexed(site, new Value.Nothing(), Keys.empty());
    made.objects().forEach(object -> store.grow(unsetOf(object), unset));
    return made;
  }

  private static StoreKey unsetOf(AbstractObject array) {
    return new StoreKey.Unset(array);
  }

  /** What a collection holds under a key or at a place; null too unless something surely is there. */
  public Value elementAt(Value container, String place, Value ifNothing) {
    Value elements = new Value.Nothing();
    for (Value part : container.alternatives()) {
      boolean there = part instanceof Value.Container known
          && store
              .keysOf(known.index())
              .filter(keys -> keys.sure().contains(place))
              .isPresent();
      elements = elements.join(there ? assignedOf(part) : elementsOf(part).join(ifNothing));
    }
    return elements;
  }

  /** What was ever put in, without what is there before anything is. */
  private Value assignedOf(Value part) {
    Value elements = new Value.Nothing();
    for (AbstractObject object : ((Value.Container) part).objects()) {
      elements = elements.join(global.valueOf(object));
    }
    return elements;
  }

  /** Something surely is under a key or at a place, or any may be gone. */
  public void updateIndex(Value container, UnaryOperator<Keys> change, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        for (Value index : known.index().alternatives()) {
          if (index instanceof Value.LabelMap map) {
            store.update(map, change, at, "its positions change");
          }
        }
      }
    }
  }

  /** From now on anything may be gone from a collection, at any time. */
  public void loseIndex(Value container, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        store.escape(
            known.index(), new UnknownCause(store.place(at), "an element may be removed"), at);
      }
    }
  }

  /** A collection that others hold too, whose elements are under contract. */
  public Value contracted(AllocationSite site, Contract contract) {
    AbstractObject object =
        new AbstractObject(new AllocationSite.ContainerOf(site), List.of(), true);
    store.grow(object, oneUnder(site, contract));
    global.bindElements(object, contract);
    return new Value.Container(Set.of(object));
  }

  /** One label map under contract. */
  public Value oneUnder(AllocationSite site, Contract contract) {
    return contract.mutable()
        ? store.contracted(site, contract.declaredKeys(), contract.where())
        : Value.fixed(contract.declaredKeys());
  }

  /** Puts a value into a collection. */
  public void add(Value container, Value element, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        known.objects().forEach(object -> add(object, element, at));
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

  private void add(AbstractObject container, Value element, Tree at) {
    global.escaped(container).ifPresent(cause -> store.escape(element, cause, at));
    // It was handed over under contract: what is put in counts as handed over too.
    global.contract(container).ifPresent(where -> store.freeze(element, where, at));
    Optional<Contract> contract = global.ofElements(container);
    if (contract.isPresent()) {
      store.freeze(element, contract.get().where(), at);
      if (store.keysOf(element).filter(keys -> !keeps(contract.get(), keys)).isPresent()) {
        contracts.mayBreak(at, contract.get().where(), "labels with other keys are added here");
        return;
      }
    }
    store.grow(
        container, ValueProvenance.via(element, new Hop("added to a collection", store.place(at))));
  }

  private static boolean keeps(Contract contract, Keys keys) {
    return keys.sameKeys(contract.declaredKeys());
  }

  /** All that a collection may hold. */
  public Value elementsOf(Value container) {
    Value elements = new Value.Nothing();
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        for (AbstractObject object : known.objects()) {
          elements = elements.join(global.valueOf(object)).join(global.valueOf(unsetOf(object)));
        }
      } else if (part.constants().isPresent()) {
        for (String constant : part.constants().get().elements()) {
          elements = elements.join(Value.known(constant));
        }
      } else {
        // What is known of a text is known of its parts.
        elements = elements.join(Taints.of(part)
            .notNull()
            .on(new Value.Unknown(unknownCause(part, "it is an element of a collection"))));
      }
    }
    return elements;
  }

  /** All that the collections among what a value may be may hold. */
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

  /** Whether code that is not seen may call a function. */
  public Optional<UnknownCause> escaped(FunctionBody body) {
    return global.escaped(body);
  }

  /** A collection or function goes to code that is not seen. */
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
    }
  }

  /** Where a contract speaks of keys, code on its other side may do anything to what is no map. */
  void freeze(Value part, String contract, Tree at) {
    escape(part, new UnknownCause(Place.NOWHERE, contract + " does not apply to this"), at);
  }

  /** What is had from a value by whoever is given it: elements, results, or the value itself. */
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

  /** A lambda was run where it was made; what a method returns is known of its calls only. */
  private Value resultOf(FunctionBody body) {
    return body instanceof FunctionBody.Lambda
        ? global.valueOf(body)
        : new Value.Unknown(new UnknownCause(Place.NOWHERE, "it is a function"));
  }

  /** A collection is handed over whose elements are under contract from now on. */
  public void bind(Value value, Contract contract, Tree at) {
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container container) {
        loseIndex(container, at);
        for (AbstractObject object : container.objects()) {
          store.freeze(global.valueOf(object), contract.where(), at);
          global.freeze(object, contract.where());
          store.grow(object, oneUnder(new AllocationSite.Contracted(contract.where()), contract));
        }
      } else {
        store.freeze(part, contract.where(), at);
      }
    }
  }
}
