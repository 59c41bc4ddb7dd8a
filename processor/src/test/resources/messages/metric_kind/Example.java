package metric_kind;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.ShopMetrics;

/** A facade's method is given a metric of a kind that it is not for. */
class Example {

  interface Kinds {
    void increment(
        @MetricName(value = ShopMetrics.class, kinds = Counter.class) String name,
        @MetricLabels Map<String, String> labels);

    void gauge(
        @MetricName(value = ShopMetrics.class, kinds = Gauge.class) String name,
        double value,
        @MetricLabels Map<String, String> labels);
  }

  interface GaugesOnly {
    void gauge(
        @MetricName(value = ShopMetrics.class, kinds = Gauge.class) String name,
        double value,
        @MetricLabels Map<String, String> labels);
  }

  void anotherMethod(Kinds kinds) {
    kinds.gauge("visits_total", 1, Map.of("country", "NL"));
  }

  void noOtherMethod(GaugesOnly gauges) {
    gauges.gauge("visits_total", 1, Map.of("country", "NL"));
  }
}
