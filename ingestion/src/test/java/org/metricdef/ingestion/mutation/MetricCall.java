package org.metricdef.ingestion.mutation;

import java.util.Optional;

/**
 * A metric call of the producer.
 *
 * @param metric what it records
 * @param metricName where the metric's method is named
 * @param labels the argument that holds the labels; empty where none is passed
 * @param arguments all arguments, without the parentheses
 */
record MetricCall(Metric metric, Span metricName, Optional<Span> labels, Span arguments) {

  /** Where it is, as run-time and table name it. */
  String place() {
    return arguments.place();
  }
}
