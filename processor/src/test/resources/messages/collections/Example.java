package collections;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;
import shop.Facade;
import shop.ShopMetrics;

/** Maps in collections, and functions that are given them. */
class Example {

  private static Map<String, String> country() {
    return new HashMap<>(Map.of("country", "NL"));
  }

  void functions(Facade facade, Consumer<Map<String, String>> each, Function<Map<String, String>, Map<String, String>> other) {
    Map<String, String> labels = country();
    List<Map<String, String>> all = new ArrayList<>();
    all.add(labels);
    all.forEach(each);
    facade.increment("visits_total", labels);
    facade.increment("visits_total", Optional.of(country()).map(other).get());
  }

  void arrays(ShopMetrics metrics, Facade facade, Object[] array) {
    Map<String, String> labels = country();
    array[0] = labels;
    facade.increment("visits_total", labels);
    Labels[] empty = new Labels[1];
    metrics.visitsTotal().increment(empty[0]);
  }

  void underContract(@LabelKeys("country") List<Labels> all) {
    all.add(Labels.of("city", "Delft"));
  }

  void nulls(ShopMetrics metrics) {
    Map<String, Labels> all = new HashMap<>();
    all.put("a", Labels.of("country", "NL"));
    metrics.visitsTotal().increment(all.get("b"));
    AtomicReference<Labels> later = new AtomicReference<>();
    later.set(Labels.of("country", "NL"));
    metrics.visitsTotal().increment(later.get());
  }

  void views(Facade facade) {
    Map<String, String> labels = country();
    labels.keySet().retainAll(Set.of("city"));
    facade.increment("visits_total", labels);
    Map<String, String> copy = new HashMap<>();
    country().forEach((key, value) -> copy.put(key, value));
    facade.increment("visits_total", copy);
    Map<String, String> swapped =
        country().entrySet().stream().collect(Collectors.toMap(each -> each.getValue(), each -> each.getKey()));
    facade.increment("visits_total", swapped);
  }

  void kept(ShopMetrics metrics) {
    List<Labels> all = new ArrayList<>();
    all.add(Labels.of("country", "NL", "city", "Delft"));
    for (Labels each : all) {
      metrics.visitsTotal().increment(each);
    }
  }

  interface Country extends Supplier<Labels> {
    @Override
    default Labels get() {
      return Labels.of("country", "NL");
    }
  }

  void inherited(ShopMetrics metrics) {
    Supplier<Labels> country = new Country() {};
    metrics.visitsTotal().increment(country.get());
  }

  void copied(Facade facade) {
    facade.increment("visits_total", ImmutableMap.copyOf(Map.of("country", "NL", "city", "Delft")));
  }
}
