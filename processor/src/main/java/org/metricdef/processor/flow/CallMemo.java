package org.metricdef.processor.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * What followed calls came to in this round. A call that is given the same values again, none of
 * them a map that only the caller can reach, does the same again: all that it can change is what
 * the class knows of itself, and when that grows there is another round.
 */
final class CallMemo {

  private record Key(ExecutableElement method, List<Value> arguments) {}

  /** How a call ended; {@code returns} is false where it always throws. */
  private record Outcome(Value result, boolean returns) {}

  private final Interpreter flow;
  private final Map<Key, Outcome> outcomes = new HashMap<>();

  CallMemo(Interpreter flow) {
    this.flow = flow;
  }

  void clear() {
    outcomes.clear();
  }

  boolean isRepeatable(ExecutableElement method, List<Value> arguments) {
    return !flow.bodies().captures().byLocalClass(method)
        && arguments.stream().noneMatch(flow.memory()::isLocal);
  }

  Optional<Value> recall(ExecutableElement method, List<Value> arguments) {
    Outcome outcome = outcomes.get(new Key(method, arguments));
    if (outcome == null) {
      return Optional.empty();
    }
    if (!outcome.returns) {
      flow.become(State.unreachable());
    }
    return Optional.of(outcome.result);
  }

  void keep(ExecutableElement method, List<Value> arguments, Value result) {
    if (!flow.memory().isLocal(result)) {
      outcomes.put(new Key(method, arguments), new Outcome(result, flow.state().isReachable()));
    }
  }
}
