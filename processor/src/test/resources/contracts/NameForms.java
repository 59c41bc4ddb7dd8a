package contracts;

import java.util.Map;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Facades that take one form of a metric's name: with the set's prefix, or without it. */
class NameForms {

  static void either(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  static void whole(
      @MetricName(value = K2Metrics.class, form = MetricName.Form.WHOLE) String name,
      @MetricLabels Map<String, String> labels) {}

  static void without(
      @MetricName(value = K2Metrics.class, form = MetricName.Form.WITHOUT_PREFIX) String name,
      @MetricLabels Map<String, String> labels) {}

  void calls(Map<String, String> any) {
    Map<String, String> labels = Map.of("reason", "x");
    either("binance_reconnects_total", labels);
    either("k2_binance_reconnects_total", labels);
    whole("k2_binance_reconnects_total", labels);
    without("binance_reconnects_total", labels);
    whole("binance_reconnects_total", labels); // error: [unknown-metric] no metric is named 'binance_reconnects_total'
    without("k2_binance_reconnects_total", labels); // error: [unknown-metric] no metric is named 'k2_binance_reconnects_total'
    whole("k2_binance_reconnects_total", any); // error: [label-keys-unproven]
  }

  void wholeToWhole(
      @MetricName(value = K2Metrics.class, form = MetricName.Form.WHOLE) String name,
      @MetricLabels Map<String, String> labels) {
    whole(name, labels);
    either(name, labels);
    without(name, labels); // error: [label-keys-unproven] cannot prove that the labels fit
  }

  void eitherToWhole(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    either(name, labels);
    whole(name, labels); // error: [label-keys-unproven] cannot prove that the labels fit
  }

  enum Metric {
    BINANCE_RECONNECTS_TOTAL
  }

  enum Whole {
    K2_BINANCE_RECONNECTS_TOTAL
  }

  static void named(
      @MetricName(value = K2Metrics.class, form = MetricName.Form.WITHOUT_PREFIX) Metric name,
      @MetricLabels Map<String, String> labels) {}

  static void namedWhole(
      @MetricName(value = K2Metrics.class, form = MetricName.Form.WHOLE) Whole name,
      @MetricLabels Map<String, String> labels) {}

  void constants() {
    named(Metric.BINANCE_RECONNECTS_TOTAL, Map.of("reason", "x"));
    namedWhole(Whole.K2_BINANCE_RECONNECTS_TOTAL, Map.of("reason", "x"));
  }

  enum Held {
    RECONNECTS("k2_binance_reconnects_total"),
    SHORT("binance_reconnects_total"); // error: [unknown-metric] no metric is named 'binance_reconnects_total', which 'SHORT' stands for

    @MetricName(value = K2Metrics.class, form = MetricName.Form.WHOLE)
    final String key;

    Held(String key) {
      this.key = key;
    }
  }
}
