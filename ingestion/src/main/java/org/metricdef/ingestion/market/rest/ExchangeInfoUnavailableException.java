package org.metricdef.ingestion.market.rest;

import org.jspecify.annotations.Nullable;

/** None of the exchange's servers gave its list of markets. */
public final class ExchangeInfoUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  ExchangeInfoUnavailableException(String message, @Nullable Exception cause) {
    super(message, cause);
  }
}
