package org.metricdef.processor.library;

import java.util.Optional;
import java.util.function.Function;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Value;

/** {@code org.metricdef.Labels}. */
public final class LabelsModel implements CallModel {

  @Override
  public Optional<Value> evaluate(Call call) {
    if (!call.owner().equals("org.metricdef.Labels")) {
      return Optional.empty();
    }
    return Optional.of(
        switch (call.name()) {
          case "empty" -> Value.fixed(Keys.empty());
          case "of" -> Pairs.of(call, "Labels.of");
          case "copyOf" ->
            call.takenOver(call.argument(0), "copied by 'Labels.copyOf'")
                .map(Value::fixed)
                .orElseGet(Value.Nothing::new);
          case "with" -> onReceiver(call, keys -> Pairs.put(call, keys, 0, "with"));
          case "without" -> onReceiver(call, keys -> Pairs.remove(call, keys, 0));
          case "merge" ->
            onReceiver(
                call,
                keys -> call.takenOver(call.argument(0), "merged with other labels by 'merge'")
                    .map(keys::merge)
                    .orElse(keys));
          default -> call.unknown("it is not a label map");
        });
  }

  private static Value onReceiver(Call call, Function<Keys, Keys> change) {
    return onKeys(call, call.receiver().orElseGet(Value.Nothing::new), change);
  }

  private static Value onKeys(Call call, Value map, Function<Keys, Keys> change) {
    return call.keysOf(map).map(change).map(Value::fixed).orElseGet(Value.Nothing::new);
  }
}
