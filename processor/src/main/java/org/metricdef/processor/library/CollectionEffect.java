package org.metricdef.processor.library;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.metricdef.processor.flow.value.Value;

/**
 * The effect of a collection's method.
 *
 * @param keepsKeys whether the method cannot remove a key of a map
 * @param keepsPairs whether the method can neither change an element nor the order of them
 * @param comparison the values that it compares by {@code equals}
 * @param effect applies the method and returns its value; no value if it depends on something
 *     unknown
 */
record CollectionEffect(
    boolean keepsKeys,
    boolean keepsPairs,
    Consumer<CollectionCall> comparison,
    Function<CollectionCall, Optional<Value>> effect) {

  static CollectionEffect of(Function<CollectionCall, Value> effect) {
    return ofUnderstood(effect.andThen(Optional::of));
  }

  static CollectionEffect ofUnderstood(Function<CollectionCall, Optional<Value>> effect) {
    return new CollectionEffect(
        false,
        false,
        call -> {
          // Most methods compare nothing.
        },
        effect);
  }

  CollectionEffect keepingKeys() {
    return new CollectionEffect(true, true, comparison, effect);
  }

  /** A method that only reads a list may still let others remove a key of a map. */
  CollectionEffect keepingPairs() {
    return new CollectionEffect(keepsKeys, true, comparison, effect);
  }

  CollectionEffect comparing(Consumer<CollectionCall> things) {
    return new CollectionEffect(keepsKeys, keepsPairs, things, effect);
  }
}
