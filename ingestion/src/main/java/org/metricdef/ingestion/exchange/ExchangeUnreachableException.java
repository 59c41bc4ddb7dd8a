package org.metricdef.ingestion.exchange;

/** Reconnecting was given up: the allowed number of attempts in a row brought no trade. */
public final class ExchangeUnreachableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ExchangeUnreachableException(DisconnectReason last) {
    super("reconnecting was given up; the last connection ended with " + last.label());
  }
}
