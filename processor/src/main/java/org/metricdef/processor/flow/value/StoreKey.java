package org.metricdef.processor.flow.value;

import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * The key of an entry in the global store: an abstract object, a function, a field or a parameter.
 */
public sealed interface StoreKey
    permits AbstractObject,
        FunctionBody,
        StoreKey.Variable,
        StoreKey.Assigned,
        StoreKey.Untracked,
        StoreKey.Unfollowed,
        StoreKey.Unset,
        StoreKey.Length,
        StoreKey.Slot,
        StoreKey.Anywhere,
        StoreKey.Under,
        StoreKey.Elsewhere,
        StoreKey.Written,
        StoreKey.Inherited {

  /** A field, or a parameter whose callers are joined. */
  record Variable(Element element) implements StoreKey {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Variable that && element.equals(that.element);
    }

    @Override
    public int hashCode() {
      return element.hashCode();
    }
  }

  /** What was assigned to a field, without its value before that. */
  record Assigned(Element field) implements StoreKey {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Assigned that && field.equals(that.field);
    }

    @Override
    public int hashCode() {
      return field.hashCode();
    }
  }

  /** Whether code uses objects of a class that it is not known to have created. */
  record Untracked(Element type) implements StoreKey {}

  /** Whether code that is not followed may run on an object of a class under construction. */
  record Unfollowed(Element type) implements StoreKey {}

  /** The elements of an array before any is assigned. */
  record Unset(AbstractObject array) implements StoreKey {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unset that && array.equals(that.array);
    }

    @Override
    public int hashCode() {
      return array.hashCode();
    }
  }

  /** The length of an array whose positions are followed. */
  record Length(AbstractObject array) implements StoreKey {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Length that && array.equals(that.array);
    }

    @Override
    public int hashCode() {
      return array.hashCode();
    }
  }

  /** What was assigned to one position of an array. */
  record Slot(AbstractObject array, int position) implements StoreKey {}

  /**
   * What one assignment gave one position of an array.
   *
   * @param assignment the number of the assignment; 0 for all that cannot be told apart
   */
  record Written(AbstractObject array, int position, int assignment) implements StoreKey {}

  /** What was assigned to an unknown position of an array. */
  record Anywhere(AbstractObject array) implements StoreKey {}

  /** What was put under one key of a map. */
  record Under(AbstractObject map, String key) implements StoreKey {}

  /** What was put under an unknown key of a map, or added to a collection without one. */
  record Elsewhere(AbstractObject map) implements StoreKey {}

  /** What constructors assign to a field of a superclass, in objects of one class. */
  record Inherited(Element field, Element type) implements StoreKey {}

  /** The key of a field or parameter. */
  static StoreKey of(Element variable) {
    return new Variable(variable);
  }
}
