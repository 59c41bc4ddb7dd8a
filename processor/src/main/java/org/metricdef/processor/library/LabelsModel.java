package org.metricdef.processor.library;

import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** The model of {@code org.metricdef.Labels}. */
public final class LabelsModel implements CallModel {

  private interface Effect extends Function<Call, Value> {}

  /** The most labels that an overload of {@code Labels.of} takes. */
  private static final int MOST_LABELS = 6;

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      .rows(LabelsModel::empty, "Labels.empty()")
      .rows(LabelsModel::of, Signature.overloads("Labels.of", "String, String", MOST_LABELS))
      .rows(LabelsModel::copyOf, "Labels.copyOf(Map)")
      .rows(LabelsModel::with, "Labels.with(String, String)")
      .rows(LabelsModel::without, "Labels.without(String)")
      .rows(LabelsModel::merge, "Labels.merge(Labels)")
      .rows(
          LabelsModel::noLabelMap,
          "Labels.get(String)",
          "Labels.containsKey(String)",
          "Labels.size()",
          "Labels.keys()",
          "Labels.equals(Object)",
          "Labels.hashCode()",
          "Labels.toString()")
      .build();

  private enum Put {
    KEY_AND_VALUE
  }

  private static final EffectTable<Put> PUTS = EffectTable.<Put>builder()
      .rows(Put.KEY_AND_VALUE, "Labels.with(String, String)")
      .build();

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    return METHODS.declared(call).map(effect -> effect.apply(call));
  }

  @Override
  public boolean addsPair(ExecutableElement method) {
    return PUTS.declared(method).isPresent();
  }

  private static Value empty(Call call) {
    return Value.fixed(Keys.empty());
  }

  private static Value of(Call call) {
    return Pairs.of(call, "Labels.of");
  }

  private static Value copyOf(Call call) {
    return call.takenOver(0, "copied by 'Labels.copyOf'")
        .map(Value::fixed)
        .orElseGet(Value.Nothing::new);
  }

  private static Value with(Call call) {
    return changed(call, keys -> Pairs.putNonNull(call, keys, 0, "with"));
  }

  private static Value without(Call call) {
    return changed(call, keys -> Pairs.remove(call, keys, 0));
  }

  private static Value merge(Call call) {
    return changed(
        call,
        keys -> call.takenOver(0, "merged with other labels by 'merge'")
            .map(keys::merge)
            .orElse(keys));
  }

  private static Value noLabelMap(Call call) {
    return call.unknown("it is not a label map");
  }

  /** Labels are immutable. A method that changes keys returns new labels. */
  private static Value changed(Call call, Function<Keys, Keys> change) {
    return call.receiver()
        .flatMap(call::keysOf)
        .map(change)
        .map(Value::fixed)
        .orElseGet(Value.Nothing::new);
  }
}
