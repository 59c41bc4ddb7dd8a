package org.metricdef.processor.flow.value;

import javax.lang.model.element.Element;

/**
 * The key of an entry in the global store: an abstract object, a function, a field or a parameter.
 */
public sealed interface StoreKey
    permits AbstractObject,
        FunctionBody,
        StoreKey.Variable,
        StoreKey.Assigned,
        StoreKey.Unset,
        StoreKey.Length,
        StoreKey.Slot,
        StoreKey.Anywhere,
        StoreKey.Under,
        StoreKey.Elsewhere {

  /** A field, or a parameter whose callers are joined. */
  record Variable(Element element) implements StoreKey {}

  /** What was assigned to a field, without its value before that. */
  record Assigned(Element field) implements StoreKey {}

  /** The elements of an array before any is assigned. */
  record Unset(AbstractObject array) implements StoreKey {}

  /** The length of an array whose positions are followed. */
  record Length(AbstractObject array) implements StoreKey {}

  /** What was assigned to one position of an array. */
  record Slot(AbstractObject array, int position) implements StoreKey {}

  /** What was assigned to an unknown position of an array. */
  record Anywhere(AbstractObject array) implements StoreKey {}

  /** What was put under one key of a map. */
  record Under(AbstractObject map, String key) implements StoreKey {}

  /** What was put under an unknown key of a map, or added to a collection without one. */
  record Elsewhere(AbstractObject map) implements StoreKey {}

  /** The key of a field or parameter. */
  static StoreKey of(Element variable) {
    return new Variable(variable);
  }
}
