package org.metricdef.ingestion.sequence;

import java.time.Duration;

/** Runs tasks step by step, in the order in which their pauses end. */
@FunctionalInterface
interface RepairQueue {

  /**
   * Sees to it that a step of the task begins no later than after this pause, as far as threads are
   * free. If one is under way, another follows it.
   */
  void submit(RepairTask task, Duration pause);
}
