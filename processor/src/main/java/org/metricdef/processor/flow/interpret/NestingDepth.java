package org.metricdef.processor.flow.interpret;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Counts how deep code is nested, and moves to a thread with a large stack before the current one
 * overflows. Each level of the code takes more of the stack here than javac itself needs for it,
 * and a followed call adds the levels of its body.
 */
final class NestingDepth {

  /** The levels that fit into any stack; everyday code has fewer. */
  private static final int MOST_HERE = 150;

  /** Holds every level of code that javac itself can compile, in all followed calls. */
  private static final long LARGE = 1L << 29;

  private int depth;

  /** Runs code that is one level deeper. */
  <T> T deeper(Supplier<T> code) {
    depth++;
    T result = depth == MOST_HERE ? onLargeStack(code) : code.get();
    depth--;
    return result;
  }

  private static <T> T onLargeStack(Supplier<T> code) {
    FutureTask<T> task = new FutureTask<>(code::get);
    new Thread(null, task, "metricdef", LARGE).start();
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // The task uses the compiler, so nothing else may go on before it ends.
          isInterrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (isInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return (RuntimeException) cause;
  }
}
