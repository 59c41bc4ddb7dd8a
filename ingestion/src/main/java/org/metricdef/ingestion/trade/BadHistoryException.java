package org.metricdef.ingestion.trade;

/**
 * An answer of the exchange's history that is not what was asked for; nothing of it is believed.
 */
public final class BadHistoryException extends Exception {

  private static final long serialVersionUID = 1;

  /** With what is wrong, in words that do not quote the answer. */
  public BadHistoryException(String problem) {
    super(problem);
  }
}
