package org.metricdef.ingestion.app.symbols;

/** Neither the exchange nor Kafka says what the exchange's symbols are. */
public final class NoMarketsException extends Exception {

  private static final long serialVersionUID = 1;

  NoMarketsException(String message, Throwable cause) {
    super(message, cause);
  }
}
