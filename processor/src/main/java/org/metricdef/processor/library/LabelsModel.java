package org.metricdef.processor.library;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;

/** The model of {@code org.metricdef.Labels}. */
public final class LabelsModel implements CallModel {

  private enum Effect {
    EMPTY,
    OF,
    COPY_OF,
    WITH,
    WITHOUT,
    MERGE,
    NO_LABEL_MAP
  }

  /** The most labels that an overload of {@code Labels.of} takes. */
  private static final int MOST_LABELS = 6;

  private static final EffectTable<Effect> METHODS = EffectTable.<Effect>builder()
      .rows(Effect.EMPTY, "Labels.empty()")
      .rows(Effect.OF, Signature.overloads("Labels.of", "String, String", MOST_LABELS))
      .rows(Effect.COPY_OF, "Labels.copyOf(Map)")
      .rows(Effect.WITH, "Labels.with(String, String)")
      .rows(Effect.WITHOUT, "Labels.without(String)")
      .rows(Effect.MERGE, "Labels.merge(Labels)")
      .rows(
          Effect.NO_LABEL_MAP,
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
    return METHODS.declared(call).map(effect -> apply(effect, call));
  }

  @Override
  public boolean addsPair(ExecutableElement method) {
    return PUTS.declared(method).isPresent();
  }

  private static Value apply(Effect effect, Call call) {
    return switch (effect) {
      case EMPTY -> Value.fixed(Keys.empty());
      case OF -> Pairs.of(call, "Labels.of");
      case COPY_OF -> labels(call.takenOver(0, "copied by 'Labels.copyOf'"));
      case WITH, WITHOUT, MERGE ->
        labels(call.receiver().flatMap(call::keysOf).map(keys -> changed(effect, call, keys)));
      case NO_LABEL_MAP -> call.unknown("it is not a label map");
    };
  }

  /** Labels are immutable. A method that changes keys returns new labels. */
  private static Keys changed(Effect effect, Call call, Keys keys) {
    return switch (effect) {
      case WITH -> Pairs.putNonNull(call, keys, 0, "with");
      case WITHOUT -> Pairs.remove(call, keys, 0);
      default ->
        call.takenOver(0, "merged with other labels by 'merge'")
            .map(keys::merge)
            .orElse(keys);
    };
  }

  private static Value labels(Optional<Keys> keys) {
    return keys.isPresent() ? Value.fixed(keys.get()) : new Value.Nothing();
  }
}
