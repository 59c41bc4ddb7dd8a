package org.metricdef.processor.flow;

import java.util.Optional;

/** Knows what some methods do. Models are asked in turn; the first that knows a call decides it. */
public interface CallModel {

  /** The value of the call after its effects, or empty if this model does not know the method. */
  Optional<Value> evaluate(Call call);
}
