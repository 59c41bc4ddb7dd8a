package org.metricdef.ingestion.app;

import java.util.Optional;
import org.metricdef.ingestion.exchange.ExchangeUnreachableException;
import org.metricdef.ingestion.membership.FencedOutException;

/**
 * How a run ended.
 *
 * @param snapshot the final counts
 * @param unfinished trades that were received and did not get into Kafka; the next run asks the
 *     exchange for them again
 * @param cause what ended the run, if it was not asked to stop
 */
public record StopReport(Snapshot snapshot, long unfinished, Optional<Throwable> cause) {

  /**
   * What the process is to tell its caller. A loss outweighs every other cause. What a producer that was
   * replaced has not written is none: the one that has its place asks the exchange for it.
   */
  public ExitCode exitCode() {
    boolean replaced = cause.isPresent() && cause.get() instanceof FencedOutException;
    if (snapshot.failed() + (replaced ? 0 : unfinished) > 0) {
      return ExitCode.LOSS;
    }
    if (cause.isEmpty()) {
      return ExitCode.OK;
    }
    if (cause.get() instanceof CannotStartException) {
      return ExitCode.CANNOT_START;
    }
    if (replaced) {
      return ExitCode.FENCED;
    }
    return cause.get() instanceof ExchangeUnreachableException
        ? ExitCode.EXCHANGE_UNREACHABLE
        : ExitCode.LOSS;
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
