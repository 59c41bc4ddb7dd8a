package contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import k2.K2Metrics;
import org.metricdef.LabelKeys;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** {@code @LabelKeys} on arrays of keys and values in turn, and on lists of entries. */
class KeyedPairs {

  static void inc(@MetricName(K2Metrics.class) String name, @MetricLabels String... pairs) {}

  static void list(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {}

  static void incMap(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> map) {}

  @LabelKeys("reason")
  private static final String[] FIELD = {"reason", "x"};

  @LabelKeys("reason")
  static final List<Map.Entry<String, String>> ENTRIES = List.of(Map.entry("reason", "x"));

  @LabelKeys("reason")
  static String[] result(String value) {
    return new String[] {"reason", value};
  }

  @LabelKeys("reason")
  static String[] otherResult(String value) {
    return new String[] {"raeson", value}; // error: 'raeson' is not one of them, and 'reason' is missing
  }

  private final List<Runnable> queue = new ArrayList<>();

  // Who receives such an array.

  void receives(@LabelKeys("reason") String... pairs) {
    inc("binance_reconnects_total", pairs);
    queue.add(() -> inc("binance_reconnects_total", pairs));
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    incMap("binance_reconnects_total", map);
    inc("binance_messages_received_total", pairs); // error: 'reason' is not one of them, and 'symbol' is missing
  }

  void uses(String value) {
    inc("binance_reconnects_total", FIELD);
    inc("binance_reconnects_total", result(value));
    list("binance_reconnects_total", ENTRIES);
    inc("binance_messages_received_total", result(value)); // error: 'reason' is not one of them
  }

  // Who passes one.

  void passes(String value, String[] given) {
    receives("reason", value);
    receives(FIELD);
    receives(result(value));
    receives(new String[] {"reason", value});
    receives("raeson", value); // error: 'raeson' is not one of them, and 'reason' is missing
    receives(); // error: 'reason' is missing
    receives("reason"); // error: [label-keys-unproven]
    receives("reason", value, "reason", value); // error: [label-keys-unproven]
    receives(given); // error: add @LabelKeys({"reason"}) to parameter 'given'
    receives((String[]) null); // error: it is null
    receives(new String[] {"symbol", value}); // error: 'symbol' is not one of them
  }

  static class Created {
    Created(@LabelKeys("reason") String... pairs) {}
  }

  static class Below extends Created {
    Below(String value) {
      super("reason", value);
    }

    Below() {
      super("symbol", "x"); // error: 'symbol' is not one of them, and 'reason' is missing
    }
  }

  void creates(String value) {
    new Created("reason", value);
    new Created("reason", value) {};
    new Created(value, "reason"); // error: [label-keys-unproven]
    new Created("symbol", value) {}; // error: 'symbol' is not one of them, and 'reason' is missing
  }

  // Its keys stay.

  void changes(@LabelKeys("reason") String... pairs) {
    pairs[0] = "symbol"; // error: must keep its keys, but an element of it changes
  }

  void changesResult(String value) {
    result(value)[0] = "symbol"; // error: must keep its keys, but an element of it changes
  }

  void sortsField() {
    Arrays.sort(FIELD); // error: must keep its keys, but it is passed to 'Arrays.sort', which may change it
  }
}
