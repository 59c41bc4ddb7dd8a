package org.metricdef.processor.flow.call;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.model.Call;
import org.metricdef.processor.flow.model.CallModel;
import org.metricdef.processor.flow.value.Value;

/** The transfer of calls that a call model knows. */
public final class ModelledCalls {

  private final List<CallModel> models;

  public ModelledCalls(List<CallModel> models) {
    this.models = models;
  }

  /** Whether a method only reads its receiver, and gives nothing of it away. */
  public boolean onlyRead(ExecutableElement method, Value receiver) {
    for (CallModel model : models) {
      if (model.onlyReads(method, receiver)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The result by the first model that knows the method; empty if none does. The arguments that the
   * model has not accounted for escape.
   */
  Optional<Value> evaluate(Call call) {
    for (CallModel model : models) {
      Optional<Value> value = model.evaluate(call);
      if (value.isPresent()) {
        if (!model.keepsPositions(call)) {
          call.containers().reorders();
        }
        call.escapeOthers();
        return value;
      }
      call.accountForNothing();
    }
    return Optional.empty();
  }
}
