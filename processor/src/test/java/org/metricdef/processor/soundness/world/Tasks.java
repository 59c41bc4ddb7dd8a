package org.metricdef.processor.soundness.world;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;

/** An executor that keeps its tasks for later. */
public final class Tasks extends AbstractExecutorService {

  private final List<Runnable> later;

  /** Creates an executor that adds its tasks to a list. */
  public Tasks(List<Runnable> later) {
    this.later = later;
  }

  @Override
  public void execute(Runnable task) {
    later.add(task);
  }

  @Override
  public void shutdown() {
    later.clear();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }
}
