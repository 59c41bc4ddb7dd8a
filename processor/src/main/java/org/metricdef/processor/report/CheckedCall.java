package org.metricdef.processor.report;

import java.util.List;

/**
 * A call site and its verdict, as the catalogue keeps it.
 *
 * @param line from 1; 0 where it is not known
 * @param metrics full names of the metrics it may touch, as far as they are known
 */
public record CheckedCall(long line, List<String> metrics, Verdict verdict) {

  public CheckedCall {
    metrics = List.copyOf(metrics);
  }
}
