package org.metricdef.processor.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;

/**
 * The summary cache: what followed calls came to. A call that is given the same values again, none of
 * them a map that only the caller can reach, does the same again. All that it can change is the
 * global store. When what it read there grows, the unit that made the first call is run again, and so
 * is every other unit that relied on the summary.
 */
final class CallMemo {

  private record Key(ExecutableElement method, List<Value> arguments) {}

  /**
   * How a call ended.
   *
   * @param returns false where it always throws
   * @param unit where the call was followed
   * @param run how often that part had been run
   */
  private record Outcome(Value result, boolean returns, Part unit, int run) {
    /** What is to be run again counts for itself only, lest two parts wait for each other. */
    boolean countsFor(Part other) {
      return unit.runs() == run && (unit == other || !unit.isDue());
    }
  }

  private final Memory memory;
  private final Captures captures;
  private final Parts worklist;
  private final Map<Key, Outcome> outcomes = new HashMap<>();

  CallMemo(Memory memory, Captures captures, Parts worklist) {
    this.memory = memory;
    this.captures = captures;
    this.worklist = worklist;
  }

  boolean isRepeatable(ExecutableElement method, List<Value> arguments) {
    for (Value argument : arguments) {
      if (memory.isLocal(argument)) {
        return false;
      }
    }
    return !captures.byLocalClass(method);
  }

  Optional<Value> recall(ExecutableElement method, List<Value> arguments) {
    Outcome outcome = outcomes.get(new Key(method, arguments));
    if (outcome == null || !outcome.countsFor(worklist.current())) {
      return Optional.empty();
    }
    outcome.unit.usedBy(worklist.current());
    if (!outcome.returns) {
      memory.become(State.unreachable());
    }
    return Optional.of(outcome.result);
  }

  void keep(ExecutableElement method, List<Value> arguments, Value result) {
    if (!memory.isLocal(result)) {
      Part unit = worklist.current();
      outcomes.put(
          new Key(method, arguments), new Outcome(result, memory.isReachable(), unit, unit.runs()));
    }
  }
}
