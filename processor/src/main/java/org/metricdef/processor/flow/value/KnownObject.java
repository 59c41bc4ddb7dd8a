package org.metricdef.processor.flow.value;

import org.jspecify.annotations.Nullable;

/** An object that is known as such: a constant, an argument, or an object of a call model. */
public sealed interface KnownObject
    permits KnownObject.Text,
        KnownObject.Number,
        KnownObject.Truth,
        KnownObject.Modelled,
        Constants,
        SymbolicArgument {

  /** A string constant. */
  record Text(String value) implements KnownObject {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }
  }

  /** A value of type {@code int} or {@code Integer}. */
  record Number(int value) implements KnownObject {}

  /** A value of type {@code boolean} or {@code Boolean}. */
  record Truth(boolean value) implements KnownObject {}

  /** An object that only its own call model understands. */
  non-sealed interface Modelled extends KnownObject {

    /** Whether a value that is this object or null is more than an unknown one. */
    default boolean isKnownWithNull() {
      return false;
    }
  }
}
