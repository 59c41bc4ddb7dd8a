package contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** What a facade may do with keys and values in turn: what it may do with a map. */
class PairForwarding {

  static void inc(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {}

  static void incMap(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> map) {}

  static void incLabels(@MetricName(K2Metrics.class) String name, @MetricLabels Labels labels) {}

  private final List<Runnable> queue = new ArrayList<>();

  void asItIs(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    inc(name, pairs);
    List.of("a", "b").forEach(each -> inc(name, pairs));
    System.out.println(name + String.join(", ", pairs) + pairs.length + pairs[0]);
    inc(name, pairs);
  }

  void inMap(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("a value is missing");
    }
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap(name, map);
    queue.add(() -> incMap(name, map));
  }

  void inLabels(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Labels labels = Labels.empty();
    for (int i = 0; i + 1 < pairs.length; i = i + 2) labels = labels.with(pairs[i], pairs[i + 1]);
    incLabels(name, labels);
  }

  void inHelper(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    incMap(name, mapOf(pairs));
  }

  private static Map<String, String> mapOf(String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  void helperOfOwnPairs(String value) {
    incMap("binance_reconnects_total", mapOf("reason", value));
    incMap("binance_reconnects_total", mapOf("raeson", value)); // error: 'raeson' is not one of them, and 'reason' is missing
  }

  // A caller may change the array after the call.

  void later(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    queue.add(() -> inc(name, pairs)); // error: this code may run after 'later' has returned, and its caller may have changed 'pairs' by then
  }

  void laterInMap(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    queue.add(() -> {
      Map<String, String> map = new HashMap<>();
      for (int i = 0; i < pairs.length; i += 2) {
        map.put(pairs[i], pairs[i + 1]);
      }
      incMap(name, map); // error: may run after 'laterInMap' has returned
    });
  }

  void copyLater(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    String[] copy = pairs.clone();
    queue.add(() -> inc(name, copy));
  }

  private final List<String> names = new ArrayList<>();
  private final List<String[]> arrays = new ArrayList<>();

  void keeps(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    names.add(name);
    arrays.add(pairs);
    inc(names.get(0), arrays.get(0)); // error: 'name' and 'pairs' may come from different calls of 'keeps'
  }

  void handsOut(List<String[]> all, @MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    all.add(pairs); // error: must keep its keys, but it is passed to 'List.add', which may change it
  }

  // A facade leaves its array alone.

  void changes(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    pairs[0] = "x"; // error: @MetricLabels of parameter 'pairs' of changes(String, String...) must keep its keys, but an element of it changes
  }

  void changesView(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Arrays.asList(pairs).set(0, "x"); // error: must keep its keys
  }

  void sorts(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Arrays.sort(pairs); // error: must keep its keys, but it is passed to 'Arrays.sort', which may change it
  }

  // Loops that do not put exactly the pairs.

  void skipsFirst(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 2; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void swaps(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i + 1], pairs[i]);
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void stepsByFour(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 4) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void dropsBlank(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (!pairs[i + 1].isBlank()) {
        map.put(pairs[i], pairs[i + 1]);
      }
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void stopsEarly(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
      break;
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void keepsLast(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Labels none = Labels.empty();
    Labels labels = none;
    for (int i = 0; i < pairs.length; i += 2) {
      labels = none.with(pairs[i], pairs[i + 1]);
    }
    incLabels(name, labels); // error: these labels did not come with 'name'
  }

  void drops(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Labels labels = Labels.empty();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.with(pairs[i], pairs[i + 1]);
    }
    incLabels(name, labels); // error: these labels did not come with 'name'
  }

  void addsMore(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    map.put("service", "x");
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }

  void whateverHappens(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> map = new HashMap<>();
    try {
      for (int i = 0; i < pairs.length; i += 2) {
        map.put(pairs[i], pairs[i + 1]);
      }
    } finally {
      incMap(name, map); // error: these labels did not come with 'name'
    }
  }

  /** A map with a method of its own. */
  static class Upper extends HashMap<String, String> {
    @Override
    public String put(String key, String value) {
      return super.put(key + "_", value);
    }
  }

  void ownPut(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {
    Upper map = new Upper();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap(name, map); // error: [label-keys-unproven]
  }

  interface Facade {
    void inc(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs);
  }

  Facade lambda() {
    return (name, pairs) -> inc(name, pairs);
  }

  Facade laterInLambda() {
    return (name, pairs) -> queue.add(() -> inc(name, pairs)); // error: may run after 'inc' has returned
  }
}
