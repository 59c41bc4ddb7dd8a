package org.metricdef.ingestion.coverage;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which symbols have not been carried for so long that it is no mere change of hands.
 *
 * @param uncarried by symbol
 */
public record CoverageStatus(SortedMap<String, Reason> uncarried) {

  /** All are carried, as far as is known. */
  public static final CoverageStatus NONE = new CoverageStatus(new TreeMap<>());

  public CoverageStatus {
    uncarried = new TreeMap<>(uncarried);
  }

  /** How many there are for a reason. */
  public long count(Reason reason) {
    return uncarried.values().stream().filter(each -> each == reason).count();
  }
}
