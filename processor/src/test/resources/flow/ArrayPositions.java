package flow;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import k2.K2Facade;

/** Arrays by position, and loops over them: varargs of pairs above all. */
final class ArrayPositions {

  private static final String[] KEYS = {"error_type", "consumer_group"};
  private static final String CONSUMER = "consumer_errors_total";
  private static final int TWO = 2;

  private final K2Facade metrics;

  ArrayPositions(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> pairs(String... pairs) {
    if (pairs.length % 2 != 0) {
      throw new IllegalArgumentException("a key has no value");
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    return labels;
  }

  private static Map<String, String> inTurn(String... pairs) {
    Map<String, String> labels = new HashMap<>();
    int i = 0;
    while (i < pairs.length) {
      String key = pairs[i++];
      labels.put(key, pairs[i++]);
    }
    return labels;
  }

  private static Map<String, String> each(String[] keys, String value) {
    Map<String, String> labels = new HashMap<>();
    for (String key : keys) {
      labels.put(key, value);
    }
    return labels;
  }

  void proven(String value) {
    metrics.increment(CONSUMER, pairs("error_type", value, "consumer_group", value));
    metrics.increment("binance_reconnects_total", pairs("reason", value));
    metrics.increment(CONSUMER, inTurn("error_type", value, "consumer_group", value));
    metrics.increment(CONSUMER, each(KEYS, value));
    String[] written = {"error_type", value, "consumer_group", value};
    metrics.increment(CONSUMER, pairs(written));
    String[] assigned = new String[TWO];
    assigned[0] = "error_type";
    assigned[1] = "consumer_group";
    metrics.increment(CONSUMER, each(assigned, value));
  }

  void wrong(String value) {
    metrics.increment(CONSUMER, pairs("error_type", value)); // error: 'consumer_group' is missing
  }

  void stopsEarly(String value) {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i < TWO; i++) {
      if (value == null) {
        break;
      }
      labels.put(KEYS[i], value);
    }
    metrics.increment(CONSUMER, labels); // error: 'consumer_group', 'error_type' are missing on some paths
  }

  // Each of the following fails when it is run.

  void overwritten(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    pairs[2] = "reason";
    metrics.increment(CONSUMER, pairs(pairs)); // error: 'reason' is not one of them, and 'consumer_group' is missing
  }

  void overwrittenByAnotherName(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    String[] same = pairs;
    same[0] = value;
    metrics.increment(CONSUMER, pairs(pairs)); // error: [label-keys-unproven]
  }

  void overwrittenThroughAList(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    Arrays.asList(pairs).set(2, "reason");
    metrics.increment(CONSUMER, pairs(pairs)); // error: 'reason' is not one of them, and 'consumer_group' is missing
  }

  void overwrittenLater(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    Runnable change = () -> pairs[0] = "reason";
    change.run();
    metrics.increment(CONSUMER, pairs(pairs)); // error: 'reason' is not one of them, and 'error_type' is missing
  }

  void reversed(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    Collections.reverse(Arrays.asList(pairs));
    metrics.increment(CONSUMER, pairs(pairs)); // error: [label-keys-unproven]
  }

  void sorted(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    Arrays.sort(pairs);
    metrics.increment(CONSUMER, pairs(pairs)); // error: [label-keys-unproven]
  }

  void sortedAsAList(String value) {
    String[] pairs = {"error_type", value, "consumer_group", value};
    Arrays.asList(pairs).sort(null);
    metrics.increment(CONSUMER, pairs(pairs)); // error: [label-keys-unproven]
  }

  void atAnUnknownPosition(String value, int position) {
    String[] keys = new String[2];
    keys[0] = "error_type";
    keys[position] = "consumer_group";
    metrics.increment(CONSUMER, each(keys, value)); // error: [label-keys-unproven]
  }

  void increasedInTheArray(String value) {
    int[] next = {0};
    next[0]++;
    metrics.increment("binance_reconnects_total", Map.of(KEYS[next[0]], value)); // error: [label-keys
  }

  void converted(String value) {
    double one = 1;
    metrics.increment("binance_reconnects_total", Map.of("reason" + one, value)); // error: [label-keys-unproven]
  }
}
