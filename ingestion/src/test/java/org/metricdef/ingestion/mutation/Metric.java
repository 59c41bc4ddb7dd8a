package org.metricdef.ingestion.mutation;

import java.util.List;
import java.util.Optional;

/**
 * A metric as the producer declares it.
 *
 * @param method the method that declares it
 * @param kind Counter, Gauge or Histogram
 * @param labels what every call passes
 * @param kindAt where the kind stands
 * @param labelsAt the array that lists them; empty where there is none
 * @param annotation the whole @MetricDef
 */
record Metric(
    String method,
    String kind,
    List<String> labels,
    Span kindAt,
    Optional<Span> labelsAt,
    Span annotation) {}
