package org.metricdef.processor.flow.value;

import javax.lang.model.element.Element;

/** What the global store keeps something of: an abstract object, a function, a field or parameter. */
public sealed interface StoreKey
    permits AbstractObject, FunctionBody, StoreKey.Variable, StoreKey.Unset {

  /** A field, or a parameter whose callers are joined. */
  record Variable(Element element) implements StoreKey {}

  /** What the elements of an array are before any is assigned. */
  record Unset(AbstractObject array) implements StoreKey {}

  /** The key of a field or parameter. */
  static StoreKey of(Element variable) {
    return new Variable(variable);
  }
}
