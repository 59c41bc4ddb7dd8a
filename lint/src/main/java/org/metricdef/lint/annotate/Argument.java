package org.metricdef.lint.annotate;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a call passes for one parameter.
 *
 * @param text the constant, or the name of an enum's constant in lower case; empty if not known
 * @param parameter the position of the caller's own parameter that is passed as it is
 */
record Argument(Optional<String> text, OptionalInt parameter) {

  static final Argument UNKNOWN = new Argument(Optional.empty(), OptionalInt.empty());

  static Argument text(String text) {
    return new Argument(Optional.of(text), OptionalInt.empty());
  }

  static Argument parameter(int position) {
    return new Argument(Optional.empty(), OptionalInt.of(position));
  }
}
