package org.metricdef.ingestion.app;

import java.util.Optional;

/**
 * How a run ended.
 *
 * @param snapshot the final counts
 * @param unfinished trades that were received and did not get into Kafka. The next run asks the
 *     exchange for them again.
 * @param cause what ended the run, if it was not asked to stop
 */
public record StopReport(Snapshot snapshot, long unfinished, Optional<Throwable> cause) {

  /**
   * What the process tells its caller. A programming error outweighs everything, for somebody has
   * to look at it; then a loss does. What a replaced producer has not written is no loss: the one
   * in its place asks the exchange for it.
   */
  public ExitCode exitCode() {
    ExitCode ended = cause.map(RunEnd::exitCode).orElse(ExitCode.OK);
    if (ended == ExitCode.INTERNAL_ERROR) {
      return ended;
    }
    boolean replaced = ended == ExitCode.FENCED;
    return snapshot.failed() + (replaced ? 0 : unfinished) > 0 ? ExitCode.LOSS : ended;
  }

  /** The last line of the log. */
  public String line() {
    return "stopped: received=%d acknowledged=%d failed=%d in_flight=%d dead_letters=%d repaired=%d holes=%d retries=%d"
        .formatted(
            snapshot.received(),
            snapshot.acknowledged(),
            snapshot.failed(),
            unfinished,
            snapshot.deadLetters(),
            snapshot.sequence().counts().repaired(),
            snapshot.sequence().counts().holes(),
            snapshot.published().trades().retries());
  }
}
