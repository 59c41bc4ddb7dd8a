package org.metricdef.processor.declaration;

import java.util.List;

/** The upper bounds of a histogram's buckets. */
public final class Buckets {

  /** Those of simpleclient, in seconds. Every client gets them, so that dashboards agree. */
  private static final List<Double> DEFAULT =
      List.of(.005, .01, .025, .05, .075, .1, .25, .5, .75, 1., 2.5, 5., 7.5, 10.);

  private Buckets() {}

  /** The bounds that a metric declares, or the default ones. */
  public static List<Double> of(MetricDefinition metric) {
    return metric.buckets().isEmpty() ? DEFAULT : metric.buckets();
  }

  /** The same without infinity, which is the last bound of every histogram. */
  public static List<Double> finite(MetricDefinition metric) {
    return of(metric).stream()
        .filter(bound -> bound != Double.POSITIVE_INFINITY)
        .toList();
  }
}
