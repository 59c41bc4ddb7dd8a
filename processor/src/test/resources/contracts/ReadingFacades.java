package contracts;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import k2.K2Metrics;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** A facade whose body reads its labels while the call lasts is fine, however it does so. */
class ReadingFacades {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingFacades.class);

  static void send(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {}

  static void show(Object... things) {}

  void sortedKeys(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Set<String> keys = new TreeSet<>(labels.keySet());
    Set<String> more = new TreeSet<>();
    more.addAll(labels.keySet());
    show(String.join(",", keys), keys.toArray(new String[0]), more.size());
    String[] values = new String[labels.size()];
    int i = 0;
    for (String key : new TreeSet<>(labels.keySet())) {
      values[i++] = labels.get(key);
    }
    send(name, labels);
  }

  void asFunction(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show((Object[]) labels.keySet().stream().sorted().map(labels::get).toArray(String[]::new));
    Function<String, String> get = labels::get;
    BiFunction<String, String, String> getOr = labels::getOrDefault;
    Predicate<String> has = labels.keySet()::contains;
    show(get.apply("a"), getOr.apply("a", "b"), has.test("a"));
    show(Stream.of("a", "b").anyMatch(labels::containsKey), Optional.of(labels).map(Map::size));
    send(name, labels);
  }

  record Copied(String name, Map<String, String> labels) {
    Copied {
      labels = Map.copyOf(labels);
    }
  }

  record Immutable(String name, Labels labels) {}

  record Plain(String name, Map<String, String> labels) {}

  private final Map<Copied, Object> copied = new ConcurrentHashMap<>();
  private final Map<Immutable, Object> immutable = new ConcurrentHashMap<>();
  private final Map<Plain, Object> plain = new ConcurrentHashMap<>();
  private final Map<Map<String, String>, Object> maps = new ConcurrentHashMap<>();

  void copiedKeys(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(copied.computeIfAbsent(new Copied(name, labels), key -> new Object()));
    show(immutable.get(new Immutable(name, Labels.copyOf(labels))));
    show(maps.computeIfAbsent(Map.copyOf(labels), key -> new Object()));
    send(name, labels);
  }

  private record Looked(String name, Map<String, String> labels) {}

  private final Map<Looked, Object> looked = new ConcurrentHashMap<>();

  void lookedUp(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Object known = looked.get(new Looked(name, labels));
    if (known == null) {
      looked.put(new Looked(name, Map.copyOf(labels)), new Object());
    }
    Looked key = new Looked(name, labels);
    show(looked.containsKey(key), looked.getOrDefault(key, ""));
    send(name, labels);
  }

  record Kept(
      String name,
      Map<String, String> labels) {} // error: other classes can get it through the accessor 'labels()'

  private final Map<Kept, Object> kept = new ConcurrentHashMap<>();

  void keptUnderTheKey(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Kept key = new Kept(name, labels);
    if (!kept.containsKey(key)) {
      kept.put(key, new Object());
    }
    send(name, labels);
  }

  record Asked(
      String name,
      Map<String, String> labels) {} // error: other classes can get it through the accessor 'labels()'

  private Map<Asked, Object> replaced = new ConcurrentHashMap<>();

  void setReplaced(Map<Asked, Object> another) {
    replaced = another;
  }

  /** The map may be of any class by now, and keep what it is asked for. */
  void askedOfAnyMap(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(replaced.get(new Asked(name, labels)));
    send(name, labels);
  }

  private static final class Emptied {
    private final Map<String, String> labels;

    Emptied(Map<String, String> labels) {
      this.labels = labels;
    }

    void empty() {
      labels.clear(); // error: [label-keys-unproven] @MetricLabels of parameter 'labels' of emptied(String, Map) must keep its keys, but 'clear' changes it
    }
  }

  void emptied(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    new Emptied(labels).empty();
    send(name, labels);
  }

  void compared(
      Object other,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    show(labels.equals(Map.of()), labels.hashCode(), labels.toString(), Objects.equals(labels, other));
    show(other.equals(labels), Objects.hash(name, labels), Arrays.asList(name).contains(other));
    show(Objects.deepEquals(labels, other), System.identityHashCode(labels));
    send(name, labels);
  }

  void copiedIntoCollections(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(new ArrayList<>(labels.values()), new TreeMap<>(labels), new ConcurrentHashMap<>(labels));
    show(new ArrayDeque<>(labels.keySet()), new LinkedList<>(labels.keySet()));
    show(new CopyOnWriteArrayList<>(labels.keySet()), new PriorityQueue<>(labels.keySet()));
    show(new Vector<>(labels.keySet()), new LinkedHashSet<>(labels.keySet()));
    show(new WeakHashMap<>(labels), new IdentityHashMap<>(labels), new Hashtable<>(labels));
    show(new ConcurrentSkipListMap<>(labels), new ConcurrentSkipListSet<>(labels.keySet()));
    show(new LinkedBlockingQueue<>(labels.keySet()), new LinkedBlockingDeque<>(labels.keySet()));
    show(List.copyOf(labels.keySet()), Set.copyOf(labels.values()), labels.values().toArray());
    Properties properties = new Properties();
    properties.putAll(labels);
    List<String> list = new ArrayList<>();
    list.addAll(labels.keySet());
    list.addAll(0, labels.values());
    show(properties, list, Collections.max(labels.keySet()));
    show(Collections.frequency(labels.values(), "x"), Collections.disjoint(labels.keySet(), list));
    send(name, labels);
  }

  void copiedByGuava(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(ImmutableMap.copyOf(labels), ImmutableSortedMap.copyOf(labels));
    show(ImmutableList.copyOf(labels.values()), ImmutableSet.copyOf(labels.keySet()));
    show(ImmutableSortedSet.copyOf(labels.keySet()), Lists.newArrayList(labels.keySet()));
    show(Sets.newHashSet(labels.keySet()), Joiner.on(",").withKeyValueSeparator("=").join(labels));
    Map<String, String> mutable = Maps.newHashMap(labels);
    send(name, mutable);
    send(name, labels);
  }

  void changedCopyOfGuava(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Map<String, String> mutable = Maps.newHashMap(labels);
    mutable.put("more", "x");
    send(name, mutable); // error: these labels did not come with 'name'
  }

  void joined(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    StringJoiner joiner = new StringJoiner(",");
    labels.forEach((key, value) -> joiner.add(key + "=" + value));
    StringBuilder text = new StringBuilder().append(labels);
    show(String.join(",", labels.keySet()), joiner, text, "%s".formatted(labels));
    show(Arrays.toString(labels.values().toArray()), String.valueOf(labels), "" + labels);
    if (labels.size() > 8) {
      throw new AssertionError(labels);
    }
    send(name, labels);
  }

  void streamed(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(labels.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .sorted()
        .collect(Collectors.joining(",")));
    show(labels.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue).toList());
    show(Stream.concat(labels.keySet().stream(), labels.values().stream()).count());
    send(name, labels);
  }

  void read(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    show(Helper.text(labels), Helper.values(labels));
    send(name, labels);
  }

  static final class Helper {
    static String text(Map<String, String> labels) {
      StringBuilder text = new StringBuilder();
      new TreeMap<>(labels).forEach((key, value) -> text.append(key).append(value));
      return text.toString();
    }

    static String[] values(Map<String, String> labels) {
      return labels.keySet().stream().sorted().map(labels::get).toArray(String[]::new);
    }
  }

  void logged(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    MDC.setContextMap(labels);
    labels.forEach(MDC::put);
    LOG.info("counted {} {}", name, labels);
    LOG.atInfo().addKeyValue("labels", labels).addArgument(labels).log("counted {}");
    LOG.atInfo().addArgument(() -> labels).log("counted {}");
    LOG.atDebug().log(() -> "counted " + labels);
    send(name, labels);
  }

  void changedByLogging(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    LOG.atInfo().addArgument(() -> labels.remove("x")).log("counted {}"); // error: must keep its keys
    send(name, labels);
  }

  /** A reference to a method that changes the map may do so at any time. */
  void removedByFunction(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    Stream.of("a").map(labels::remove).toList(); // error: 'labels::remove' may change it at any time
    send(name, labels);
  }

  /** What gives a view of the map lets others change it. */
  void viewedByFunction(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    java.util.function.Supplier<Set<String>> keys = labels::keySet;
    keys.get().clear(); // error: must keep its keys, but 'clear' changes it
    send(name, labels);
  }

  /** What a copy holds are the maps themselves. */
  void copyOfMaps(@MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    List<Map<String, String>> all = new Vector<>(List.of(labels)); // error: it is passed to 'Vector.new', which may change it
    all.get(0).clear();
    send(name, labels);
  }

  void greatest(
      Comparator<Map<String, String>> order,
      @MetricName(K2Metrics.class) String name,
      @MetricLabels Map<String, String> labels) {
    Collections.max(List.of(labels), order).clear(); // error: it is passed to 'Collections.max', which may change it
    send(name, labels);
  }

  void withoutLabels(@MetricName(K2Metrics.class) String name) {
    withoutLabels(name, Map.of());
  }

  void withoutLabels(
      @MetricName(K2Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    send(name, labels);
  }

  void callersOfTheOverload(String reason) {
    withoutLabels("binance_reconnect_delay_seconds");
    withoutLabels("binance_reconnects_total"); // error: k2_binance_reconnects_total takes reason; 'reason' is missing
    withoutLabels("binance_reconnects_total", Map.of("reason", reason));
  }
}
