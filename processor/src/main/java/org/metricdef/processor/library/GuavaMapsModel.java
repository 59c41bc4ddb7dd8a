package org.metricdef.processor.library;

import java.util.Optional;
import org.metricdef.processor.flow.Call;
import org.metricdef.processor.flow.CallModel;
import org.metricdef.processor.flow.Keys;
import org.metricdef.processor.flow.Value;

/** Guava's immutable maps and their builders; a builder counts as a mutable map. */
public final class GuavaMapsModel implements CallModel {

  private static final String MAP = "com.google.common.collect.ImmutableMap";

  @Override
  public Optional<Value> evaluate(Call call) {
    return switch (call.owner()) {
      case MAP -> ofMap(call);
      case MAP + ".Builder" -> ofBuilder(call);
      default -> Optional.empty();
    };
  }

  private static Optional<Value> ofMap(Call call) {
    return Optional.ofNullable(
        switch (call.name()) {
          case "of" -> {
            escapeKept(call);
            yield Pairs.of(call, "ImmutableMap.of");
          }
          case "copyOf" ->
            call.takenOver(call.argument(0), "copied by 'ImmutableMap.copyOf'")
                .map(Value::fixed)
                .orElseGet(Value.Nothing::new);
          case "builder", "builderWithExpectedSize" -> call.allocate(Keys.empty());
          default -> null;
        });
  }

  private static Optional<Value> ofBuilder(Call call) {
    if (call.name().equals("<init>")) {
      return Optional.of(call.allocate(Keys.empty()));
    }
    if (!(call.receiver().orElse(null) instanceof Value.LabelMap builder)) {
      return Optional.empty();
    }
    switch (call.name()) {
      case "put" -> {
        if (call.arity() != 2) {
          return Optional.empty();
        }
        escapeKept(call);
        call.update(builder, keys -> Pairs.put(call, keys, 0, "put"));
      }
      case "putAll" ->
        call.takenOver(call.argument(0), "added to another map by 'putAll'")
            .ifPresent(more -> call.update(builder, keys -> keys.merge(more)));
      case "build", "buildOrThrow", "buildKeepingLast" -> {
        return Optional.of(call.keysOf(builder).map(Value::fixed).orElseGet(Value.Nothing::new));
      }
      default -> {
        return Optional.empty();
      }
    }
    return Optional.of(builder);
  }

  private static void escapeKept(Call call) {
    for (int i = 0; i < call.arity(); i++) {
      Pairs.keep(call, call.argument(i));
    }
  }
}
