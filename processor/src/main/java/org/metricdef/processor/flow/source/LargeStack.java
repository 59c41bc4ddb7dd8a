package org.metricdef.processor.flow.source;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Runs code about deeply nested trees in a thread with a large stack. Each level of a tree takes
 * more of the stack here than javac itself needs for it.
 */
public final class LargeStack {

  /** The levels that fit into any stack; everyday code has fewer. */
  public static final int MOST_ELSEWHERE = 150;

  /** Holds every level of code that javac itself can compile, in all followed calls. */
  private static final long BYTES = 1L << 29;

  private LargeStack() {}

  /** Runs code and waits for its result. */
  public static <T> T run(Supplier<T> code) {
    FutureTask<T> task = new FutureTask<>(code::get);
    new Thread(null, task, "metricdef", BYTES).start();
    boolean isInterrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          // The task uses the compiler, so nothing else may go on before it ends.
          isInterrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(Objects.requireNonNull(e.getCause(), "an exception of the code"));
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
