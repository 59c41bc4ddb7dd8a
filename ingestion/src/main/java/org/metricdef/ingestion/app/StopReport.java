package org.metricdef.ingestion.app;

import java.util.Optional;
import org.metricdef.ingestion.exchange.ExchangeUnreachableException;
import org.metricdef.ingestion.metrics.ErrorType;

/**
 * How a run ended.
 *
 * @param snapshot the final counts
 * @param cause what ended the run, if it was not asked to stop
 */
public record StopReport(Snapshot snapshot, Optional<Throwable> cause) {

  /** What the process is to tell its caller. A loss outweighs every other cause. */
  public ExitCode exitCode() {
    if (!snapshot.isComplete()) {
      return ExitCode.LOSS;
    }
    if (cause.isEmpty()) {
      return ExitCode.OK;
    }
    if (cause.get() instanceof CannotStartException) {
      return ExitCode.CANNOT_START;
    }
    if (ErrorType.of(cause.get()) == ErrorType.FENCED) {
      return ExitCode.FENCED;
    }
    return cause.get() instanceof ExchangeUnreachableException
        ? ExitCode.EXCHANGE_UNREACHABLE
        : ExitCode.LOSS;
  }

  /** The last line of the log. */
  public String line() {
    return "stopped: received=%d acknowledged=%d failed=%d in_flight=%d dead_letters=%d retries=%d"
        .formatted(
            snapshot.received(),
            snapshot.acknowledged(),
            snapshot.failed(),
            snapshot.inFlight(),
            snapshot.deadLetters(),
            snapshot.published().trades().retries());
  }
}
