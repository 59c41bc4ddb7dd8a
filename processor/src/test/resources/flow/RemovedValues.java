package flow;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import k2.K2Facade;
import org.metricdef.LabelKeys;
import org.metricdef.Labels;

/** {@code map.remove(key, value)} removes a key if it has that value, where the value is known. */
class RemovedValues {

  private static final String RECEIVED = "binance_messages_received_total";
  private static final String VALUE = "x";

  private final Map<String, String> shared = new HashMap<>();

  void hasThatValue(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    labels.put("extra", "x");
    labels.remove("extra", VALUE);
    metrics.increment(RECEIVED, labels);
  }

  void equalTextIsEnough(K2Facade metrics, String symbol) {
    Map<String, String> labels = new TreeMap<>(Map.of("symbol", symbol, "extra", "a" + "b"));
    labels.remove("extra", "ab");
    metrics.increment(RECEIVED, labels);
  }

  void hasAnotherValue(K2Facade metrics) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("symbol", "x");
    labels.remove("symbol", "y");
    labels.remove("extra", "y");
    metrics.increment(RECEIVED, labels);
  }

  void hasAnotherValueAndIsWrong(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.remove("extra", "y");
    metrics.increment(RECEIVED, labels); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'extra' is not one of them
  }

  void isRemovedAndIsWrong(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.remove("symbol", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys] k2_binance_messages_received_total takes symbol; 'symbol' is missing
  }

  void everyWayToPut(K2Facade metrics, Labels given) {
    Map<String, String> labels = new HashMap<>();
    labels.put("symbol", "x");
    labels.putIfAbsent("a", "x");
    labels.computeIfAbsent("b", key -> "x");
    labels.compute("c", (key, value) -> "x");
    labels.merge("d", "x", (old, added) -> added);
    labels.putAll(Map.of("e", "x"));
    labels.remove("a", "x");
    labels.remove("b", "x");
    labels.remove("c", "x");
    labels.remove("d", "x");
    labels.remove("e", "x");
    metrics.increment(RECEIVED, labels);
  }

  void sameOnBothPaths(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    if (flag) {
      labels.put("extra", "x");
    }
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels);
  }

  void unlikeOnBothPaths(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.put("extra", flag ? "x" : "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void oneOfTwoValues(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.remove("extra", flag ? "x" : "y");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void putAgain(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.put("extra", "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: 'extra' is not one of them
  }

  void putThroughAnAlias(K2Facade metrics, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Map<String, String> alias = labels;
    alias.put("extra", value);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void putIfAbsentKeeps(K2Facade metrics, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", value));
    labels.putIfAbsent("extra", "x");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void mergedWithTheOldOne(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "y"));
    labels.merge("extra", "x", (old, added) -> old);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void mergedPerhaps(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    if (flag) {
      labels.put("extra", "x");
    }
    labels.merge("extra", "x", (old, added) -> "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void isNull(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    labels.put("extra", null);
    labels.remove("extra", null);
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void ofAnotherType(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.remove("extra", new StringBuilder("x"));
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void replaced(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.replace("extra", "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void replacedAll(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.replaceAll((key, value) -> value + "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void setThroughAnEntry(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    for (Map.Entry<String, String> each : labels.entrySet()) {
      each.setValue("y");
    }
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void setThroughAnEntryThatWasKept(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("extra", "z"));
    Map.Entry<String, String> entry = labels.entrySet().iterator().next();
    labels.put("symbol", "x");
    labels.put("extra", "x");
    entry.setValue("y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void setThroughAnEntryOfAnAlias(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Map<String, String> alias = Collections.synchronizedMap(labels);
    alias.entrySet().forEach(each -> each.setValue("y"));
    Map<String, String> copy = new HashMap<>(labels);
    copy.remove("extra", "x");
    metrics.increment(RECEIVED, copy); // error: [label-keys-unproven]
  }

  void copiedBeforeTheChange(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Map<String, String> copy = new HashMap<>(labels);
    labels.put("extra", "y");
    copy.remove("extra", "x");
    metrics.increment(RECEIVED, copy);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: 'extra' is not one of them
  }

  void inALoop(K2Facade metrics, List<String> values) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    for (String value : values) {
      labels.put("extra", value);
    }
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void inTheNextTurn(K2Facade metrics, int turns) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    String value = "x";
    for (int i = 0; i < turns; i++) {
      labels.put("extra", value);
      value = "y";
    }
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void putByAFunction(K2Facade metrics, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    BiFunction<String, String, String> putter = labels::put;
    putter.apply("extra", value);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void putByACallee(K2Facade metrics, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    change(labels, value);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  private static void change(Map<String, String> labels, String value) {
    labels.put("extra", value);
  }

  void ofUnknownKey(K2Facade metrics, String key, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.put(key, value);
    labels.remove(key);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void ofOneOfTwoKeys(K2Facade metrics, boolean flag) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.put(flag ? "extra" : "symbol", "y");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void addedFromAnotherMap(K2Facade metrics, @LabelKeys("extra") Map<String, String> more) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.putAll(more);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void otherCodeChangesValues(K2Facade metrics, Recorder recorder) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    recorder.record(labels);
    Map<String, String> copy = new HashMap<>(labels);
    copy.remove("extra", "x");
    metrics.increment(RECEIVED, copy); // error: [label-keys-unproven]
  }

  void inAField(K2Facade metrics) {
    shared.put("symbol", "x");
    shared.put("extra", "x");
    Map<String, String> labels = new HashMap<>(shared);
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void another(String value) {
    shared.put("extra", value);
  }

  void byAnotherThread(K2Facade metrics, String value) {
    Map<String, String> labels = new ConcurrentHashMap<>(Map.of("symbol", "x", "extra", "x"));
    new Thread(() -> labels.put("extra", value)).start();
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void ofAClassOfItsOwn(K2Facade metrics) {
    Map<String, String> labels = new Keeping();
    labels.put("symbol", "x");
    labels.put("extra", "x");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void ofAnAnonymousClass(K2Facade metrics) {
    Map<String, String> labels =
        new HashMap<>() {
          @Override
          public boolean remove(Object key, Object value) {
            return false;
          }
        };
    labels.put("symbol", "x");
    labels.put("extra", "x");
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void throughAView(K2Facade metrics) {
    Map<String, String> labels = new TreeMap<>(Map.of("symbol", "x", "extra", "x"));
    labels.values().removeIf(value -> value.equals("x"));
    labels.keySet().iterator().remove();
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void afterAnotherKeyIsRemoved(K2Facade metrics) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x", "more", "x"));
    labels.keySet().removeIf(key -> key.equals("more"));
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels);
  }

  void thrownBetween(K2Facade metrics, Iterator<String> values) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    try {
      labels.put("extra", "y");
      values.next();
      labels.put("extra", "x");
    } catch (IllegalStateException expected) {
      labels.remove("more");
    }
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  void oneOfTwoMaps(K2Facade metrics, boolean flag) {
    Map<String, String> one = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Map<String, String> other = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    (flag ? one : other).put("extra", "y");
    one.remove("extra", "x");
    metrics.increment(RECEIVED, one); // error: [label-keys-unproven]
  }

  void held(K2Facade metrics, String value) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Optional.of(labels).ifPresent(each -> each.put("extra", value));
    labels.remove("extra", "x");
    metrics.increment(RECEIVED, labels); // error: [label-keys-unproven]
  }

  /** Other code, which keeps the keys of a map and may change its values. */
  interface Recorder {
    void record(@LabelKeys({"symbol", "extra"}) Map<String, String> labels);
  }

  private static final class Keeping extends HashMap<String, String> {
    @Override
    public boolean remove(Object key, Object value) {
      return false;
    }
  }
}
