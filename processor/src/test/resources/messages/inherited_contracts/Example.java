package inherited;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.Facade;
import shop.ShopMetrics;

/** Contracts of methods that others call under another name. */
class Example {

  static class Visits {
    public void accept(@LabelKeys("country") Map<String, String> labels) {}
  }

  interface Silent {
    void accept(Map<String, String> labels);
  }

  static class OfTheJdk extends Visits implements Consumer<Map<String, String>> {}

  static class OfOurs extends Visits implements Silent {}

  static class Written implements Consumer<Labels> {
    @Override
    public void accept(@LabelKeys("country") Labels labels) {}
  }

  interface Stated {
    void accept(@LabelKeys("country") Map<String, String> labels);
  }

  interface Both extends Silent, Stated {}

  Both lambda() {
    return labels -> labels.size();
  }

  Stated reference() {
    return Map::clear;
  }

  static class Started {
    Started(Facade facade, @MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels) {
      facade.increment(name, labels);
    }
  }

  void constructor(Facade facade) {
    new Started(facade, "visits_total", Map.of("city", "Delft"));
  }

  interface Giving {
    Map<String, String> record(@MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels);
  }

  void result(Facade facade) {
    Map<String, String> labels = new HashMap<>(Map.of("country", "NL"));
    Giving giving = (name, more) -> labels;
    giving.record("visits_total", Map.of("country", "NL")).put("city", "Delft");
    facade.increment("visits_total", labels);
  }
}
