package org.metricdef.ingestion.freshness;

import org.jspecify.annotations.Nullable;
import org.metricdef.ingestion.rest.RestException;

/** The exchange did not say which trades are the newest. */
final class TickersUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  TickersUnavailableException(String message, @Nullable Exception cause) {
    super(message, cause);
  }

  /** Whether a server was asked and gave no tickers. If not, all requests have to pause. */
  boolean isRefusal() {
    return getCause() instanceof RestException.Unavailable;
  }
}
