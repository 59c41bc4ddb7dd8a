package escaped;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.Facade;

/** Maps that reach code which may change them. */
class Example {

  private final Map<String, String> mine = new HashMap<>(Map.of("country", "NL"));

  private static Map<String, String> country() {
    return new HashMap<>(Map.of("country", "NL"));
  }

  void handedOver(Facade facade, List<Map<String, String>> all) {
    Map<String, String> labels = country();
    all.add(labels);
    facade.increment("visits_total", labels);
  }

  void keptInMap(Facade facade, Map<String, Map<String, String>> all) {
    Map<String, String> labels = country();
    Map<String, Object> kept = new HashMap<>();
    kept.put("a", labels);
    facade.increment("visits_total", labels);
    Map<String, String> other = country();
    Map<String, Object> immutable = ImmutableMap.of("a", other);
    facade.increment("visits_total", other);
  }

  void keptInArray(Facade facade) {
    Map<String, String> labels = country();
    Object[] kept = {labels};
    facade.increment("visits_total", labels);
    Map<String, String> other = country();
    kept[0] = other;
    facade.increment("visits_total", other);
  }

  void view(Facade facade) {
    Map<String, String> labels = country();
    Set<String> keys = labels.keySet();
    keys.iterator().remove();
    facade.increment("visits_total", labels);
  }

  void reference(Facade facade) {
    Map<String, String> labels = country();
    Runnable clear = labels::clear;
    facade.increment("visits_total", labels);
  }

  Map<String, String> returned(Facade facade) {
    facade.increment("visits_total", mine);
    return mine;
  }

  void anonymous(Facade facade) {
    facade.increment("visits_total", new HashMap<>() {});
  }

  void changedCopyOfGuava(Facade facade) {
    Map<String, String> all = country();
    all.put("city", "x");
    Map<String, String> labels = com.google.common.collect.Maps.newHashMap(all);
    facade.increment("visits_total", labels);
  }

  void splitView(Facade facade) {
    Map<String, String> labels = country();
    labels.keySet().spliterator();
    facade.increment("visits_total", labels);
  }
}
