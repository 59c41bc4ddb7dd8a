package org.metricdef.ingestion.sequence;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.metricdef.ingestion.ManualTime;

/** Runs repairs on the calling thread, as time passes that passes only when it is told to. */
final class ManualRepairs implements RepairQueue {

  private static final int MOST_STEPS = 10_000;

  private final ManualTime time;
  private final Map<RepairTask, Long> due = new LinkedHashMap<>();

  ManualRepairs(ManualTime time) {
    this.time = time;
  }

  @Override
  public void submit(RepairTask task, Duration pause) {
    due.merge(task, time.nanoTime() + pause.toNanos(), Math::min);
  }

  /** Lets time pass, with every step at its moment. */
  void pass(Duration duration) {
    long end = time.nanoTime() + duration.toNanos();
    for (int steps = 0; steps < MOST_STEPS; steps++) {
      Optional<Map.Entry<RepairTask, Long>> next =
          due.entrySet().stream().min(Map.Entry.comparingByValue());
      if (next.isEmpty() || next.get().getValue() > end) {
        time.pass(Duration.ofNanos(end - time.nanoTime()));
        return;
      }
      time.pass(Duration.ofNanos(Math.max(0, next.get().getValue() - time.nanoTime())));
      step(next.get().getKey());
    }
    throw new AssertionError(MOST_STEPS + " steps, and no end");
  }

  /** Whether nothing waits. */
  boolean isIdle() {
    return due.isEmpty();
  }

  private void step(RepairTask task) {
    due.remove(task);
    try {
      task.step().ifPresent(pause -> submit(task, pause));
    } catch (InterruptedException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
