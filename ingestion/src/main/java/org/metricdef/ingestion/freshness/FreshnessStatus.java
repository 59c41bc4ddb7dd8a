package org.metricdef.ingestion.freshness;

import java.time.Duration;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which symbols are silent.
 *
 * @param silent by symbol: what the exchange says of it, and what has come
 * @param sinceTickers how long ago the exchange last said which trades are the newest
 */
public record FreshnessStatus(SortedMap<String, Silence> silent, Duration sinceTickers) {

  /** Of a producer that watches nothing yet. */
  public static final FreshnessStatus NONE = new FreshnessStatus(new TreeMap<>(), Duration.ZERO);

  public FreshnessStatus {
    silent = new TreeMap<>(silent);
  }

  /**
   * A symbol that is silent.
   *
   * @param lastId the id of the exchange's newest trade
   * @param newest the highest id that has come, by whichever way; negative if none has
   * @param lasting how long nothing has come, at least
   */
  public record Silence(long lastId, long newest, Duration lasting) {}
}
