package unknown_metric;

import java.util.List;
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

  void oneOfThoseInAList(Facade facade) {
    for (String name : List.of("visits_total", "clicks_total")) {
      if (name.equals("visits_total")) {
        facade.increment(name, Map.of("country", "NL"));
      }
    }
  }

  void theWrongOneNeverGetsHere(Facade facade, int kind) {
    String name = kind > 0 ? "clicks_total" : "visits_total";
    if (kind <= 0) {
      facade.increment(name, Map.of("country", "NL"));
    }
  }

  interface Whole {
    void increment(
        @MetricName(value = shop.ShopMetrics.class, form = MetricName.Form.WHOLE) String name,
        @MetricLabels Map<String, String> labels);
  }

  void shortName(Whole whole) {
    whole.increment("visits_total", Map.of("country", "NL"));
  }
}
