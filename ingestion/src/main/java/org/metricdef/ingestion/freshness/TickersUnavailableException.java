package org.metricdef.ingestion.freshness;

import org.jspecify.annotations.Nullable;

/** The exchange did not say which trades are the newest. */
final class TickersUnavailableException extends Exception {

  private static final long serialVersionUID = 1;

  TickersUnavailableException(String message, @Nullable Exception cause) {
    super(message, cause);
  }
}
