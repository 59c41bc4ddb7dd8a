package flow;

import java.util.HashMap;
import java.util.Map;
import k2.K2Facade;

/** Conditions in methods that are followed, where the caller's arguments decide them. */
final class Flags {

  private static final String CONSUMER = "consumer_errors_total";
  private static final String RECONNECTS = "binance_reconnects_total";

  private final K2Facade metrics;

  Flags(K2Facade metrics) {
    this.metrics = metrics;
  }

  private static Map<String, String> labels(String text, boolean withGroup) {
    Map<String, String> labels = new HashMap<>();
    labels.put("error_type", text);
    if (withGroup) {
      labels.put("consumer_group", text);
    }
    return labels;
  }

  private static Map<String, String> byCode(int code, String text) {
    return code == 0
        ? Map.of("reason", text)
        : Map.of("error_type", text, "consumer_group", text);
  }

  private static Map<String, String> unless(boolean not, String text) {
    if (!not) {
      return Map.of("reason", text);
    }
    return Map.of("symbol", text);
  }

  private static Map<String, String> reason(String text, Object detail) {
    Map<String, String> labels = new HashMap<>();
    labels.put("reason", text);
    if (detail != null) {
      labels.put("detail", "some");
    }
    return labels;
  }

  void nullOrNot(String text, Object unknown) {
    metrics.increment(RECONNECTS, reason(text, null));
    metrics.increment(RECONNECTS, reason(text, "x")); // error: 'detail' is not one of them
    metrics.increment(RECONNECTS, reason(text, unknown)); // error: [label-keys
  }

  void decidedByTheCaller(String text) {
    metrics.increment(CONSUMER, labels(text, true));
    metrics.increment("binance_connection_errors_total", labels(text, false));
    metrics.increment(RECONNECTS, byCode(0, text));
    metrics.increment(CONSUMER, byCode(1, text));
  }

  void wrongOnes(String text) {
    metrics.increment(CONSUMER, labels(text, false)); // error: 'consumer_group' is missing
    metrics.increment(RECONNECTS, byCode(2, text)); // error: [label-keys
  }

  void notDecided(String text, boolean flag, int code) {
    metrics.increment(CONSUMER, labels(text, flag)); // error: 'consumer_group' is missing on some paths
    metrics.increment(RECONNECTS, byCode(code, text)); // error: [label-keys
    boolean changed = true;
    for (int i = 0; i < code; i++) {
      changed = false;
    }
    metrics.increment(CONSUMER, labels(text, changed)); // error: 'consumer_group'
    metrics.increment(RECONNECTS, unless(flag, text)); // error: [label-keys
  }
}
