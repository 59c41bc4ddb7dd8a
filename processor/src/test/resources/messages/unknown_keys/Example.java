package unknown_keys;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Keys that are no constants, and maps of which nothing is known. */
class Example {

  void notConstant(ShopMetrics metrics, String key) {
    metrics.visitsTotal().increment(Labels.of(key, "NL"));
    metrics.visitsTotal().increment(Labels.of("count" + key, "NL"));
  }

  void inLoop(Facade facade, List<String> keys) {
    Map<String, String> labels = new HashMap<>();
    for (String key : keys) {
      labels.put(key, "x");
    }
    facade.increment("visits_total", labels);
  }

  void twice(ShopMetrics metrics, Facade facade) {
    metrics.visitsTotal().increment(Labels.of("country", "NL", "country", "BE"));
    facade.increment("visits_total", Map.ofEntries(Map.entry("country", "a"), Map.entry("country", "b")));
  }

  void comparator(Facade facade) {
    Map<String, String> labels = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    labels.put("country", "NL");
    facade.increment("visits_total", labels);
  }

  void nothing(ShopMetrics metrics) {
    metrics.visitsTotal().increment(null);
  }

  void cast(ShopMetrics metrics) {
    metrics.visitsTotal().increment((Labels) (Object) this);
  }

  void pattern(ShopMetrics metrics, boolean known, Object any) {
    if (known && any instanceof Labels labels) {
      metrics.visitsTotal().increment(labels);
    }
  }

  void elements(ShopMetrics metrics, Labels[] array) {
    metrics.visitsTotal().increment(array[0]);
    for (Labels each : array) {
      metrics.visitsTotal().increment(each);
    }
  }

  void collected(Facade facade, String key) {
    facade.increment("visits_total", Stream.of(key).collect(Collectors.toMap(k -> k, k -> "NL")));
    facade.increment(
        "visits_total",
        Stream.of("country", "country").collect(Collectors.toMap(k -> k, k -> "NL")));
  }
}
