package flow;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.filtering;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toConcurrentMap;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collector;
import java.util.stream.Stream;
import k2.K2Facade;

/** Maps and collections that streams are collected into. */
abstract class Collectors {

  private static final String RECEIVED = "binance_messages_received_total";
  private static final List<String> KEYS = List.of("symbol");
  private static final List<String> TWO = List.of("symbol", "reason");

  private final K2Facade metrics;

  Collectors(K2Facade metrics) {
    this.metrics = metrics;
  }

  abstract void foreign(Collector<String, ?, Map<String, String>> collector);

  void ofConstants(String value) {
    metrics.increment(RECEIVED, Stream.of("symbol").collect(toMap(key -> key, key -> value)));
    metrics.increment(RECEIVED, KEYS.stream().collect(toMap(Function.identity(), key -> value)));
    metrics.increment(RECEIVED, KEYS.stream().collect(toUnmodifiableMap(key -> key, key -> value)));
    metrics.increment(
        RECEIVED, Set.of("symbol").stream().collect(toConcurrentMap(key -> key, key -> value)));
    metrics.increment(RECEIVED, Stream.of("sym").collect(toMap(key -> key + "bol", key -> value)));
    Map<String, String> both = TWO.stream()
        .collect(toMap(key -> key, key -> value, (one, other) -> one, LinkedHashMap::new));
    metrics.increment(RECEIVED, both); // error: 'reason' is not one of them
    both.remove("reason");
    metrics.increment(RECEIVED, both);
    Map<String, String> again = Stream.of("symbol", "symbol")
        .collect(toMap(key -> key, key -> value, (one, other) -> one, () -> new TreeMap<>()));
    metrics.increment(RECEIVED, again);
    Map<String, String> put = new HashMap<>();
    Stream.of("symbol").forEach(key -> put.put(key, value));
    metrics.increment(RECEIVED, put);
  }

  void ofOneElement(String symbol) {
    metrics.increment(RECEIVED, Stream.of(symbol).collect(toMap(each -> "symbol", each -> each)));
    metrics.increment(
        RECEIVED, List.of(symbol).stream().collect(toMap(each -> "symbol", Function.identity())));
    metrics.increment(RECEIVED, Stream.of(symbol).collect(toMap(each -> "other", each -> each))); // error: 'other' is not one of them
    metrics.increment(RECEIVED, Stream.of(symbol).collect(toMap(each -> each, each -> each))); // error: the keys of 'toMap' are not known constants
  }

  void perhapsNone(String symbol, List<String> symbols) {
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED,
        Stream.of(symbol)
            .filter(each -> !each.isEmpty())
            .collect(toMap(each -> "symbol", each -> each)));
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED, symbols.stream().collect(toMap(each -> "symbol", each -> each)));
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED, KEYS.stream().skip(1).collect(toMap(key -> key, key -> symbol)));
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED, KEYS.parallelStream().limit(0).collect(toMap(key -> key, key -> symbol)));
    Map<String, String> put = new HashMap<>();
    Stream.of("symbol").filter(key -> !symbol.isEmpty()).forEach(key -> put.put(key, symbol));
    metrics.increment(RECEIVED, put); // error: 'symbol' may be missing
  }

  void keyTwice(String symbol) {
    metrics.increment( // error: toMap throws if it gets a key twice
        RECEIVED, Stream.of("symbol", "symbol").collect(toMap(key -> key, key -> symbol)));
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED, Stream.of("x", symbol).collect(toMap(each -> "symbol", each -> each)));
  }

  void mergedIntoNull(String symbol, BinaryOperator<String> foreign) {
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED,
        Stream.of("symbol", "symbol")
            .collect(toMap(key -> key, key -> symbol, (one, other) -> null)));
    metrics.increment( // error: 'symbol' may be missing
        RECEIVED,
        Stream.of("symbol", "symbol").collect(toMap(key -> key, key -> symbol, foreign)));
  }

  void otherKeys(String symbol) {
    metrics.increment( // error: the keys of 'toMap' are not known constants
        RECEIVED, KEYS.stream().collect(toMap(String::toUpperCase, key -> symbol)));
    metrics.increment( // error: the keys of 'toMap' are not known constants
        RECEIVED, KEYS.stream().collect(toMap(key -> key + symbol, key -> symbol)));
  }

  void intoAnExistingMap(String symbol) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", symbol));
    Supplier<Map<String, String>> existing = () -> labels;
    Stream.of("other").collect(toMap(key -> key, key -> symbol, (one, other) -> one, existing));
    metrics.increment(RECEIVED, labels); // error: cannot prove
  }

  void sortedByAComparator(String symbol) {
    metrics.increment( // error: cannot prove
        RECEIVED,
        KEYS.stream()
            .collect(toMap(
                key -> key,
                key -> symbol,
                (one, other) -> one,
                () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER))));
  }

  void changesAnotherMap(String symbol) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", symbol));
    KEYS.stream().collect(toMap(key -> key, key -> labels.put("other", key)));
    metrics.increment(RECEIVED, labels); // error: 'other' may be passed
  }

  void collectorIsKept(Stream<String> symbols) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Collector<String, ?, Map<String, String>> collector =
        toMap(key -> key, key -> labels.put(key, "x"));
    foreign(collector);
    metrics.increment(RECEIVED, labels); // error: cannot prove
    metrics.increment(RECEIVED, symbols.collect(collector)); // error: cannot prove
  }

  void mapsOfMaps(List<String> symbols) {
    Map<String, Map<String, String>> bySymbol =
        symbols.stream().collect(toMap(each -> each, each -> Map.of("symbol", each)));
    bySymbol.values().forEach(labels -> metrics.increment(RECEIVED, labels));
    bySymbol.forEach((symbol, labels) -> metrics.increment(RECEIVED, labels));
    bySymbol.entrySet().stream()
        .map(Map.Entry::getValue)
        .forEach(labels -> metrics.increment(RECEIVED, labels));
    metrics.increment(RECEIVED, bySymbol.getOrDefault("x", Map.of("symbol", "x")));
    metrics.increment(RECEIVED, bySymbol.get("x")); // error: it may be null
  }

  void changedInTheMap(List<String> symbols) {
    Map<String, Map<String, String>> bySymbol =
        symbols.stream().collect(toMap(each -> each, each -> new HashMap<>(Map.of("symbol", each))));
    bySymbol.values().forEach(labels -> labels.put("other", "x"));
    bySymbol.values().forEach(labels -> metrics.increment(RECEIVED, labels)); // error: 'other' may be passed
  }

  void grouped(List<String> symbols) {
    Map<Integer, List<Map<String, String>>> groups =
        symbols.stream().map(each -> Map.of("symbol", each)).collect(groupingBy(Map::size));
    groups.values().forEach(group -> group.forEach(each -> metrics.increment(RECEIVED, each)));
    for (Map.Entry<Integer, List<Map<String, String>>> group : groups.entrySet()) {
      for (Map<String, String> labels : group.getValue()) {
        metrics.increment(RECEIVED, labels);
      }
    }
    groups.values().stream()
        .flatMap(List::stream)
        .forEach(labels -> metrics.increment(RECEIVED, labels));
    symbols.stream()
        .collect(groupingBy(
            String::length,
            TreeMap::new,
            filtering(
                each -> !each.isEmpty(),
                mapping(each -> Map.of("symbol", each), toCollection(ArrayList::new)))))
        .forEach((length, group) -> group.forEach(each -> metrics.increment(RECEIVED, each)));
    symbols.stream()
        .map(each -> Map.of("symbol", each))
        .collect(partitioningBy(Map::isEmpty, toList()))
        .get(true)
        .forEach(labels -> metrics.increment(RECEIVED, labels));
    Map<String, Long> counts = symbols.stream().collect(groupingBy(each -> each, counting()));
    counts.forEach((symbol, count) -> metrics.increment(RECEIVED, Map.of("symbol", symbol)));
  }

  void groupedWithOthers(List<String> symbols) {
    Map<Integer, List<Map<String, String>>> groups = symbols.stream()
        .collect(groupingBy(String::length, mapping(each -> Map.of("symbol", each), toList())));
    groups.computeIfAbsent(1, key -> new ArrayList<>()).add(Map.of("other", "x"));
    groups.values().forEach(group -> group.forEach(each -> metrics.increment(RECEIVED, each))); // error: 'other' may be passed
  }

  void groupedByAMap(List<Map<String, String>> given) {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x"));
    Map<Map<String, String>, List<String>> groups =
        Stream.of("x").collect(groupingBy(each -> labels));
    groups.keySet().forEach(key -> key.put("other", "x"));
    metrics.increment(RECEIVED, labels); // error: cannot prove
  }

  void addedToAll(Collection<Map<String, String>> others) {
    List<Map<String, String>> all = new ArrayList<>();
    Collections.addAll(all, Map.of("symbol", "x"), Map.of("symbol", "y"));
    all.forEach(labels -> metrics.increment(RECEIVED, labels));
    Map<String, String> given = new HashMap<>(Map.of("symbol", "x"));
    Collections.addAll(others, given);
    metrics.increment(RECEIVED, given); // error: cannot prove
  }

  @SuppressWarnings("unchecked")
  void arrays() {
    Map<String, String>[] array = new Map[] {Map.of("symbol", "x")};
    Arrays.stream(array).forEach(labels -> metrics.increment(RECEIVED, labels)); // error: 'other' may be passed
    array[0] = Map.of("other", "x");
  }

  void constantsOfTwoLists(boolean flag) {
    Stream<String> symbols = flag ? Stream.of("x", "y") : Stream.of("z");
    symbols
        .map(each -> Map.of("symbol", each))
        .forEach(labels -> metrics.increment(RECEIVED, labels));
  }
}
