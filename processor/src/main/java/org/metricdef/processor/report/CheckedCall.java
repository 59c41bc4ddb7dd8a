package org.metricdef.processor.report;

import java.util.List;

/**
 * A metric call and its verdict.
 *
 * @param line the line number; 0 if it is unknown
 * @param metrics the full names of the metrics that the call can change, as far as they are known
 */
public record CheckedCall(long line, List<String> metrics, Verdict verdict) {

  public CheckedCall {
    metrics = List.copyOf(metrics);
  }
}
