package org.metricdef.processor.library;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.metricdef.processor.flow.value.Value;

/**
 * What a method of a collection does.
 *
 * @param keepsKeys whether no key of a map can be removed through the method
 * @param comparison what it compares by equals
 * @param effect what it puts in and calls, and the value of the call; no value where that depends
 *     on something that is not understood
 */
record CollectionEffect(
    boolean keepsKeys,
    Consumer<CollectionCall> comparison,
    Function<CollectionCall, Optional<Value>> effect) {

  static CollectionEffect of(Function<CollectionCall, Value> effect) {
    return ofUnderstood(effect.andThen(Optional::of));
  }

  static CollectionEffect ofUnderstood(Function<CollectionCall, Optional<Value>> effect) {
    return new CollectionEffect(
        false,
        call -> {
          // Most methods compare nothing.
        },
        effect);
  }

  CollectionEffect keepingKeys() {
    return new CollectionEffect(true, comparison, effect);
  }

  CollectionEffect comparing(Consumer<CollectionCall> things) {
    return new CollectionEffect(keepsKeys, things, effect);
  }
}
