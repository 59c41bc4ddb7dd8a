package org.metricdef.processor.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a top-level class whatever the order in which its methods run: the values of its
 * fields, of parameters and results that are not told apart by caller, and the maps that more than
 * one flow can reach. Only ever grows, so that analysing all methods again until nothing changes
 * covers every order.
 */
final class ClassStore {

  private static final Branch BEFORE =
      Branch.of("where other code that shares the map runs first", Place.NOWHERE, "");

  private final Map<Object, Value> values = new HashMap<>();
  private final Map<ObjectId, Keys> shared = new HashMap<>();
  private final Map<ObjectId, String> frozen = new HashMap<>();
  private final Map<Object, Loss> escaped = new HashMap<>();
  private final Map<ObjectId, Contract> elements = new HashMap<>();
  private boolean changed;

  /** Whether anything grew since the last call. */
  boolean takeChanged() {
    boolean was = changed;
    changed = false;
    return was;
  }

  /**
   * All that something may ever hold: a field, a parameter, a method's result, a collection.
   *
   * @param holder its element, tree or object
   */
  Value valueOf(Object holder) {
    return values.getOrDefault(holder, new Value.Nothing());
  }

  void grow(Object holder, Value value) {
    Value old = valueOf(holder);
    Value grown = old.join(value);
    if (!grown.equals(old)) {
      values.put(holder, grown);
      changed = true;
    }
  }

  Optional<Keys> shared(ObjectId object) {
    return Optional.ofNullable(shared.get(object));
  }

  void growShared(ObjectId object, Keys keys) {
    Keys old = shared.get(object);
    Keys grown = old == null ? keys : old.join(BEFORE, keys, BEFORE);
    if (!grown.equals(old)) {
      shared.put(object, grown);
      changed = true;
    }
  }

  /** The contract that a map is under, if any. */
  Optional<String> contract(ObjectId object) {
    return Optional.ofNullable(frozen.get(object));
  }

  /** Why code that is not seen can use a collection or function, if it can. */
  Optional<Loss> escaped(Object holder) {
    return Optional.ofNullable(escaped.get(holder));
  }

  void escape(Object holder, Loss loss) {
    if (escaped.putIfAbsent(holder, loss) == null) {
      changed = true;
    }
  }

  /** What the elements of a collection are held to, if anything. */
  Optional<Contract> ofElements(ObjectId container) {
    return Optional.ofNullable(elements.get(container));
  }

  void bindElements(ObjectId container, Contract contract) {
    if (elements.putIfAbsent(container, contract) == null) {
      changed = true;
    }
  }

  void freeze(ObjectId object, String contract) {
    if (frozen.putIfAbsent(object, contract) == null) {
      changed = true;
    }
  }
}
