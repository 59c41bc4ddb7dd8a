package org.metricdef.ingestion.market;

/** A list of markets that is not in order; nothing of it is believed. */
public final class BadExchangeInfoException extends Exception {

  private static final long serialVersionUID = 1;

  /** With what is wrong, in words. */
  public BadExchangeInfoException(String problem) {
    super(problem);
  }
}
