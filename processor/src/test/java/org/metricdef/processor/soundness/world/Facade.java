package org.metricdef.processor.soundness.world;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.Labels;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** A custom facade: a metric by its name, with labels or with a map. */
public final class Facade {

  private final Map<String, Counter> counters;
  private final Ledger ledger;

  Facade(Map<String, Counter> counters, Ledger ledger) {
    this.counters = counters;
    this.ledger = ledger;
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
    count(name, labels == null ? null : Labels.copyOf(labels));
  }

  public void bare(@MetricName(Metrics.class) String name) {
    count(name, Labels.empty());
  }

  /** Reports what the program passes under a contract on the line after this call. */
  public void handsOver(Labels labels, String... keys) {
    ledger.handedOver(labels, keys);
  }
}
