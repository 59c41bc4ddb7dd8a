package unknown_metric;

import java.util.Map;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;
import shop.Facade;

/** Names that no metric has. */
class Example {

  void misspelt(Facade facade) {
    facade.increment("visit_total", Map.of("country", "NL"));
    facade.increment("baskets_abandoned_total", Map.of("country", "NL"));
  }

  @MetricSet
  interface Nothing {}

  interface Old {
    void increment(@MetricName(Nothing.class) String name, @MetricLabels Map<String, String> labels);
  }

  void nothingDeclared(Old old) {
    old.increment("visits_total", Map.of("country", "NL"));
  }

  void several(Facade facade, int kind) {
    String name =
        switch (kind) {
          case 1 -> "ordrs_total";
          case 2 -> "shop_visits_totl";
          default -> "visits_total";
        };
    facade.increment(name, Map.of("country", "NL"));
  }
}
