package org.metricdef.processor.library;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.value.EnumConstant;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Taints;
import org.metricdef.processor.flow.value.Value;

/** Arguments that are keys of a map whose values are followed: texts and enum constants. */
final class MapKeys {

  /** No text of a program begins like this. */
  private static final String CONSTANT = "\0";

  private MapKeys() {}

  /** The keys that an argument may be; empty if they are unknown. */
  static Optional<Set<String>> of(Call call, int argument) {
    if (!(call.argument(argument) instanceof Value.OneOf one)) {
      return Optional.empty();
    }
    Set<String> keys = new TreeSet<>();
    for (KnownObject candidate : one.candidates()) {
      if (candidate instanceof KnownObject.Text text) {
        keys.add(text.value());
      } else if (candidate instanceof EnumConstant known) {
        keys.add(CONSTANT + known.constant().getEnclosingElement() + "." + known.constant());
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(keys);
  }

  /** The keys that surely hold a value after one is put under an argument. */
  static Keys put(Call call, Keys keys, int argument, String how) {
    return of(call, argument)
        .map(names -> keys.with(names, call.origin(argument, how), Taints.NONE))
        .orElseGet(() -> Pairs.put(call, keys, argument, how));
  }
}
