package flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import k2.K2Facade;
import k2.K2Metrics;
import org.metricdef.Labels;

/** All that was ever put into a collection, whenever and by whichever name, may come out of it. */
abstract class Collections {

  private final K2Metrics metrics;
  private final List<Labels> kept = new ArrayList<>();
  private final Map<String, Labels> bySymbol = new HashMap<>();

  Collections(K2Metrics metrics) {
    this.metrics = metrics;
  }

  void elements(int position) {
    for (Labels labels : List.of(Labels.of("symbol", "a"), Labels.of("symbol", "b"))) {
      metrics.binanceMessagesReceivedTotal().increment(labels);
    }
    Labels[] array = {Labels.of("reason", "a"), Labels.of("other", "b")};
    metrics.binanceReconnectsTotal().increment(array[0]);
    metrics.binanceReconnectsTotal().increment(array[position]); // error: 'other', 'third' may be passed, and 'reason' may be missing
    array[1] = Labels.of("third", "x");
    Optional<Labels> maybe = Optional.of(Labels.of("reason", "a"));
    metrics.binanceReconnectsTotal().increment(maybe.get());
    metrics.binanceReconnectsTotal().increment(maybe.orElse(Labels.empty())); // error: 'reason' may be missing
    maybe.ifPresent(labels -> metrics.binanceReconnectsTotal().increment(labels));
    maybe.map(labels -> labels.with("more", "x"))
        .ifPresent(labels -> metrics.binanceReconnectsTotal().increment(labels)); // error: 'more' is not one of them
  }

  void keep(String symbol) {
    kept.add(Labels.of("symbol", symbol));
    bySymbol.put(symbol, Labels.of("symbol", symbol));
  }

  void useLater(String symbol) {
    kept.forEach(labels -> metrics.binanceMessagesReceivedTotal().increment(labels));
    kept.stream()
        .filter(labels -> labels.size() > 0)
        .map(labels -> labels.with("reason", "x").without("symbol"))
        .collect(Collectors.toList())
        .forEach(labels -> metrics.binanceReconnectsTotal().increment(labels));
    for (Iterator<Labels> each = kept.iterator(); each.hasNext(); ) {
      metrics.binanceMessagesReceivedTotal().increment(each.next());
    }
    Labels found = bySymbol.getOrDefault(symbol, Labels.of("symbol", "none"));
    metrics.binanceMessagesReceivedTotal().increment(found);
    metrics
        .binanceMessagesReceivedTotal()
        .increment(bySymbol.computeIfAbsent(symbol, key -> Labels.of("symbol", key)));
    metrics.binanceMessagesReceivedTotal().increment(bySymbol.get(symbol)); // error: it may be null
    for (Map.Entry<String, Labels> entry : bySymbol.entrySet()) {
      metrics.binanceMessagesReceivedTotal().increment(entry.getValue());
    }
    bySymbol.forEach((key, labels) -> metrics.binanceMessagesReceivedTotal().increment(labels));
  }

  void byAnotherName() {
    List<Labels> list = new ArrayList<>();
    List<Labels> same = list;
    list.add(Labels.of("symbol", "x"));
    List<Labels> copy = List.copyOf(list);
    same.add(Labels.of("other", "x"));
    metrics.binanceMessagesReceivedTotal().increment(list.get(0)); // error: 'other' may be passed, and 'symbol' may be missing
  }

  void foreign(List<Labels> given) {
    metrics.binanceMessagesReceivedTotal().increment(given.get(0)); // error: [label-keys-unproven]
    List<Labels> list = new ArrayList<>(given);
    metrics.binanceMessagesReceivedTotal().increment(list.get(0)); // error: [label-keys-unproven]
    List<Labels> leaked = new ArrayList<>();
    leaked.add(Labels.of("symbol", "x"));
    fill(leaked);
    metrics.binanceMessagesReceivedTotal().increment(leaked.get(0)); // error: [label-keys-unproven]
  }

  abstract void fill(List<Labels> list);

  void mapsInside(K2Facade facade) {
    List<Map<String, String>> maps = new ArrayList<>();
    Map<String, String> map = new HashMap<>(Map.of("symbol", "x"));
    maps.add(map);
    facade.increment("binance_messages_received_total", map); // error: 'extra' may be passed
    maps.get(0).put("extra", "x");
  }

  void setsHaveNoOrder(K2Facade facade) {
    Map<String, String> all = new HashMap<>();
    for (String key : Set.of("error_type", "consumer_group")) {
      all.put(key, "x");
    }
    facade.increment("consumer_errors_total", all);
    String last = "";
    for (String key : Set.of("symbol", "other")) {
      last = key;
    }
    facade.increment("binance_messages_received_total", Map.of(last, "x")); // error: 'other'
    Map<String, String> first = new HashMap<>();
    for (String key : Set.of("symbol", "other")) {
      first.put(key, "x");
      break;
    }
    facade.increment("binance_messages_received_total", first); // error: 'other'
    Map<String, String> lastOnly = new HashMap<>();
    Set.of("other", "symbol").forEach(key -> {
      lastOnly.clear();
      lastOnly.put(key, "x");
    });
    facade.increment("binance_messages_received_total", lastOnly); // error: 'other'
    Map<String, String> many = new HashMap<>();
    for (String key : Set.of("a", "b", "c", "d", "symbol")) {
      many.clear();
      many.put(key, "x");
    }
    facade.increment("binance_messages_received_total", many); // error: [label-keys
  }

  @SuppressWarnings("unchecked")
  void clonedArray(K2Facade facade) {
    Map<String, String> map = new HashMap<>(Map.of("symbol", "x"));
    Map<String, String>[] maps = new Map[] {map};
    maps.clone()[0].put("extra", "x");
    facade.increment("binance_messages_received_total", map); // error: [label-keys
  }

  void copiedArray(K2Facade facade) {
    Map<String, String> map = new HashMap<>(Map.of("symbol", "x"));
    Object[] maps = {map};
    change(java.util.Arrays.copyOf(maps, 1));
    facade.increment("binance_messages_received_total", map); // error: 'extra' may be passed
    Labels[] array = {Labels.of("symbol", "x")};
    metrics.binanceMessagesReceivedTotal().increment(java.util.Arrays.copyOf(array, 2)[1]); // error: it may be null
  }

  @SuppressWarnings("unchecked")
  private static void change(Object[] maps) {
    ((Map<String, String>) maps[0]).put("extra", "x");
  }

  void leakedMapsInside(K2Facade facade, List<Object> others) {
    List<Map<String, String>> maps = new ArrayList<>();
    Map<String, String> map = new HashMap<>(Map.of("symbol", "x"));
    others.add(maps);
    maps.add(map);
    facade.increment("binance_messages_received_total", map); // error: [label-keys-unproven]
  }

  private void all(Labels... many) {
    for (Labels labels : many) {
      metrics.binanceReconnectsTotal().increment(labels); // error: [label-keys] k2_binance_reconnects_total takes reason; 'other' is not one of them
    }
  }

  void varargs() {
    all(Labels.of("reason", "x"), Labels.of("reason", "y"));
    all(new Labels[] {Labels.of("other", "x")});
  }

  void eachConstant(K2Facade facade) {
    Map<String, String> map = new HashMap<>();
    for (String key : List.of("error_type", "consumer_group")) {
      map.put(key, "x");
    }
    facade.increment("consumer_errors_total", map);
    for (String key : List.of("error_type", "consumer_group")) {
      if (key.length() > 10) {
        break;
      }
      map.remove(key);
    }
    facade.increment("consumer_errors_total", map); // error: [label-keys-unproven] cannot prove that k2_consumer_errors_total is given exactly error_type, consumer_group: 'consumer_group', 'error_type' may be missing
  }
}
