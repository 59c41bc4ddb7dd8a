package flow;

import java.util.EnumMap;
import java.util.Hashtable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** Maps of other classes: hash tables, sorted maps, maps of enum constants. */
class MapTypes {

  private final K2Facade facade;
  private final K2Metrics metrics;
  private final Map<TimeUnit, Labels> byUnit = new EnumMap<>(TimeUnit.class);
  private final Map<TimeUnit, Labels> mixed = new EnumMap<>(TimeUnit.class);

  MapTypes(K2Facade facade, K2Metrics metrics, String symbol) {
    this.facade = facade;
    this.metrics = metrics;
    for (TimeUnit unit : TimeUnit.values()) {
      byUnit.put(unit, Labels.of("symbol", unit.name()));
    }
    mixed.put(TimeUnit.DAYS, Labels.of("symbol", symbol));
    mixed.put(TimeUnit.HOURS, Labels.of("other", symbol));
  }

  void enumMap(TimeUnit unit) {
    metrics.binanceMessagesReceivedTotal().increment(
        byUnit.getOrDefault(unit, Labels.of("symbol", "none")));
    byUnit.values().forEach(each -> metrics.binanceMessagesReceivedTotal().increment(each));
    for (Map.Entry<TimeUnit, Labels> each : byUnit.entrySet()) {
      metrics.binanceMessagesReceivedTotal().increment(each.getValue());
    }
    Map<TimeUnit, Labels> copy = new EnumMap<>(byUnit);
    copy.put(TimeUnit.DAYS, Labels.of("symbol", "x"));
    copy.values().forEach(each -> metrics.binanceMessagesReceivedTotal().increment(each));
  }

  void enumMapOfTwoKinds(TimeUnit unit) {
    metrics.binanceMessagesReceivedTotal().increment(byUnit.get(unit)); // error: it may be null
    metrics.binanceMessagesReceivedTotal().increment( // error: 'other' may be passed
        mixed.getOrDefault(unit, Labels.of("symbol", "none")));
  }

  void hashtable() {
    Hashtable<String, String> labels = new Hashtable<>();
    labels.put("symbol", "x");
    labels.keys();
    labels.elements();
    facade.increment("binance_messages_received_total", labels);
    Map<String, String> copy = new Hashtable<>(labels);
    copy.put("other", "x");
    facade.increment("binance_messages_received_total", labels);
    facade.increment("binance_messages_received_total", copy); // error: 'other' is not one of them
    labels.remove("symbol");
    facade.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  void properties() {
    Properties labels = new Properties();
    labels.put("symbol", "x");
    facade.increment("binance_messages_received_total", (Map) labels); // error: cannot prove
  }

  void sorted() {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("other", "x"));
    labels.descendingMap().put("symbol", "x");
    labels.navigableKeySet().remove("other");
    labels.firstEntry();
    labels.lastKey();
    facade.increment("binance_messages_received_total", labels);
    labels.descendingKeySet().clear();
    facade.increment("binance_messages_received_total", labels); // error: 'symbol' is missing
  }

  void anyEntryRemoved() {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("symbol", "x"));
    labels.pollFirstEntry();
    facade.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void partOfAMap() {
    TreeMap<String, String> labels = new TreeMap<>(Map.of("symbol", "x"));
    labels.headMap("symbol").clear();
    facade.increment("binance_messages_received_total", labels); // error: cannot prove
  }
}
