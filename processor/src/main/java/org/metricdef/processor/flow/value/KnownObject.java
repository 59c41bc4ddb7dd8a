package org.metricdef.processor.flow.value;

/** An object that is known by itself: a text, constants, or what a call model defines. */
public sealed interface KnownObject permits KnownObject.Text, KnownObject.Modelled, Constants {

  /** A string constant. */
  record Text(String value) implements KnownObject {}

  /** An object that only the call model which made it understands. */
  non-sealed interface Modelled extends KnownObject {}
}
