package org.metricdef.processor.soundness.raw;

import java.util.List;

/**
 * How a client that takes label values by position is written.
 *
 * @param begin what begins a builder of a class: the class and the metric's name stand for %s
 * @param labels the method that looks up a series
 * @param ends the methods that make a collector of a builder
 * @param operations what is done with a collector's labels
 */
record PositionalApi(
    String title,
    List<String> imports,
    String begin,
    String labels,
    List<String> ends,
    List<Kind> kinds,
    List<Operation> operations) {

  /**
   * A class of collectors.
   *
   * @param child the class of its series
   * @param record what records a value, of a series as of the collector
   * @param timer what starts a timer and stops it at once; empty if there is none
   */
  record Kind(String type, String child, String record, String timer) {}

  /** What is done with a collector's labels. */
  enum Operation {
    LABELS,
    REMOVE,
    WITHOUT_VALUES,
    TIMER_WITHOUT_VALUES,
    INIT,
    SET_CHILD
  }

  static final PositionalApi SIMPLECLIENT = new PositionalApi(
      "simpleclient",
      List.of("io.prometheus.client.*"),
      "%s.build().name(\"%s\").help(\"Help.\")",
      "labels",
      List.of("create()", "register(new CollectorRegistry())"),
      List.of(
          new Kind("Counter", "Counter.Child", "inc()", ""),
          new Kind("Gauge", "Gauge.Child", "set(1)", "startTimer().setDuration()"),
          new Kind("Histogram", "Histogram.Child", "observe(1)", "startTimer().observeDuration()"),
          new Kind("Summary", "Summary.Child", "observe(1)", "startTimer().close()")),
      List.of(
          Operation.LABELS,
          Operation.REMOVE,
          Operation.WITHOUT_VALUES,
          Operation.TIMER_WITHOUT_VALUES,
          Operation.SET_CHILD));

  static final PositionalApi PROMETHEUS_METRICS = new PositionalApi(
      "prometheus-metrics",
      List.of(
          "io.prometheus.metrics.core.metrics.*",
          "io.prometheus.metrics.core.datapoints.*",
          "io.prometheus.metrics.model.registry.PrometheusRegistry"),
      "%s.builder().name(\"%s\").help(\"Help.\")",
      "labelValues",
      List.of("build()", "register(new PrometheusRegistry())"),
      List.of(
          new Kind("Counter", "CounterDataPoint", "inc()", ""),
          new Kind("Gauge", "GaugeDataPoint", "set(1)", "startTimer().observeDuration()"),
          new Kind(
              "Histogram", "DistributionDataPoint", "observe(1)", "startTimer().observeDuration()"),
          new Kind("Summary", "DistributionDataPoint", "observe(1)", "startTimer().close()")),
      List.of(
          Operation.LABELS,
          Operation.REMOVE,
          Operation.WITHOUT_VALUES,
          Operation.TIMER_WITHOUT_VALUES,
          Operation.INIT));

  /** A statement that does something with a collector. */
  String statement(Operation operation, Kind kind, String collector, String values) {
    return switch (operation) {
      case LABELS -> "%s.%s(%s).%s;".formatted(collector, labels, values, kind.record());
      case WITHOUT_VALUES -> "%s.%s;".formatted(collector, kind.record());
      case TIMER_WITHOUT_VALUES -> "%s.%s;".formatted(collector, kind.timer());
      case REMOVE -> "%s.remove(%s);«Seen.gone(%s);»".formatted(collector, values, collector);
      case INIT -> "%s.initLabelValues(%s);".formatted(collector, values);
      case SET_CHILD ->
        "%s.setChild(%s.build().name(\"x\").help(\"x\").create().labels()%s);"
            .formatted(collector, kind.type(), values.isEmpty() ? "" : ", " + values);
    };
  }
}
