package org.metricdef.processor.flow.interpret;

import java.util.List;
import java.util.Optional;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Value;

/** The transfer of calls that a call model knows. */
final class ModelledCalls {

  private final List<CallModel> models;
  private final UnseenCallees unseen;

  ModelledCalls(List<CallModel> models, UnseenCallees unseen) {
    this.models = models;
    this.unseen = unseen;
  }

  /** The result by the first model that knows the method; empty if none does. */
  Optional<Value> evaluate(Call call) {
    for (CallModel model : models) {
      Optional<Value> value = model.evaluate(call);
      if (value.isPresent()) {
        unseen.escapeUnfollowed(call);
        return value;
      }
    }
    return Optional.empty();
  }
}
