package org.metricdef.ingestion.app;

/** What the process tells its caller. */
public enum ExitCode {
  /** Stopped as asked, and nothing that was received is lost. */
  OK(0),
  /** Something that was received may not be in Kafka, or Kafka refused this instance. */
  LOSS(1),
  /**
   * The command line, the environment or the configuration file is wrong, or it names a symbol that
   * the exchange has never listed; nothing was started.
   */
  USAGE(2),
  /** Reconnecting to the exchange was given up, and nothing that was received is lost. */
  EXCHANGE_UNREACHABLE(3),
  /**
   * It could not start: Kafka refuses, or the HTTP port is taken. Of other commands: Kafka or the
   * exchange does not answer.
   */
  CANNOT_START(4),
  /** Another producer took over what this one was writing, and repairs what was not written yet. */
  FENCED(5),
  /** A programming error ended the run. What was received may not be in Kafka yet. */
  INTERNAL_ERROR(6);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit status. */
  public int code() {
    return code;
  }
}
