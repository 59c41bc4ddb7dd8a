package org.metricdef.processor.observed;

import org.metricdef.processor.library.EffectTable;

/**
 * The methods of the clients that take label values by position: simpleclient 0.x and
 * prometheus-metrics-core 1.x. Sources: the sources of simpleclient 0.16 and of
 * prometheus-metrics-core 1.0 to 1.10.
 */
final class PositionalMethods {

  /** What a method does. */
  enum Effect {
    /** Creates a builder. */
    BUILDER,
    /** Creates a builder; the first argument is the metric's name. */
    NAMED_BUILDER,
    /** Sets the metric's name in the builder. */
    NAME,
    /** Sets the label names in the builder; the names that it had are gone. */
    LABEL_NAMES,
    /** Creates the collector that the builder describes. */
    COLLECTOR,
    /** Returns the collector that it is called on. */
    SAME,
    /** Takes a value for each label name; throws if the numbers differ. */
    VALUES,
    /**
     * Takes a child, then a value for each label name; throws if the numbers differ. Returns the
     * collector that it is called on.
     */
    CHILD_AND_VALUES,
    /** Takes a value for each label name; does nothing if the numbers differ. */
    VALUES_OR_NOTHING,
    /** Gives the builder a function that gets a callback at every scrape. */
    CALLBACK,
    /** Of a callback: takes a value, then a value for each label name. */
    VALUES_AFTER_ONE,
    /** Of a callback: takes three values, then a value for each label name. */
    VALUES_AFTER_THREE,
    /** Creates a family of samples; the third argument is the list of its label names. */
    FAMILY,
    /** Takes a list of a value for each label name, then a sample. */
    LIST_OF_VALUES,
    /** Throws if there are label names. */
    WITHOUT_VALUES,
    /** Creates a timer that throws when it observes, if there are label names. */
    TIMER_WITHOUT_VALUES;

    /** Whether such a call can be wrong. */
    boolean isSite() {
      return switch (this) {
        case VALUES,
            CHILD_AND_VALUES,
            VALUES_OR_NOTHING,
            VALUES_AFTER_ONE,
            VALUES_AFTER_THREE,
            LIST_OF_VALUES,
            WITHOUT_VALUES,
            TIMER_WITHOUT_VALUES -> true;
        case BUILDER, NAMED_BUILDER, NAME, LABEL_NAMES, COLLECTOR, SAME, CALLBACK, FAMILY -> false;
      };
    }

    /** Whether such a call returns the collector that it is made on. */
    boolean returnsCollector() {
      return this == SAME || this == CHILD_AND_VALUES;
    }
  }

  private static final String SIMPLE = "io.prometheus.client.";
  private static final String METRICS = "io.prometheus.metrics.core.metrics.";
  private static final String POINTS = "io.prometheus.metrics.core.datapoints.";

  static final EffectTable<Effect> TABLE = EffectTable.<Effect>builder()
      .rows(
          Effect.BUILDER,
          SIMPLE + "Counter.build()",
          SIMPLE + "Enumeration.build()",
          SIMPLE + "Gauge.build()",
          SIMPLE + "Histogram.build()",
          SIMPLE + "Info.build()",
          SIMPLE + "Summary.build()",
          "new " + SIMPLE + "Counter.Builder()",
          "new " + SIMPLE + "Enumeration.Builder()",
          "new " + SIMPLE + "Gauge.Builder()",
          "new " + SIMPLE + "Histogram.Builder()",
          "new " + SIMPLE + "Info.Builder()",
          "new " + SIMPLE + "Summary.Builder()",
          METRICS + "Counter.builder(..)",
          METRICS + "CounterWithCallback.builder(..)",
          METRICS + "Gauge.builder(..)",
          METRICS + "GaugeWithCallback.builder(..)",
          METRICS + "Histogram.builder(..)",
          METRICS + "Info.builder(..)",
          METRICS + "StateSet.builder(..)",
          METRICS + "Summary.builder(..)",
          METRICS + "SummaryWithCallback.builder(..)")
      .rows(
          Effect.NAMED_BUILDER,
          SIMPLE + "Counter.build(String, String)",
          SIMPLE + "Enumeration.build(String, String)",
          SIMPLE + "Gauge.build(String, String)",
          SIMPLE + "Histogram.build(String, String)",
          SIMPLE + "Info.build(String, String)",
          SIMPLE + "Summary.build(String, String)")
      .rows(
          Effect.NAME,
          SIMPLE + "SimpleCollector.Builder.name(String)",
          METRICS + "MetricWithFixedMetadata.Builder.name(String)")
      .rows(
          Effect.LABEL_NAMES,
          SIMPLE + "SimpleCollector.Builder.labelNames(..)",
          METRICS + "MetricWithFixedMetadata.Builder.labelNames(..)")
      .rows(
          Effect.COLLECTOR,
          SIMPLE + "SimpleCollector.Builder.create()",
          SIMPLE + "SimpleCollector.Builder.register(..)",
          METRICS + "Metric.Builder.build()",
          METRICS + "Metric.Builder.register(..)")
      .rows(Effect.SAME, SIMPLE + "Collector.register(..)")
      .rows(
          Effect.VALUES,
          SIMPLE + "SimpleCollector.labels(..)",
          METRICS + "StatefulMetric.labelValues(..)",
          METRICS + "StatefulMetric.initLabelValues(..)",
          METRICS + "Info.setLabelValues(..)",
          METRICS + "Info.addLabelValues(..)",
          METRICS + "Info.remove(..)")
      .rows(Effect.CHILD_AND_VALUES, SIMPLE + "SimpleCollector.setChild(..)")
      .rows(
          Effect.VALUES_OR_NOTHING,
          SIMPLE + "SimpleCollector.remove(..)",
          METRICS + "StatefulMetric.remove(..)")
      .rows(
          Effect.CALLBACK,
          METRICS + "CounterWithCallback.Builder.callback(java.util.function.Consumer)",
          METRICS + "GaugeWithCallback.Builder.callback(java.util.function.Consumer)",
          METRICS + "SummaryWithCallback.Builder.callback(java.util.function.Consumer)")
      .rows(
          Effect.VALUES_AFTER_ONE,
          METRICS + "CounterWithCallback.Callback.call(..)",
          METRICS + "GaugeWithCallback.Callback.call(..)")
      .rows(Effect.VALUES_AFTER_THREE, METRICS + "SummaryWithCallback.Callback.call(..)")
      .rows(
          Effect.FAMILY,
          "new " + SIMPLE + "CounterMetricFamily(String, String, java.util.List)",
          "new " + SIMPLE + "GaugeMetricFamily(String, String, java.util.List)",
          "new " + SIMPLE + "SummaryMetricFamily(String, String, java.util.List)",
          "new " + SIMPLE + "SummaryMetricFamily(String, String, java.util.List, java.util.List)")
      .rows(
          Effect.LIST_OF_VALUES,
          SIMPLE + "CounterMetricFamily.addMetric(..)",
          SIMPLE + "GaugeMetricFamily.addMetric(..)",
          SIMPLE + "SummaryMetricFamily.addMetric(..)")
      .rows(
          Effect.WITHOUT_VALUES,
          SIMPLE + "Counter.get()",
          SIMPLE + "Counter.inc(..)",
          SIMPLE + "Counter.incWithExemplar(..)",
          SIMPLE + "Enumeration.get()",
          SIMPLE + "Enumeration.state(..)",
          SIMPLE + "Gauge.dec(..)",
          SIMPLE + "Gauge.get()",
          SIMPLE + "Gauge.inc(..)",
          SIMPLE + "Gauge.set(double)",
          SIMPLE + "Gauge.setToCurrentTime()",
          SIMPLE + "Gauge.setToTime(..)",
          SIMPLE + "Gauge.startTimer()",
          SIMPLE + "Histogram.observe(double)",
          SIMPLE + "Histogram.observeWithExemplar(..)",
          SIMPLE + "Histogram.startTimer()",
          SIMPLE + "Histogram.time(..)",
          SIMPLE + "Histogram.timeWithExemplar(..)",
          SIMPLE + "Info.get()",
          SIMPLE + "Info.info(..)",
          SIMPLE + "Summary.get()",
          SIMPLE + "Summary.observe(double)",
          SIMPLE + "Summary.startTimer()",
          SIMPLE + "Summary.time(..)",
          POINTS + "CounterDataPoint.get()",
          POINTS + "CounterDataPoint.getLongValue()",
          POINTS + "CounterDataPoint.inc(..)",
          POINTS + "CounterDataPoint.incWithExemplar(..)",
          POINTS + "GaugeDataPoint.dec(..)",
          POINTS + "GaugeDataPoint.get()",
          POINTS + "GaugeDataPoint.inc(..)",
          POINTS + "GaugeDataPoint.incWithExemplar(..)",
          POINTS + "GaugeDataPoint.decWithExemplar(..)",
          POINTS + "GaugeDataPoint.set(double)",
          POINTS + "GaugeDataPoint.setWithExemplar(..)",
          POINTS + "DistributionDataPoint.getCount()",
          POINTS + "DistributionDataPoint.getSum()",
          POINTS + "DistributionDataPoint.observe(double)",
          POINTS + "DistributionDataPoint.observeWithExemplar(..)",
          POINTS + "StateSetDataPoint.setFalse(..)",
          POINTS + "StateSetDataPoint.setTrue(..)",
          POINTS + "TimerApi.time(..)",
          POINTS + "TimerApi.timeChecked(..)")
      .rows(Effect.TIMER_WITHOUT_VALUES, POINTS + "TimerApi.startTimer()")
      .build();

  private PositionalMethods() {}

  /** Whether a class is one of simpleclient. */
  static boolean isSimple(String owner) {
    return owner.startsWith(SIMPLE);
  }

  /** The method that looks up a series by its label values, in the client of a class. */
  static String seriesOf(String owner) {
    return isSimple(owner) ? "labels" : "labelValues";
  }
}
