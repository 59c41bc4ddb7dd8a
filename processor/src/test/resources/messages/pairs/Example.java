package pairs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import shop.ShopMetrics;

/** Facades that take keys and values in turn, or entries. */
class Example {

  interface Facade {
    void pairs(@MetricName(ShopMetrics.class) String name, @MetricLabels String... pairs);

    void map(@MetricName(ShopMetrics.class) String name, @MetricLabels Map<String, String> labels);

    void labels(@MetricName(ShopMetrics.class) String name, @MetricLabels Labels labels);
  }

  private final List<Runnable> queue = new ArrayList<>();

  void odd(Facade facade, String country) {
    facade.pairs("orders_total", "country", country, "payment");
  }

  void twice(Facade facade, String country) {
    facade.pairs("visits_total", "country", country, "country", "NL");
  }

  void missing(Facade facade, String country) {
    facade.pairs("orders_total", "country", country);
  }

  void unknownKey(Facade facade, String key) {
    facade.pairs("visits_total", key, "NL");
  }

  void changed(Facade facade, String country) {
    String[] pairs = {"country", country};
    pairs[0] = country;
    facade.pairs("visits_total", pairs);
  }

  void filled(Facade facade, String[] given) {
    String[] pairs = new String[given.length];
    facade.pairs("visits_total", pairs);
  }

  void nothing(Facade facade) {
    facade.pairs("visits_total", null);
  }

  void inLoop(Facade facade, String country) {
    String[] pairs = {"county", country};
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    facade.map("visits_total", labels);
  }

  void entriesInLoop(Facade facade, String country) {
    List<Map.Entry<String, String>> entries = List.of(Map.entry("county", country));
    Map<String, String> labels = new HashMap<>();
    for (Map.Entry<String, String> each : entries) {
      labels.put(each.getKey(), each.getValue());
    }
    facade.map("visits_total", labels);
  }

  void later(
      Facade facade, @MetricName(ShopMetrics.class) String name, @MetricLabels String... pairs) {
    queue.add(() -> facade.pairs(name, pairs));
  }

  void blankOnesDropped(
      Facade facade, @MetricName(ShopMetrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isBlank()) {
        labels.put(pairs[i], pairs[i + 1]);
      }
    }
    facade.map(name, labels);
  }

  void onlyFirst(
      Facade facade, @MetricName(ShopMetrics.class) String name, @MetricLabels String... pairs) {
    facade.labels(name, Labels.of(pairs[0], pairs[1]));
  }

  void onlyFirstEntry(
      Facade facade,
      @MetricName(ShopMetrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    facade.map(name, Map.ofEntries(entries.get(0)));
  }
}
