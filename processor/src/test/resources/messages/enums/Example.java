package enums;

import java.util.Map;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.ShopMetrics;

/** Facades that take the metric's name as a constant of an enum. */
class Example {

  enum Metric {
    VISITS("visits_total"),
    VISITORS("visitors_total"),
    ERRORS("errors".concat("_total"));

    @MetricName(ShopMetrics.class)
    final String key;

    Metric(String key) {
      this.key = key;
    }
  }

  interface Facade {
    void count(
        @MetricName(ShopMetrics.class) Metric metric, @MetricLabels Map<String, String> labels);
  }

  void wrong(Facade facade, String country) {
    facade.count(Metric.VISITS, Map.of("county", country));
  }

  void notLiteral(Facade facade, String country) {
    facade.count(Metric.ERRORS, Map.of("country", country, "reason", "x"));
  }
}
