package org.metricdef.ingestion;

import java.util.concurrent.ExecutionException;

/** What made a task fail. */
public final class Causes {

  private Causes() {}

  /** What the task threw. If the exception does not say, it stands for that itself. */
  public static Throwable of(ExecutionException failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause;
  }
}
