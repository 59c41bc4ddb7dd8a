package org.metricdef.processor.flow.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;
import org.metricdef.processor.flow.frame.Outcome;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.AnalysisUnit;
import org.metricdef.processor.flow.store.Worklist;
import org.metricdef.processor.flow.value.FunctionBody;
import org.metricdef.processor.flow.value.Value;

/**
 * The summary cache: results of followed calls. A call with the same arguments has the same result,
 * unless an argument is a map that only the caller can reach. Such a call can change only the
 * global store. A call to which no run comes stands for no other, as what is recorded in it counts
 * less. When something that it read in the store grows, the unit that made the first call is run
 * again, and so is every other unit that used the summary.
 */
public final class SummaryCache {

  private record Key(ExecutableElement method, List<Value> arguments, boolean reached) {
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || other instanceof Key that
              && method.equals(that.method)
              && arguments.equals(that.arguments)
              && reached == that.reached;
    }

    @Override
    public int hashCode() {
      return 31 * (31 * method.hashCode() + arguments.hashCode()) + Boolean.hashCode(reached);
    }
  }

  /**
   * The end of a call.
   *
   * @param returns false if the call always throws
   * @param throwing whether the call throws on some path
   * @param unit the unit that followed the call
   * @param run how often that unit had been run
   */
  private record Outcome(
      Value result, boolean returns, boolean throwing, AnalysisUnit unit, int run) {
    /**
     * Other units do not use a result of a unit that is due. Otherwise two units could rely on each
     * other's outdated results.
     */
    boolean countsFor(AnalysisUnit other) {
      return unit.runs() == run && (unit == other || !unit.isDue());
    }
  }

  private final AbstractStore store;
  private final Captures captures;
  private final Worklist worklist;
  private final Map<Key, Outcome> outcomes = new HashMap<>();

  public SummaryCache(AbstractStore store, Captures captures, Worklist worklist) {
    this.store = store;
    this.captures = captures;
    this.worklist = worklist;
  }

  boolean isRepeatable(ExecutableElement method, List<Value> arguments) {
    for (Value argument : arguments) {
      if (store.maps().isLocal(argument) || isCalledAtOnce(argument)) {
        return false;
      }
    }
    return !captures.byLocalClass(method);
  }

  /** Such a lambda runs with what it has captured at this call. */
  private static boolean isCalledAtOnce(Value argument) {
    return argument instanceof Value.Function function
        && function.bodies().stream().anyMatch(FunctionBody.ImmediateLambda.class::isInstance);
  }

  Optional<Value> recall(ExecutableElement method, List<Value> arguments) {
    Outcome outcome = outcomes.get(key(method, arguments));
    if (outcome == null || !outcome.countsFor(worklist.current())) {
      return Optional.empty();
    }
    outcome.unit.usedBy(worklist.current());
    if (outcome.throwing) {
      store.control().isThrown();
    }
    if (!outcome.returns) {
      store.become(store.unreachable());
    }
    return Optional.of(outcome.result);
  }

  void keep(ExecutableElement method, List<Value> arguments, Value result, boolean throwing) {
    if (!store.maps().isLocal(result)) {
      AnalysisUnit unit = worklist.current();
      outcomes.put(
          key(method, arguments),
          new Outcome(result, store.isReachable(), throwing, unit, unit.runs()));
    }
  }

  private Key key(ExecutableElement method, List<Value> arguments) {
    return new Key(method, arguments, store.control().isReached());
  }
}
