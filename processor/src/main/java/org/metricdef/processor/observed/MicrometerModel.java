package org.metricdef.processor.observed;

import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Keys;
import org.metricdef.processor.flow.value.Value;
import org.metricdef.processor.observed.MicrometerMethods.Effect;

/** The model of Micrometer. */
public final class MicrometerModel implements CallModel {

  private final ObservedRecorder recorder;

  public MicrometerModel(ObservedRecorder recorder) {
    this.recorder = recorder;
  }

  @Override
  public boolean keepsPositions(Call call) {
    return true;
  }

  @Override
  public Optional<Value> evaluate(Call call) {
    Optional<Effect> effect = MicrometerMethods.TABLE.declared(call);
    if (effect.isEmpty()) {
      return Optional.empty();
    }
    recorder.called(
        switch (effect.get()) {
          case PAIRS -> pairs(call, 0);
          case PAIRS_AFTER_ONE -> pairs(call, 1);
        });
    // It keeps the texts that it is given, and changes no array.
    for (int i = 0; i < call.arity(); i++) {
      call.leavesAlone(i);
    }
    return Optional.of(call.unknown("it is the result of a metric call"));
  }

  private static PassedPairs pairs(Call call, int first) {
    return new PassedPairs(
        call.tree(),
        call.name(),
        call.passed(Keys.empty()).caller(),
        PassedValues.count(call, first),
        PassedValues.inArray(call));
  }
}
