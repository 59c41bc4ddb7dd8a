package org.metricdef.processor.flow.frame;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.source.StepBudget;
import org.metricdef.processor.flow.value.FunctionBody;

/** Bounds the analysis of one body per caller. Beyond the bound, callers are joined. */
public final class FollowLimit {

  /** The depth to which calls are followed. */
  private static final int DEEPEST = 100;

  private final Set<FunctionBody> running = new HashSet<>();
  private final StepBudget budget;

  public FollowLimit(StepBudget budget) {
    this.budget = budget;
  }

  public boolean isReached(FunctionBody body) {
    return running.contains(body) || running.size() >= DEEPEST || budget.isScarce();
  }

  /** Runs a body. It is not followed again from within. */
  public <T> T running(FunctionBody body, Supplier<T> run) {
    running.add(body);
    T result = run.get();
    running.remove(body);
    return result;
  }
}
