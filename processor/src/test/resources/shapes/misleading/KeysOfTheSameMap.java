package shape;

import java.util.HashMap;
import java.util.Map;
import org.metricdef.Labels;

/** Names and values from one map belong together; which names they are, only the map's own flow says. */
final class KeysOfTheSameMap {

  private KeysOfTheSameMap() {}

  static void copied(AppMetrics metrics, String pool) {
    Map<String, String> map = new HashMap<>();
    map.put("pool", pool);
    metrics.poolConnections().set(Labels.copyOf(map), 1);
    map.put("role", "replica");
    metrics.poolConnections().set(Labels.copyOf(map), 1); // error: 'role' is not one of them
  }

  static void zipped(AppMetrics metrics, Map<String, String> map) {
    Labels labels = Labels.empty();
    for (String key : map.keySet()) {
      labels = labels.with(key, map.get(key));
    }
    metrics.poolConnections().set(labels, 1); // error: [label-keys-unproven]
  }

  static void arrays(AppMetrics metrics, Map<String, String> map) {
    String[] names = map.keySet().toArray(new String[0]);
    String[] values = map.values().toArray(new String[0]);
    metrics.poolConnections().set(Labels.of(names[0], values[0]), 1); // error: [label-keys-unproven]
  }
}
