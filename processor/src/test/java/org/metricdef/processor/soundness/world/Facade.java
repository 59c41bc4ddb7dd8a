package org.metricdef.processor.soundness.world;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A custom facade: a metric by its name, with labels or with a map. */
public final class Facade {

  /** Programs may start threads. */
  private static final ThreadLocal<Facade> CURRENT = new InheritableThreadLocal<>();

  private final Map<String, Counter> counters;
  private final Ledger ledger;

  Facade(Map<String, Counter> counters, Ledger ledger) {
    this.counters = counters;
    this.ledger = ledger;
  }

  /** The facade of the running program, for static code. */
  public static Facade current() {
    return CURRENT.get();
  }

  /** Makes this the facade of the program that this thread runs. */
  public void makeCurrent() {
    CURRENT.set(this);
  }

  public void count(@MetricName(Metrics.class) String name, @MetricLabels Labels labels) {
    Counter counter = counters.get(name.startsWith("s_") ? name.substring(2) : name);
    if (counter == null) {
      ledger.refused(new IllegalArgumentException("no metric is named " + name));
    } else {
      counter.increment(labels);
    }
  }

  public void increment(
      @MetricName(Metrics.class) String name, @MetricLabels Map<String, String> labels) {
    if (labels == null) {
      count(name, null);
    } else if (labels.keySet().stream().anyMatch(Objects::isNull)) {
      ledger.refused(new NullPointerException("a key is null"));
    } else {
      count(name, Labels.copyOf(withoutNullValues(labels)));
    }
  }

  /** Null values are the subject of another rule. */
  private static Map<String, String> withoutNullValues(Map<String, String> labels) {
    Map<String, String> copy = new HashMap<>();
    labels.forEach((key, value) -> copy.put(key, String.valueOf(value)));
    return copy;
  }

  /** Takes keys and values in turn. */
  public void pairs(@MetricName(Metrics.class) String name, @MetricLabels String... pairs) {
    Map<String, String> labels = new HashMap<>();
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      labels.put(pairs[i], pairs[i + 1]);
    }
    if (labels.size() * 2 == pairs.length) {
      increment(name, labels);
    } else {
      ledger.refused(new IllegalArgumentException("a key twice or without a value"));
    }
  }

  /** Takes entries. */
  @SafeVarargs
  public final void entries(
      @MetricName(Metrics.class) String name, @MetricLabels Map.Entry<String, String>... entries) {
    Map<String, String> labels = new HashMap<>();
    for (Map.Entry<String, String> entry : entries) {
      labels.put(entry.getKey(), entry.getValue());
    }
    increment(name, labels);
  }

  /** Takes entries of any collection. */
  public void iterable(
      @MetricName(Metrics.class) String name,
      @MetricLabels Iterable<Map.Entry<String, String>> entries) {
    Map<String, String> labels = new HashMap<>();
    entries.forEach(entry -> labels.put(entry.getKey(), entry.getValue()));
    increment(name, labels);
  }

  /** A facade of a program, which takes an enum for the name, and a map. */
  public static <T> T named(Class<T> facade) {
    return facade.cast(Proxy.newProxyInstance(
        facade.getClassLoader(), new Class<?>[] {facade}, (proxy, method, arguments) -> {
          @SuppressWarnings("unchecked")
          Map<String, String> labels = (Map<String, String>) arguments[1];
          current().increment(Seen.nameOf((Enum<?>) arguments[0]), labels);
          return null;
        }));
  }

  public void bare(@MetricName(Metrics.class) String name) {
    count(name, Labels.empty());
  }

  /** Reports what the program passes under a contract on the line after this call. */
  public void handsOver(Labels labels, String... keys) {
    ledger.handedOver(labels, keys);
  }

  /** The same for labels that have to have the keys of others. */
  public void handsOverLike(Labels labels, Labels others) {
    List<String> keys = new ArrayList<>();
    others.keys().forEach(keys::add);
    handsOver(labels, keys.toArray(String[]::new));
  }
}
