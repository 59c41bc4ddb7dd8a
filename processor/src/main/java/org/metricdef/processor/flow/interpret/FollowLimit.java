package org.metricdef.processor.flow.interpret;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.metricdef.processor.flow.value.FunctionBody;

/** Bounds how far calls are followed, each caller on its own. Beyond it, callers are joined. */
final class FollowLimit {

  /** How deep calls are followed. */
  private static final int DEEPEST = 24;

  /** How many bodies one round may run. */
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

  /** One more body is run for a caller of its own. */
  void count() {
    bodies++;
  }

  /** Runs a body, which is not followed again from within. */
  <T> T running(FunctionBody body, Supplier<T> run) {
    running.add(body);
    T result = run.get();
    running.remove(body);
    return result;
  }
}
