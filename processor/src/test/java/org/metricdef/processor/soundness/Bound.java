package org.metricdef.processor.soundness;

import java.util.concurrent.atomic.AtomicReference;

/** Runs a program whose own exceptions count for nothing. */
@FunctionalInterface
public interface Bound {

  /** Runs a program, and returns whether it ended. */
  boolean run(Runnable program);

  /** For programs that end by themselves. */
  static Bound none() {
    return program -> {
      try {
        program.run();
      } catch (RuntimeException
          | StackOverflowError
          | ExceptionInInitializerError
          | NoClassDefFoundError e) {
        // The exception is the program's own, or that of a metric call in the ledger.
      }
      return true;
    };
  }

  /**
   * For programs that may wait for ever: after so many milliseconds the program is interrupted, and
   * the thread is left alone. What it did until then counts.
   */
  static Bound of(long millis) {
    return program -> {
      AtomicReference<Error> disagreement = new AtomicReference<>();
      Thread thread = new Thread(() -> {
        try {
          none().run(program);
        } catch (AssertionError e) {
          disagreement.set(e);
        }
      });
      thread.setDaemon(true);
      thread.start();
      try {
        thread.join(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      boolean ended = !thread.isAlive();
      thread.interrupt();
      if (disagreement.get() != null) {
        throw disagreement.get();
      }
      return ended;
    };
  }
}
