package org.metricdef.ingestion.app.deadletters;

/** A record of a topic of trades is none, so nobody can say which trades are there. */
public final class UnreadableTradeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UnreadableTradeException(String place, Throwable cause) {
    super("the record at " + place + " is no trade: " + cause.getMessage(), cause);
  }
}
