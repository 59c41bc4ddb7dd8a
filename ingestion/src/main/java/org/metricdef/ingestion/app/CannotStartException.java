package org.metricdef.ingestion.app;

import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.app.check.CheckResult;
import org.metricdef.ingestion.publish.KafkaCluster;

/** The producer could not start; the message says what is missing, the cause why. */
public final class CannotStartException extends Exception {

  private static final long serialVersionUID = 1;

  private final ExitCode exitCode;
  private final boolean mayPass;

  CannotStartException(String message, Throwable cause) {
    this(message, cause, ExitCode.CANNOT_START, false);
  }

  private CannotStartException(
      String message, @Nullable Throwable cause, ExitCode exitCode, boolean mayPass) {
    super(message, cause);
    this.exitCode = exitCode;
    this.mayPass = mayPass;
  }

  /** Something is away that may come: a later attempt can succeed without anybody's help. */
  static CannotStartException forNow(String message, Throwable cause) {
    return new CannotStartException(message, cause, ExitCode.CANNOT_START, true);
  }

  /** It is told to do something that no later start can do either. */
  static CannotStartException ofUsage(String message) {
    return new CannotStartException(message, null, ExitCode.USAGE, false);
  }

  /** A cluster that a command cannot do without does not answer, or refuses. */
  static CannotStartException ofKafka(KafkaCluster kafka, Throwable cause) {
    String why = CheckResult.inWords(cause);
    return new CannotStartException(
        "cannot work with Kafka at " + kafka.bootstrapServers() + ": " + why, cause);
  }

  /** There is nothing yet to do it with. */
  static CannotStartException ofNothing(String message) {
    return new CannotStartException(message, null, ExitCode.CANNOT_START, false);
  }

  /** What is known does not let it, and more may be known at a later start. */
  static CannotStartException ofOldList(String message) {
    return new CannotStartException(message, null, ExitCode.CANNOT_START, true);
  }

  /** Whether a later attempt can succeed without anybody's help. */
  boolean mayPass() {
    return mayPass;
  }

  /** What the process tells its caller. */
  ExitCode exitCode() {
    return exitCode;
  }
}
