package contracts;

import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import k2.K2Metrics;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** Facades that take the entries of a label map. */
class EntryFacades {

  @SafeVarargs
  static void inc(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map.Entry<String, String>... entries) {}

  static void list(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {}

  static void each(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Iterable<? extends Map.Entry<String, String>> entries) {}

  static void incMap(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> map) {}

  private static final List<Map.Entry<String, String>> CONSTANT = List.of(Map.entry("reason", "x"));

  void calls(String value) {
    inc("consumer_errors_total", Map.entry("error_type", value), Map.entry("consumer_group", "y"));
    inc("binance_reconnect_delay_seconds");
    list("binance_reconnects_total", CONSTANT);
    list("binance_reconnects_total", new ArrayList<>(CONSTANT));
    list("binance_reconnects_total", List.copyOf(CONSTANT));
    list("binance_reconnects_total", Collections.unmodifiableList(CONSTANT));
    list("binance_reconnects_total", Collections.singletonList(Map.entry("reason", value)));
    list(
        "consumer_errors_total",
        Arrays.asList(Map.entry("error_type", value), Map.entry("consumer_group", "y")));
    each("binance_reconnects_total", CONSTANT);
    each("binance_reconnects_total", Map.of("reason", value).entrySet());
    inc("consumer_errors_total", Map.entry("error_type", value)); // error: 'consumer_group' is missing
    inc("binance_reconnects_total", Map.entry("raeson", value)); // error: 'raeson' is not one of them
    inc("binance_reconnects_total", Map.entry(value, "reason")); // error: [label-keys-unproven]
    inc("binance_reconnects_total", Map.entry("reason", value), Map.entry("reason", "x")); // error: stands there twice
    list("binance_reconnects_total", List.of(Map.entry("symbol", value))); // error: 'symbol' is not one of them
    each("binance_reconnects_total", Map.of("symbol", value).entrySet()); // error: 'symbol' is not one of them
  }

  void nulls(String value) {
    list("binance_reconnects_total", null); // error: it is null
    inc("binance_reconnects_total", Map.entry("reason", value), null); // error: [label-keys-unproven]
  }

  void added(boolean isLong, String value) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    entries.add(Map.entry("error_type", value));
    list("binance_connection_errors_total", entries);
    addGroup(entries, value);
    list("consumer_errors_total", Collections.unmodifiableList(entries));
    List<Map.Entry<String, String>> some = new ArrayList<>();
    some.add(Map.entry("error_type", value));
    if (isLong) {
      addGroup(some, value);
    }
    each("consumer_errors_total", some); // error: 'consumer_group' is missing
  }

  private static void addGroup(List<Map.Entry<String, String>> entries, String value) {
    entries.add(Map.entry("consumer_group", value));
  }

  void addedTwice(String value) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      entries.add(Map.entry("reason", value));
    }
    list("binance_reconnects_total", entries); // error: [label-keys-unproven]
  }

  void addedThroughAView(String value) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    ListIterator<Map.Entry<String, String>> end = entries.listIterator();
    end.add(Map.entry("symbol", value));
    entries = new ArrayList<>(entries);
    entries.add(Map.entry("reason", value));
    list("binance_reconnects_total", entries); // error: [label-keys-unproven]
  }

  void addedLater(String value) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    List<Map.Entry<String, String>> same = entries;
    entries.add(Map.entry("reason", value));
    same.add(Map.entry("symbol", value));
    list("binance_reconnects_total", entries); // error: 'symbol' is not one of them
  }

  /** The value of an entry is no key. */
  void setValue(String value) {
    Map.Entry<String, String> entry = new AbstractMap.SimpleEntry<>("reason", value);
    entry.setValue("x");
    inc("binance_reconnects_total", entry);
  }

  // A list that changes before it is passed.

  void changes(String value) {
    List<Map.Entry<String, String>> added = new ArrayList<>(CONSTANT);
    added.add(Map.entry("symbol", value));
    list("binance_reconnects_total", added); // error: 'symbol' is not one of them
    List<Map.Entry<String, String>> removed = new ArrayList<>(CONSTANT);
    removed.remove(0);
    list("binance_reconnects_total", removed); // error: [label-keys-unproven]
    List<Map.Entry<String, String>> cleared = new ArrayList<>(CONSTANT);
    cleared.clear();
    list("binance_reconnects_total", cleared); // error: [label-keys-unproven]
    List<Map.Entry<String, String>> filtered = new ArrayList<>(CONSTANT);
    filtered.removeIf(entry -> entry.getValue().isEmpty());
    list("binance_reconnects_total", filtered); // error: [label-keys-unproven]
    List<Map.Entry<String, String>> replaced = new ArrayList<>(CONSTANT);
    replaced.set(0, Map.entry("symbol", value));
    list("binance_reconnects_total", replaced); // error: an element of it changes
  }

  void iterators(String value) {
    List<Map.Entry<String, String>> removed = new ArrayList<>(CONSTANT);
    Iterator<Map.Entry<String, String>> iterator = removed.iterator();
    iterator.next();
    iterator.remove();
    list("binance_reconnects_total", removed); // error: [label-keys-unproven]
    List<Map.Entry<String, String>> added = new ArrayList<>(CONSTANT);
    ListIterator<Map.Entry<String, String>> adding = added.listIterator();
    adding.add(Map.entry("symbol", value));
    list("binance_reconnects_total", added); // error: [label-keys-unproven]
  }

  void underView() {
    List<Map.Entry<String, String>> entries = new ArrayList<>(CONSTANT);
    List<Map.Entry<String, String>> view = Collections.unmodifiableList(entries);
    entries.clear();
    list("binance_reconnects_total", view); // error: [label-keys-unproven]
  }

  void parts(String value) {
    List<Map.Entry<String, String>> both =
        List.of(Map.entry("error_type", value), Map.entry("consumer_group", value));
    list("consumer_errors_total", both);
    list("consumer_errors_total", both.subList(0, 1)); // error: [label-keys-unproven]
    List<Map.Entry<String, String>> again =
        List.of(Map.entry("error_type", value), Map.entry("consumer_group", value));
    list("consumer_errors_total", again.stream().limit(1).toList()); // error: [label-keys-unproven]
    list("consumer_errors_total", again.stream().skip(1).collect(Collectors.toList())); // error: [label-keys-unproven]
    list("consumer_errors_total", again);
  }

  void array(String value) {
    @SuppressWarnings({"unchecked", "rawtypes"})
    Map.Entry<String, String>[] entries = new Map.Entry[] {Map.entry("reason", value)};
    inc("binance_reconnects_total", entries);
    entries[0] = Map.entry("symbol", value);
    inc("binance_reconnects_total", entries); // error: an element of it changes
  }

  void entriesOfMap(String value) {
    Map<String, String> map = new TreeMap<>(Map.of("reason", value, "symbol", value));
    Set<Map.Entry<String, String>> view = map.entrySet();
    List<Map.Entry<String, String>> copy = new ArrayList<>(view);
    map.remove("symbol");
    each("binance_reconnects_total", view);
    list("binance_reconnects_total", copy); // error: [label-keys-unproven]
    view.removeIf(entry -> entry.getValue().isEmpty());
    each("binance_reconnects_total", view); // error: [label-keys-unproven]
  }

  void iterable(Map.Entry<String, String> entry) {
    each("binance_reconnects_total", () -> List.of(entry).iterator()); // error: [label-keys-unproven]
  }

  // What a facade may do.

  private final List<Runnable> queue = new ArrayList<>();

  @SafeVarargs
  final void inMap(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map.Entry<String, String>... entries) {
    inc(name, entries);
    Map<String, String> map = Map.ofEntries(entries);
    queue.add(() -> incMap(name, map));
  }

  void inLoop(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Iterable<Map.Entry<String, String>> entries) {
    Map<String, String> map = new HashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    incMap(name, map);
    each(name, map.entrySet());
    queue.add(() -> incMap(name, map));
  }

  void reads(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    entries.forEach(entry -> System.out.println(entry.getKey()));
    System.out.println(entries.stream().map(Map.Entry::getKey).toList() + name + entries.size());
    list(name, entries);
  }

  void later(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    queue.add(() -> list(name, entries)); // error: may run after 'later' has returned
  }

  /** The entries are those of the caller's map, which may change. */
  void copyLater(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    List<Map.Entry<String, String>> copy = List.copyOf(entries);
    queue.add(() -> list(name, copy)); // error: these labels did not come with 'name'
  }

  void part(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    List<Map.Entry<String, String>> part = entries.subList(0, 1); // error: must keep its keys
    list(name, part); // error: these labels did not come with 'name'
  }

  void removes(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    entries.remove(0); // error: must keep its keys
  }

  void swaps(
      @MetricName(K2Metrics.class) String name,
      @MetricLabels List<Map.Entry<String, String>> entries) {
    Map<String, String> map = new HashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      map.put(entry.getValue(), entry.getKey());
    }
    incMap(name, map); // error: these labels did not come with 'name'
  }
}
