package org.metricdef.processor.flow.interpret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import org.metricdef.processor.flow.source.Captures;
import org.metricdef.processor.flow.store.AbstractStore;
import org.metricdef.processor.flow.store.AnalysisUnit;
import org.metricdef.processor.flow.store.LocalStore;
import org.metricdef.processor.flow.store.Worklist;
import org.metricdef.processor.flow.value.Value;

/**
 * The summary cache: what followed calls came to. A call that is given the same values again, none of
 * them a map that only the caller can reach, does the same again. All that it can change is the
 * global store. When what it read there grows, the unit that made the first call is run again, and so
 * is every other unit that relied on the summary.
 */
final class SummaryCache {

  private record Key(ExecutableElement method, List<Value> arguments) {}

  /**
   * How a call ended.
   *
   * @param returns false where it always throws
   * @param unit where the call was followed
   * @param run how often that part had been run
   */
  private record Outcome(Value result, boolean returns, AnalysisUnit unit, int run) {
    /** What is to be run again counts for itself only, lest two parts wait for each other. */
    boolean countsFor(AnalysisUnit other) {
      return unit.runs() == run && (unit == other || !unit.isDue());
    }
  }

  private final AbstractStore store;
  private final Captures captures;
  private final Worklist worklist;
  private final Map<Key, Outcome> outcomes = new HashMap<>();

  SummaryCache(AbstractStore store, Captures captures, Worklist worklist) {
    this.store = store;
    this.captures = captures;
    this.worklist = worklist;
  }

  boolean isRepeatable(ExecutableElement method, List<Value> arguments) {
    for (Value argument : arguments) {
      if (store.isLocal(argument)) {
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
      store.become(LocalStore.unreachable());
    }
    return Optional.of(outcome.result);
  }

  void keep(ExecutableElement method, List<Value> arguments, Value result) {
    if (!store.isLocal(result)) {
      AnalysisUnit unit = worklist.current();
      outcomes.put(
          new Key(method, arguments), new Outcome(result, store.isReachable(), unit, unit.runs()));
    }
  }
}
