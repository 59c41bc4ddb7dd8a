package org.metricdef.processor.flow.frame;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.metricdef.processor.flow.value.Value;

/**
 * What became of running a callee. Whoever runs one has to say what happens if the analysis gave
 * up: what was handed over escapes then, see {@code UnseenCallees}.
 */
public sealed interface Outcome {

  /** The callee was run. */
  record Result(Value value) implements Outcome {}

  /** The analysis does not see the code that runs, or a bound does not let it run that code. */
  record GaveUp() implements Outcome {}

  /** The outcome of something that gives no value if the analysis gives up. */
  static Outcome of(Optional<Value> value) {
    return value.<Outcome>map(Result::new).orElseGet(GaveUp::new);
  }

  /** The same outcome with another result. */
  default Outcome map(UnaryOperator<Value> change) {
    return this instanceof Result result ? new Result(change.apply(result.value)) : this;
  }

  /** The result, or what the caller makes of a callee that is not seen. */
  default Value orUnseen(Supplier<Value> unseen) {
    return this instanceof Result result ? result.value : unseen.get();
  }
}
