package org.metricdef.ingestion.app;

import org.apache.kafka.common.KafkaException;
import org.metricdef.ingestion.exchange.ExchangeUnreachableException;
import org.metricdef.ingestion.membership.FencedOutException;
import org.metricdef.ingestion.metrics.IngestionMetrics;
import org.metricdef.ingestion.metrics.Recording;
import org.metricdef.ingestion.publish.UnreadableDataException;

/** What the cause says of a run that ended by itself. */
final class RunEnd {

  private RunEnd() {}

  /** The exit code of a run that this ended. What nobody has foreseen is a programming error. */
  static ExitCode exitCode(Throwable cause) {
    if (cause instanceof CannotStartException cannotStart) {
      return cannotStart.exitCode();
    }
    if (cause instanceof FencedOutException) {
      return ExitCode.FENCED;
    }
    if (cause instanceof ExchangeUnreachableException) {
      return ExitCode.EXCHANGE_UNREACHABLE;
    }
    boolean foreseen = cause instanceof KafkaException
        || cause instanceof UnreadableDataException
        || cause instanceof InterruptedException;
    return foreseen ? ExitCode.LOSS : ExitCode.INTERNAL_ERROR;
  }

  /** Counts the cause if it is a programming error. Does not throw. */
  static void count(Throwable cause, IngestionMetrics metrics) {
    if (exitCode(cause) == ExitCode.INTERNAL_ERROR) {
      Recording.record(() -> metrics.internalErrorsTotal().increment());
    }
  }
}
