package flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.Labels;

/** What was put under a key or at a place is there, unless something may have taken it out. */
abstract class Places {

  private final K2Metrics metrics;
  private final Map<String, Labels> kept = new HashMap<>();

  Places(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void maps(boolean flag, String key) {
    Map<String, Labels> map = new HashMap<>();
    map.put("a", Labels.of("reason", "a"));
    metrics.binanceReconnectsTotal().increment(map.get("a"));
    metrics.binanceReconnectsTotal().increment(map.get("b")); // error: it may be null
    metrics.binanceReconnectsTotal().increment(map.get(key)); // error: it may be null
    metrics.binanceReconnectsTotal().increment(map.getOrDefault("a", Labels.empty()));
    metrics.binanceReconnectsTotal().increment(map.getOrDefault("b", Labels.empty())); // error: 'reason' may be missing
    if (flag) {
      map.put("b", Labels.of("reason", "b"));
    }
    metrics.binanceReconnectsTotal().increment(map.get(flag ? "a" : "b")); // error: it may be null
    Map<String, Labels> fixed = Map.of("a", Labels.of("reason", "x"), "b", Labels.of("reason", "y"));
    metrics.binanceReconnectsTotal().increment(fixed.get(flag ? "a" : "b"));
  }

  void removed(boolean flag, Map<String, Labels> foreign) {
    Map<String, Labels> map = new HashMap<>();
    map.put("a", Labels.of("reason", "a"));
    Map<String, Labels> either = flag ? map : foreign;
    either.remove("a");
    metrics.binanceReconnectsTotal().increment(map.get("a")); // error: it may be null
  }

  void removedByView() {
    Map<String, Labels> map = new HashMap<>();
    map.put("a", Labels.of("reason", "a"));
    var keys = map.keySet();
    map.put("a", Labels.of("reason", "a"));
    keys.remove("a");
    metrics.binanceReconnectsTotal().increment(map.get("a")); // error: it may be null
  }

  void removedByOthers() {
    Map<String, Labels> map = new HashMap<>();
    map.put("a", Labels.of("reason", "a"));
    foreign(map);
    metrics.binanceReconnectsTotal().increment(map.get("a")); // error: [label-keys-unproven]
  }

  abstract void foreign(Map<String, Labels> map);

  void inAField() {
    kept.put("a", Labels.of("reason", "a"));
    metrics.binanceReconnectsTotal().increment(kept.get("a")); // error: it may be null
  }

  void removedByHelper() {
    Map<String, Labels> map = new HashMap<>();
    map.put("a", Labels.of("reason", "a"));
    remove(map);
    metrics.binanceReconnectsTotal().increment(map.get("a")); // error: it may be null
    map.put("a", Labels.of("reason", "b"));
    metrics.binanceReconnectsTotal().increment(map.get("a")); // error: it may be null
  }

  private static void remove(Map<String, Labels> map) {
    map.remove("a");
  }

  void arrays(int i) {
    Labels[] array = new Labels[2];
    array[0] = Labels.of("reason", "a");
    metrics.binanceReconnectsTotal().increment(array[0]);
    metrics.binanceReconnectsTotal().increment(array[1]); // error: null until it is assigned
    metrics.binanceReconnectsTotal().increment(array[i]); // error: null until it is assigned
    for (Labels labels : array) {
      metrics.binanceReconnectsTotal().increment(labels); // error: null until it is assigned
    }
    Labels[] wrong = new Labels[1];
    wrong[0] = Labels.of("other", "a");
    metrics.binanceReconnectsTotal().increment(wrong[0]); // error: 'other' is not one of them
    Labels[] full = {Labels.of("reason", "a")};
    metrics.binanceReconnectsTotal().increment(full[i]);
    Labels[] cleared = {Labels.of("reason", "a")};
    cleared[0] = null;
    metrics.binanceReconnectsTotal().increment(cleared[0]); // error: it is null
  }

  void letterAsPlace() {
    Labels[] array = new Labels[60];
    array[0] = Labels.of("reason", "a");
    metrics.binanceReconnectsTotal().increment(array['0']); // error: null until it is assigned
  }

  void longerArray() {
    List<Labels> list = List.of(Labels.of("reason", "a"));
    metrics.binanceReconnectsTotal().increment(list.toArray(new Labels[5])[4]); // error: it may be null
    Labels first = list.get(0);
    metrics.binanceReconnectsTotal().increment(first);
  }

  void newEachTurn(int n) {
    Labels[] last = new Labels[1];
    for (int i = 0; i < n; i++) {
      Labels[] array = new Labels[1];
      metrics.binanceReconnectsTotal().increment(array[0]); // error: null until it is assigned
      array[0] = Labels.of("reason", "x");
      metrics.binanceReconnectsTotal().increment(array[0]);
      last = array;
    }
    metrics.binanceReconnectsTotal().increment(last[0]); // error: null until it is assigned
  }
}
