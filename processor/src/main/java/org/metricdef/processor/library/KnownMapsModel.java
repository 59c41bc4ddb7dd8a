package org.metricdef.processor.library;

import java.util.Optional;
import java.util.Set;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.KnownMap;
import org.metricdef.processor.flow.value.KnownObject;
import org.metricdef.processor.flow.value.Value;

/** Lookups in maps that other classes hold. */
public final class KnownMapsModel implements CallModel {

  @Override
  public Optional<Value> evaluate(Call call) {
    boolean isLookup = call.owner().startsWith("java.util.")
        && call.arity() == 1
        && call.name().equals("get")
        && call.receiver().orElse(null) instanceof Value.OneOf;
    return isLookup
        ? Optional.of(lookup(call, (Value.OneOf) call.receiver().orElseThrow()))
        : Optional.empty();
  }

  private static Value lookup(Call call, Value.OneOf maps) {
    Optional<Set<String>> keys = MapKeys.of(call, 0);
    Value found = new Value.Nothing();
    for (KnownObject each : maps.candidates()) {
      if (!(each instanceof KnownMap map) || keys.isEmpty()) {
        return Value.COMPUTED;
      }
      for (String key : keys.get()) {
        found = found.join(map.values().getOrDefault(key, CollectionsModel.orNull(call)));
      }
    }
    return found;
  }
}
