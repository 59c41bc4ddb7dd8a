package org.metricdef.processor.flow;

import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Collections and functions, the things that hold other values. What was ever put into a collection,
 * or returned by a function, is known together and only grows; so it does not matter in which order
 * and through which alias that is done.
 */
final class Holders {

  private final Memory memory;
  private final ClassStore store;
  private final Memory.ContractListener contracts;

  Holders(Memory memory, ClassStore store, Memory.ContractListener contracts) {
    this.memory = memory;
    this.store = store;
    this.contracts = contracts;
  }

  /** A new collection that holds a value; the site names it. */
  Value make(Tree site, Value element) {
    Value made = new Value.Container(Set.of(memory.named(site).asShared()));
    add(made, element, site);
    return made;
  }

  /** A new collection of which it is known what its keys or places surely hold. */
  Value makeIndexed(Tree site, Value element, Keys index) {
    Value.Container made = (Value.Container) make(site, element);
    return new Value.Container(made.objects(), memory.allocate(List.of(site, "index"), index));
  }

  /** A new array whose elements are null until they are assigned. */
  Value makeArray(Tree site, Value unset) {
    Value.Container made = (Value.Container) makeIndexed(site, new Value.Nothing(), Keys.empty());
    made.objects().forEach(object -> memory.grow(unsetOf(object), unset));
    return made;
  }

  private static Object unsetOf(ObjectId array) {
    return List.of(array, "unset");
  }

  /** What a collection holds under a key or at a place; null too unless something surely is there. */
  Value elementAt(Value container, String place, Value ifNothing) {
    Value elements = new Value.Nothing();
    for (Value part : container.alternatives()) {
      boolean there = part instanceof Value.Container known
          && memory
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
    for (ObjectId object : ((Value.Container) part).objects()) {
      elements = elements.join(store.valueOf(object));
    }
    return elements;
  }

  /** Something surely is under a key or at a place, or any may be gone. */
  void updateIndex(Value container, UnaryOperator<Keys> change, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        for (Value index : known.index().alternatives()) {
          if (index instanceof Value.LabelMap map) {
            memory.update(map, change, at, "its positions change");
          }
        }
      }
    }
  }

  /** From now on anything may be gone from a collection, at any time. */
  void loseIndex(Value container, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        memory.escape(known.index(), new Loss(memory.place(at), "an element may be removed"), at);
      }
    }
  }

  /** A collection that others hold too, whose elements are under contract. */
  Value contracted(Object site, Contract contract) {
    ObjectId object = new ObjectId(List.of(site, "elements"), List.of(), true);
    memory.grow(object, oneUnder(site, contract));
    store.bindElements(object, contract);
    return new Value.Container(Set.of(object));
  }

  /** One label map under contract. */
  Value oneUnder(Object site, Contract contract) {
    return contract.mutable()
        ? memory.contracted(site, contract.promised(), contract.where())
        : Value.fixed(contract.promised());
  }

  /** Puts a value into a collection. */
  void add(Value container, Value element, Tree at) {
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        known.objects().forEach(object -> add(object, element, at));
      } else {
        Remedy copy = Remedy.edit("add a copy there: new HashMap<>(map), or use Labels");
        memory.escape(
            element,
            new Loss(
                memory.place(at),
                "it is added where the analysis cannot follow it",
                Optional.of(copy)),
            at);
      }
    }
  }

  private void add(ObjectId container, Value element, Tree at) {
    store.escaped(container).ifPresent(loss -> memory.escape(element, loss, at));
    // It was handed over under contract: what is put in counts as handed over too.
    store.contract(container).ifPresent(where -> memory.freeze(element, where, at));
    Optional<Contract> contract = store.ofElements(container);
    if (contract.isPresent()) {
      memory.freeze(element, contract.get().where(), at);
      if (memory.keysOf(element).filter(keys -> !keeps(contract.get(), keys)).isPresent()) {
        contracts.mayBreak(at, contract.get().where(), "labels with other keys are added here");
        return;
      }
    }
    memory.grow(container, Told.via(element, new Hop("added to a collection", memory.place(at))));
  }

  private static boolean keeps(Contract contract, Keys keys) {
    return keys.sameKeys(contract.promised());
  }

  /** All that a collection may hold. */
  Value elementsOf(Value container) {
    Value elements = new Value.Nothing();
    for (Value part : container.alternatives()) {
      if (part instanceof Value.Container known) {
        for (ObjectId object : known.objects()) {
          elements = elements.join(store.valueOf(object)).join(store.valueOf(unsetOf(object)));
        }
      } else if (constants(part).isPresent()) {
        for (String constant : constants(part).get().elements()) {
          elements = elements.join(Value.known(constant));
        }
      } else {
        // What is known of a text is known of its parts.
        elements = elements.join(Traits.of(part)
            .notNull()
            .on(new Value.Unknown(lost(part, "it is an element of a collection"))));
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

  /** A list or set of constants; empty where it is not known to be one. */
  static Optional<Constants> constants(Value value) {
    return value instanceof Value.OneOf one
            && one.candidates().size() == 1
            && one.candidates().iterator().next() instanceof Constants constants
        ? Optional.of(constants)
        : Optional.empty();
  }

  private static Loss lost(Value part, String why) {
    return part.lost().orElse(new Loss(Place.NOWHERE, why));
  }

  /** Whether code that is not seen may call a function. */
  Optional<Loss> escaped(Object body) {
    return store.escaped(body);
  }

  /** A collection or function goes to code that is not seen. */
  void escape(Value part, Loss loss, Tree at) {
    if (part instanceof Value.Container container) {
      container.objects().forEach(object -> escape(object, loss, at));
    } else if (part instanceof Value.Function function) {
      for (Object body : function.bodies()) {
        boolean first = store.escaped(body).isEmpty();
        store.escape(body, loss);
        if (first) {
          memory.escape(store.valueOf(body), loss, at);
        }
      }
    }
  }

  private void escape(ObjectId container, Loss loss, Tree at) {
    Optional<Contract> contract = store.ofElements(container);
    if (contract.isPresent()) {
      contracts.mayBreak(at, contract.get().where(), loss.why());
    } else if (store.escaped(container).isEmpty()) {
      store.escape(container, loss);
      memory.escape(store.valueOf(container), loss, at);
      store.grow(container, new Value.Unknown(loss));
    }
  }

  /** Where a contract speaks of keys, code on its other side may do anything to what is no map. */
  void freeze(Value part, String contract, Tree at) {
    escape(part, new Loss(Place.NOWHERE, contract + " does not apply to this"), at);
  }

  /** What is had from a value by whoever is given it: elements, results, or the value itself. */
  Value heldBy(Value value) {
    Value held = new Value.Nothing();
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container) {
        held = held.join(elementsOf(part));
      } else if (part instanceof Value.Function function) {
        for (Object body : function.bodies()) {
          held = held.join(resultOf(body));
        }
      } else {
        held = held.join(part);
      }
    }
    return held;
  }

  /** A lambda was run where it was made; what a method returns is known of its calls only. */
  private Value resultOf(Object body) {
    return body instanceof LambdaExpressionTree
        ? store.valueOf(body)
        : new Value.Unknown(new Loss(Place.NOWHERE, "it is a function"));
  }

  /** A collection is handed over whose elements are under contract from now on. */
  void bind(Value value, Contract contract, Tree at) {
    for (Value part : value.alternatives()) {
      if (part instanceof Value.Container container) {
        loseIndex(container, at);
        for (ObjectId object : container.objects()) {
          memory.freeze(store.valueOf(object), contract.where(), at);
          store.freeze(object, contract.where());
          memory.grow(object, oneUnder(contract.where(), contract));
        }
      } else {
        memory.freeze(part, contract.where(), at);
      }
    }
  }
}
