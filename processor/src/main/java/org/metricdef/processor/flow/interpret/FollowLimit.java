package org.metricdef.processor.flow.interpret;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.value.FunctionBody;

/** Bounds the analysis of one body per caller. Beyond the bound, callers are joined. */
final class FollowLimit {

  /** The depth to which calls are followed. */
  private static final int DEEPEST = 24;

  /** The number of bodies that one round may run. */
  private static final int MOST_BODIES = 20_000;

  private final Set<FunctionBody> running = new HashSet<>();
  private int bodies;

  /** Starts another round. */
  void restart() {
    bodies = 0;
  }

  boolean isReached(FunctionBody body) {
    return running.contains(body) || running.size() >= DEEPEST || bodies >= MOST_BODIES;
  }

  /** Counts one more body that is run for one caller. */
  void count() {
    bodies++;
  }

  /** Runs a body. It is not followed again from within. */
  <T> T running(FunctionBody body, Supplier<T> run) {
    running.add(body);
    T result = run.get();
    running.remove(body);
    return result;
  }
}
