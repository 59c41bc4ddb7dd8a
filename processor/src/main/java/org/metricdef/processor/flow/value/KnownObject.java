package org.metricdef.processor.flow.value;

/** An object that is known as such: a constant, an argument, or an object of a call model. */
public sealed interface KnownObject
    permits KnownObject.Text, KnownObject.Modelled, Constants, SymbolicArgument {

  /** A string constant. */
  record Text(String value) implements KnownObject {}

  /** An object that only its own call model understands. */
  non-sealed interface Modelled extends KnownObject {}
}
