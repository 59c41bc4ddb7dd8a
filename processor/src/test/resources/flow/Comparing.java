package flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import k2.K2Facade;

/**
 * What compares maps by {@code equals} changes none of them: that is assumed. What orders them may
 * hand a map to a {@code compareTo} that changes it.
 */
class Comparing {

  /** Empties each map that it is ordered with. */
  private static final class Greedy implements Comparable<Object> {

    @Override
    public boolean equals(Object other) {
      return other instanceof Greedy;
    }

    @Override
    public int hashCode() {
      return Map.of("symbol", "x").hashCode();
    }

    @Override
    public int compareTo(Object other) {
      if (other instanceof Map<?, ?> map) {
        map.clear();
      }
      return 1;
    }
  }

  private static Map<String, String> symbol() {
    return new HashMap<>(Map.of("symbol", "x"));
  }

  void listsAreEqual(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(new Greedy()).equals(List.of(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  void listsAreEqualTheOtherWay(K2Facade metrics, List<Object> others) {
    Map<String, String> labels = symbol();
    List<Map<String, String>> kept = new ArrayList<>();
    kept.add(labels);
    kept.equals(others);
    metrics.increment("binance_messages_received_total", labels);
  }

  void optionalsAreEqual(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Optional.of(new Greedy()).equals(Optional.of(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  void nestedListsAreEqual(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(List.of(new Greedy())).equals(List.of(List.of(labels)));
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapsOfMapsAreEqual(K2Facade metrics, Map<String, Map<String, String>> others) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.equals(others);
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapOfMapsContains(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.containsValue(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapOfMapsRemoves(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.remove("a", new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapOfMapsReplaces(K2Facade metrics, Map<String, String> other) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.replace("a", other, Map.of());
    metrics.increment("binance_messages_received_total", labels);
  }

  void entriesContain(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put("a", labels);
    kept.entrySet().contains(Map.entry("a", new Greedy()));
    metrics.increment("binance_messages_received_total", labels);
  }

  void contains(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(labels).contains(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void containsTheOtherWay(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new ArrayList<>(List.of(new Greedy())).contains(labels);
    metrics.increment("binance_messages_received_total", labels);
  }

  void containsView(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(labels.keySet()).contains(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void containsAll(K2Facade metrics, List<Object> others) {
    Map<String, String> labels = symbol();
    List.of(labels).containsAll(others);
    metrics.increment("binance_messages_received_total", labels);
  }

  void indexOf(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(labels).indexOf(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void lastIndexOf(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List.of(labels).lastIndexOf(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void removes(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List<Object> kept = new ArrayList<>(List.of(labels));
    kept.remove(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void removesAll(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List<Object> kept = new ArrayList<>(List.of(labels));
    kept.removeAll(List.of(new Greedy()));
    metrics.increment("binance_messages_received_total", labels);
  }

  void retainsAll(K2Facade metrics, Collection<Object> others) {
    Map<String, String> labels = symbol();
    List<Object> kept = new ArrayList<>(List.of(labels));
    kept.retainAll(others);
    metrics.increment("binance_messages_received_total", labels);
  }

  void setOf(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Set.of(labels, new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void setCopyOf(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Set.copyOf(List.of(labels, new Greedy()));
    metrics.increment("binance_messages_received_total", labels);
  }

  void newSet(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new HashSet<>(List.of(labels, new Greedy()));
    metrics.increment("binance_messages_received_total", labels);
  }

  void addedToSet(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Set<Object> seen = new HashSet<>();
    seen.add(labels);
    seen.add(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }

  void allAddedToSet(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Collection<Object> seen = new HashSet<>();
    seen.addAll(List.of(labels));
    seen.addAll(List.of(new Greedy()));
    metrics.increment("binance_messages_received_total", labels);
  }

  void distinct(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Stream.of(labels, new Greedy()).distinct().count();
    metrics.increment("binance_messages_received_total", labels);
  }

  void collectedToSet(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Stream.of(labels, new Greedy()).collect(Collectors.toSet());
    metrics.increment("binance_messages_received_total", labels);
  }

  void sorted(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List<Object> kept = new ArrayList<>(List.of(labels, new Greedy()));
    kept.sort(null);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'List.sort', which may change it
  }

  void sortedStream(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Stream.of(labels, new Greedy()).sorted().count();
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'Stream.sorted', which may change it
  }

  void greatest(K2Facade metrics, Comparator<Object> order) {
    Map<String, String> labels = symbol();
    Stream.of(labels).max(order);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'Stream.max', which may change it
  }

  void greatestOfCollection(K2Facade metrics, Comparator<Object> order) {
    Map<String, String> labels = symbol();
    Collections.max(List.of(labels), order);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'Collections.max', which may change it
  }

  void orderedSet(K2Facade metrics, Comparator<Object> order) {
    Map<String, String> labels = symbol();
    Set<Object> seen = new TreeSet<>(order);
    seen.add(labels);
    metrics.increment("binance_messages_received_total", labels); // error: it is passed to 'Set.add', which may change it
  }

  void orderThatChanges(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept =
        new TreeMap<>((one, other) -> {
          labels.clear();
          return 0;
        });
    kept.put("a", Map.of());
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void arraysAreEqual(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Arrays.equals(new Object[] {new Greedy()}, new Object[] {labels});
    metrics.increment("binance_messages_received_total", labels);
  }

  void comparedByTheLibrary(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Objects.equals(List.of(new Greedy()), List.of(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  private record Held(Object it) {}

  void recordsAreEqual(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new Held(new Greedy()).equals(new Held(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  void recordsAreEqualInTheLibrary(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Objects.equals(new Held(new Greedy()), new Held(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  private record Overloaded(Object it) {
    boolean equals(Overloaded other, int times) {
      return times == 0;
    }

    boolean equals(Overloaded other) {
      return other == this;
    }
  }

  void recordsAreEqualThoughOverloaded(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new Overloaded(new Greedy()).equals((Object) new Overloaded(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  void localRecords(K2Facade metrics) {
    record Local(Object it) {}
    Map<String, String> labels = symbol();
    new Local(new Greedy()).equals(new Local(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  private record HeldApart(Map<String, String> labels, Object other) {}

  void recordsHoldThemApart(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new HeldApart(labels, new Greedy()).equals(new HeldApart(Map.of(), "x"));
    metrics.increment("binance_messages_received_total", labels);
  }

  private record ComparesByName(Object it) {
    @Override
    public boolean equals(Object other) {
      return other instanceof ComparesByName;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  void recordsThatCompareNothing(K2Facade metrics) {
    Map<String, String> labels = symbol();
    new ComparesByName(new Greedy()).equals(new ComparesByName(labels));
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapsOfLabelsAndOfAnything(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new java.util.concurrent.ConcurrentHashMap<>();
    kept.put("a", labels);
    Map<String, Object> other = new HashMap<>();
    other.put("a", new Greedy());
    kept.equals(other);
    metrics.increment("binance_messages_received_total", labels);
  }

  void mapsOfLabelsAndOfAnythingInLists(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new java.util.concurrent.ConcurrentHashMap<>();
    kept.put("a", labels);
    Map<String, Object> other = new HashMap<>();
    other.put("a", new Greedy());
    List.of(kept).contains(other);
    metrics.increment("binance_messages_received_total", labels);
  }

  void comparedByReference(K2Facade metrics, Object greedy) {
    Map<String, String> labels = symbol();
    Stream.of(labels).anyMatch(greedy::equals);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void comparedByReferenceToGreedy(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Optional.of(labels).filter(new Greedy()::equals);
    metrics.increment("binance_messages_received_total", labels);
  }

  void comparedByReferenceToList(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List<Object> others = new ArrayList<>(List.of(new Greedy()));
    Stream.of(labels).anyMatch(others::contains);
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void comparedByPredicate(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Stream.of(labels).anyMatch(java.util.function.Predicate.isEqual(new Greedy()));
    metrics.increment("binance_messages_received_total", labels); // error: [label-keys
  }

  void comparedLater(K2Facade metrics) {
    Map<String, String> labels = symbol();
    List<Object> others = new ArrayList<>(List.of(labels));
    Runnable later = () -> others.contains(new Greedy());
    later.run();
    metrics.increment("binance_messages_received_total", labels);
  }

  private final List<Object> field = new ArrayList<>();

  void comparedInAnotherMethod(K2Facade metrics) {
    Map<String, String> labels = symbol();
    field.add(labels);
    metrics.increment("binance_messages_received_total", labels);
  }

  boolean comparesField(Object other) {
    return field.contains(other);
  }

  void toldByLogger(K2Facade metrics) {
    Map<String, String> labels = symbol();
    java.util.logging.Logger.getLogger("test").info(() -> String.valueOf(labels.remove("symbol")));
    metrics.increment("binance_messages_received_total", labels); // error: 'symbol' may be missing
  }

  void harmless(K2Facade metrics) {
    Map<String, String> labels = symbol();
    Map<String, String> others = new HashMap<>(Map.of("symbol", "y"));
    List<Map<String, String>> kept = new ArrayList<>(List.of(labels, others));
    boolean same = kept.equals(List.of(others, labels));
    same |= Optional.of(labels).equals(Optional.of(others));
    same |= kept.contains(others) || kept.contains("x") || kept.indexOf(labels) > 0;
    same |= kept.containsAll(List.of(others)) || kept.removeAll(List.of(Map.of()));
    same |= kept.remove(others) || new ArrayDeque<>(kept).contains(labels);
    Set<Map<String, String>> seen = new HashSet<>(kept);
    same |= seen.add(labels) || seen.addAll(kept) || seen.contains(others);
    same |= kept.stream().distinct().count() > Set.copyOf(seen).size();
    metrics.increment("binance_messages_received_total", labels);
    metrics.increment("binance_messages_received_total", others);
  }

  void harmlessByName(K2Facade metrics, String name) {
    Map<String, String> labels = symbol();
    Map<String, Map<String, String>> kept = new HashMap<>();
    kept.put(name, labels);
    kept.putIfAbsent(name, labels);
    if (kept.containsKey(name) && kept.containsValue(labels) && kept.equals(Map.of("a", labels))) {
      kept.remove(name, labels);
      kept.remove(name);
    }
    metrics.increment("binance_messages_received_total", labels);
  }

  void addedToListOfAnything(K2Facade metrics, Object other) {
    Map<String, String> labels = symbol();
    List<Object> row = new ArrayList<>();
    row.add(labels);
    row.add(other);
    row.addAll(List.of(other));
    row.hashCode();
    metrics.increment("binance_messages_received_total", labels);
  }

  void neverChanges(K2Facade metrics) {
    Map<String, String> labels = Map.of("symbol", "x");
    List.of(new Greedy()).equals(List.of(labels));
    List.of(labels).contains(new Greedy());
    metrics.increment("binance_messages_received_total", labels);
  }
}
