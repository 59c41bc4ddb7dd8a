package flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import k2.K2Facade;

/** Which of its arguments a method keeps, and whether it keeps a view of them or a copy. */
@SuppressWarnings("unchecked")
final class KeptArguments {

  private static final Map<String, String> SYMBOL = Map.of("symbol", "x");

  private final K2Facade metrics;

  KeptArguments(K2Facade metrics) {
    this.metrics = metrics;
  }

  // Elements that a constructor is given.

  void listMadeOfAnArray() {
    String[] names = {"binance_reconnects_total"};
    List<String> all = new CopyOnWriteArrayList<>(names);
    all.add("binance_messages_received_total");
    all.forEach(name -> metrics.increment(name, SYMBOL)); // error: 'symbol' may be passed, and 'reason' may be missing
  }

  void queueMadeOfACollection() {
    List<String> names = new ArrayList<>();
    names.add("binance_reconnects_total");
    Queue<String> all = new ArrayBlockingQueue<>(2, false, names);
    all.add("binance_messages_received_total");
    for (String name : all) {
      metrics.increment(name, SYMBOL); // error: 'symbol' may be passed, and 'reason' may be missing
    }
  }

  void madeOfRightElements() {
    String[] names = {"binance_messages_received_total"};
    new CopyOnWriteArrayList<>(names).forEach(name -> metrics.increment(name, SYMBOL));
    for (String name : new ArrayBlockingQueue<>(2, false, List.of(names))) {
      metrics.increment(name, SYMBOL);
    }
  }

  private static final class Kept extends ArrayList<Map<String, String>> {
    private static final long serialVersionUID = 1;

    Kept(Collection<Map<String, String>> all) {
      super(all);
    }
  }

  void givenToAConstructorOfTheSuperclass() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    new Kept(List.of(labels)).get(0).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void givenToAnAnonymousSubclass() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    List<Map<String, String>> all = new ArrayList<>(List.of(labels)) {};
    all.get(0).put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  // Not the last argument.

  void offeredForAWhile(BlockingDeque<Map<String, String>> others) throws InterruptedException {
    BlockingQueue<Map<String, String>> queue = new LinkedBlockingQueue<>();
    Map<String, String> labels = new HashMap<>(SYMBOL);
    queue.offer(labels, 1, TimeUnit.SECONDS);
    queue.take().put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: 'extra' may be passed
    Map<String, String> more = new HashMap<>(SYMBOL);
    others.offerLast(more, 1, TimeUnit.SECONDS);
    metrics.increment("binance_messages_received_total", more); // error: [label-keys
  }

  void offeredAndRight() throws InterruptedException {
    BlockingQueue<Map<String, String>> queue = new LinkedBlockingQueue<>();
    queue.offer(new HashMap<>(SYMBOL), 1, TimeUnit.SECONDS);
    metrics.increment("binance_messages_received_total", queue.take());
  }

  void theValueOfAllNewKeys() {
    ConcurrentHashMap<String, Map<String, String>> all = new ConcurrentHashMap<>();
    Map<String, String> labels = new HashMap<>(SYMBOL);
    all.keySet(labels).add("key");
    all.get("key").put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void theKeyThatIsComputedFor() {
    Map<Map<String, String>, Map<String, String>> all = new HashMap<>();
    Map<String, String> labels = new HashMap<>(SYMBOL);
    all.computeIfAbsent(labels, key -> {
      key.put("extra", "x");
      metrics.increment("binance_messages_received_total", labels); // error: [label-keys
      return key;
    });
  }

  void theKeyThatIsCompared() {
    Map<Map<String, String>, Map<String, String>> all = new TreeMap<>((one, other) -> {
      other.put("extra", "x");
      return one.put("extra", "x") == null ? 0 : 1;
    });
    Map<String, String> labels = new HashMap<>(SYMBOL);
    all.get(labels);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void replacedIfItIsTheOne() {
    Map<String, String> old = new HashMap<>(SYMBOL);
    AtomicReference<Map<String, String>> current = new AtomicReference<>(old);
    Map<String, String> next = new HashMap<>(SYMBOL);
    current.compareAndSet(old, next);
    metrics.increment("binance_messages_received_total", old);
    metrics.increment("binance_messages_received_total", current.get());
  }

  void replacedAndChanged() {
    AtomicReference<Map<String, String>> current = new AtomicReference<>(SYMBOL);
    Map<String, String> next = new HashMap<>(SYMBOL);
    if (current.compareAndSet(SYMBOL, next)) {
      current.get().put("extra", "x");
    }
    metrics.increment("binance_messages_received_total", next); // error: 'extra' may be passed
  }

  void entriesInAnArray() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Map.Entry<String, Map<String, String>>[] entries = new Map.Entry[] {Map.entry("key", labels)};
    Map.ofEntries(entries).get("key").put("extra", "x");
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  // A copy does not show later changes; a view does.

  void copyOfTheKeys() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Set<String> keys = Set.copyOf(labels.keySet());
    labels.remove("extra");
    metrics.increment("binance_messages_received_total", labels);
    Map<String, String> made = keys.stream().collect(Collectors.toMap(key -> key, key -> "x"));
    metrics.increment("binance_messages_received_total", made); // error: [label-keys
  }

  void copyOfTheEntries() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    List<Map.Entry<String, String>> entries = List.copyOf(labels.entrySet());
    labels.remove("extra");
    Map<String, String> made =
        entries.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    metrics.increment("binance_messages_received_total", made); // error: [label-keys
  }

  void viewOfTheKeys() {
    Map<String, String> labels = new HashMap<>(Map.of("symbol", "x", "extra", "x"));
    Set<String> keys = labels.keySet();
    labels.remove("extra");
    Map<String, String> made = keys.stream().collect(Collectors.toMap(key -> key, key -> "x"));
    metrics.increment("binance_messages_received_total", made);
  }

  void copyOfAMapOfMaps() {
    Map<String, Map<String, String>> all = new HashMap<>();
    Map<String, Map<String, String>> copy = Map.copyOf(all);
    all.put("key", SYMBOL);
    metrics.increment("binance_messages_received_total", all.get("key"));
    metrics.increment("binance_messages_received_total", copy.getOrDefault("key", Map.of())); // error: 'symbol' may be missing
    metrics.increment("binance_messages_received_total", Map.copyOf(all).get("key"));
  }

  void sortedByAComparator() {
    Map<String, Map<String, String>> all = new TreeMap<>(Comparator.reverseOrder());
    all.put("key", SYMBOL);
    for (Map<String, String> labels : all.values()) {
      metrics.increment("binance_messages_received_total", labels);
    }
  }

  void onlyCompared() {
    Map<String, String> labels = new HashMap<>(SYMBOL);
    Map<String, String> other = new HashMap<>(SYMBOL);
    if (labels.equals(other) || Objects.equals(labels, other) || Objects.hash(labels, other) == 0) {
      metrics.increment("binance_messages_received_total", labels);
    }
    metrics.increment("binance_messages_received_total", other);
  }
}
