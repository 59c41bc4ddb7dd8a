package org.metricdef.processor.library;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.flow.value.Value.LabelMap;

/** Guava's immutable maps and their builders. A builder counts as a mutable map. */
public final class GuavaMapsModel implements CallModel {

  private interface Maker extends Function<Call, Value> {}

  private interface Effect extends BiFunction<Call, LabelMap, Value> {}

  private static final EffectTable<Maker> MAKERS = EffectTable.<Maker>builder()
      .rows(GuavaMapsModel::of, Signature.overloads("ImmutableMap.of", "Object, Object", 10))
      .rows(GuavaMapsModel::copyOf, "ImmutableMap.copyOf(Map)", "ImmutableMap.copyOf(Iterable)")
      .rows(
          GuavaMapsModel::builder,
          "ImmutableMap.builder()",
          "ImmutableMap.builderWithExpectedSize(int)",
          "new ImmutableMap.Builder()")
      .rows(GuavaMapsModel::mutableCopyOf, "Maps.newHashMap(Map)", "Maps.newLinkedHashMap(Map)")
      .build();

  private static final EffectTable<Effect> OF_BUILDER = EffectTable.<Effect>builder()
      .rows(GuavaMapsModel::put, "ImmutableMap.Builder.put(Object, Object)")
      .rows(
          GuavaMapsModel::putAll,
          "ImmutableMap.Builder.putAll(Map)",
          "ImmutableMap.Builder.putAll(Iterable)")
      .rows(
          GuavaMapsModel::build,
          "ImmutableMap.Builder.build()",
          "ImmutableMap.Builder.buildOrThrow()",
          "ImmutableMap.Builder.buildKeepingLast()")
      .build();

  @Override
  public Optional<Value> evaluate(Call call) {
    if (call.receiver().isEmpty()) {
      return MAKERS.declared(call).map(maker -> maker.apply(call));
    }
    return call.receiver().get() instanceof LabelMap builder
        ? OF_BUILDER.declared(call).map(effect -> effect.apply(call, builder))
        : Optional.empty();
  }

  private static Value of(Call call) {
    Pairs.keepFrom(call, 0);
    return Pairs.of(call, "ImmutableMap.of");
  }

  private static Value copyOf(Call call) {
    return call.takenOver(0, "copied by 'ImmutableMap.copyOf'")
        .map(Value::fixed)
        .orElseGet(Value.Nothing::new);
  }

  private static Value mutableCopyOf(Call call) {
    return call.takenOver(0, "copied by 'Maps.%s'".formatted(call.name()))
        .map(call::allocate)
        .orElseGet(Value.Nothing::new);
  }

  private static Value builder(Call call) {
    return call.allocate(Keys.empty());
  }

  private static Value put(Call call, LabelMap builder) {
    Pairs.keepFrom(call, 0);
    call.update(builder, keys -> Pairs.put(call, keys, 0, "put"));
    return builder;
  }

  private static Value putAll(Call call, LabelMap builder) {
    call.takenOver(0, "added to another map by 'putAll'")
        .ifPresent(more -> call.update(builder, keys -> keys.merge(more)));
    return builder;
  }

  private static Value build(Call call, LabelMap builder) {
    return call.keysOf(builder).map(Value::fixed).orElseGet(Value.Nothing::new);
  }
}
