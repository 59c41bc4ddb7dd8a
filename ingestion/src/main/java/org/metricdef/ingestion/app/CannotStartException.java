package org.metricdef.ingestion.app;

/** The producer could not start; the message says what is missing, the cause why. */
public final class CannotStartException extends Exception {

  private static final long serialVersionUID = 1;

  CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
