package org.metricdef.processor.soundness.world;

import java.util.HashMap;
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

  public void bare(@MetricName(Metrics.class) String name) {
    count(name, Labels.empty());
  }

  /** Reports what the program passes under a contract on the line after this call. */
  public void handsOver(Labels labels, String... keys) {
    ledger.handedOver(labels, keys);
  }
}
