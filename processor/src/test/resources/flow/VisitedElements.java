package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import k2.K2Facade;

/** Maps that are visited where they are written are as well known as if each stood alone. */
class VisitedElements {

  private final List<Map<String, String>> kept = new ArrayList<>();

  void each(K2Facade metrics) {
    Map<String, String> a = new HashMap<>();
    Map<String, String> b = new HashMap<>();
    List.of(a, b).forEach(each -> each.put("symbol", "x"));
    metrics.increment("binance_messages_received_total", a);
    metrics.increment("binance_messages_received_total", b);
    Stream.of(a, b).forEach(each -> each.put("extra", "x"));
    metrics.increment("binance_messages_received_total", b); // error: 'extra' is not one of them
  }

  void only(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("extra", "x");
    Optional.of(labels).ifPresent(each -> each.put("symbol", "x"));
    Set.of(labels).forEach(each -> each.remove("extra"));
    metrics.increment("binance_messages_received_total", labels);
  }

  void loop(K2Facade metrics) {
    Map<String, String> a = new HashMap<>();
    Map<String, String> b = new HashMap<>();
    for (Map<String, String> each : List.of(a, b)) {
      each.put("symbol", "x");
    }
    metrics.increment("binance_messages_received_total", a);
    metrics.increment("binance_messages_received_total", b);
  }

  void loopThatEndsEarly(K2Facade metrics, boolean early) {
    Map<String, String> a = new HashMap<>();
    Map<String, String> b = new HashMap<>();
    for (Map<String, String> each : List.of(a, b)) {
      each.put("symbol", "x");
      if (early) {
        break;
      }
    }
    metrics.increment("binance_messages_received_total", a);
    metrics.increment("binance_messages_received_total", b); // error: 'symbol' may be missing
  }

  void loopThatLeavesOneOut(K2Facade metrics, boolean leaves) {
    Map<String, String> a = new HashMap<>();
    for (Map<String, String> each : List.of(a)) {
      if (leaves) {
        continue;
      }
      each.put("symbol", "x");
    }
    metrics.increment("binance_messages_received_total", a); // error: 'symbol' is missing on some paths
  }

  void lambdaThatReturnsEarly(K2Facade metrics, boolean early) {
    Map<String, String> labels = new HashMap<>();
    Optional.of(labels).ifPresent(each -> {
      if (early) {
        return;
      }
      each.put("symbol", "x");
    });
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing on some paths
  }

  void lambdaThatThrows(K2Facade metrics, Runnable mayThrow) {
    Map<String, String> labels = new HashMap<>();
    try {
      List.of(labels).forEach(each -> {
        mayThrow.run();
        each.put("symbol", "x");
      });
    } catch (IllegalStateException e) {
      metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
    }
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' is missing on some paths
  }

  void oneOfTwo(K2Facade metrics, boolean first) {
    Map<String, String> a = new HashMap<>();
    Map<String, String> b = new HashMap<>();
    Map<String, String> either = first ? a : b;
    List.of(either).forEach(each -> each.put("symbol", "x"));
    metrics.increment("binance_messages_received_total", a); // error: 'symbol' may be missing
  }

  void sameMapTwice(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    List.of(labels, labels).forEach(each -> {
      metrics.increment("binance_messages_received_total", each); // error: 'symbol' is missing
      each.remove("symbol");
    });
  }

  void elementOfEarlierTurn(K2Facade metrics) {
    Map<String, String> before = Map.of("symbol", "x");
    for (int i = 0; i < 2; i++) {
      Map<String, String> labels = new HashMap<>();
      List.of(before, labels).forEach(each -> {
        metrics.increment("binance_messages_received_total", each); // error: 'symbol' is missing
      });
      before = labels;
    }
  }

  /** The visit hands the map to other code, which changes it at any time. */
  void keeps(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    List.of(labels).forEach(each -> kept.add(each));
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
  }

  void changesWhatIsKept() {
    kept.forEach(each -> each.put("extra", "x"));
  }

  /** A filter may leave the map out. */
  void filtered(K2Facade metrics, boolean wanted) {
    Map<String, String> labels = new HashMap<>();
    Stream.of(labels).filter(each -> wanted).forEach(each -> each.put("symbol", "x"));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  /** An optional may be empty. */
  void perhaps(K2Facade metrics, boolean there) {
    Map<String, String> labels = new HashMap<>();
    Optional.ofNullable(there ? labels : null).ifPresent(each -> each.put("symbol", "x"));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void operandsInOrder(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    List.of(labels, filled(labels)).forEach(each -> {
      metrics.increment("binance_messages_received_total", each);
      each.remove("symbol");
      metrics.increment("binance_messages_received_total", each); // error: 'symbol'
      each.put("symbol", "x");
    });
    metrics.increment("binance_messages_received_total", labels);
  }

  private static Map<String, String> filled(Map<String, String> labels) {
    labels.put("symbol", "x");
    return labels;
  }
}
