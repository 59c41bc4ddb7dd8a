package org.metricdef.processor.flow.model;

import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.value.Value;

/** Knows what some methods do. Models are asked in turn; the first that knows a call decides it. */
public interface CallModel {

  /** The value of the call after its effects, or empty if this model does not know the method. */
  Optional<Value> evaluate(Call call);

  /**
   * Whether a method calls the functions that it is given, any number of times, and forgets them;
   * its model then {@linkplain Call#invoke invokes} them.
   */
  default boolean callsAtOnce(ExecutableElement method, Value receiver) {
    return false;
  }
}
