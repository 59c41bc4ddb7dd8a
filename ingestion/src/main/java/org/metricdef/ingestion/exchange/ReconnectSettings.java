package org.metricdef.ingestion.exchange;

import java.time.Duration;

/**
 * How to reconnect.
 *
 * @param base the bound of the first pause
 * @param longest what no bound exceeds
 * @param stableAfter the age at which a connection counts as one that held
 * @param maxReconnects how many reconnections in a row may bring no trade; negative: any number
 */
public record ReconnectSettings(
    Duration base, Duration longest, Duration stableAfter, int maxReconnects) {

  /** The same with any number of reconnections. */
  ReconnectSettings withoutEnd() {
    return new ReconnectSettings(base, longest, stableAfter, -1);
  }
}
