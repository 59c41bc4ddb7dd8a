package k2;

import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;

/** The facade over that registry: a name that it does not know is refused when it is used. */
public final class EarlierFacade {

  private final Map<String, Counter> counters = new HashMap<>();

  public EarlierFacade(CollectorRegistry registry) {
    for (String name : List.of("iceberg_rows_written_total", "iceberg_commit_failures_total")) {
      counters.put(
          name,
          Counter.build("k2_" + name, name)
              .labelNames("asset_class", "exchange", "table")
              .register(registry));
    }
  }

  public void increment(
      @MetricName(EarlierMetrics.class) String name, @MetricLabels Map<String, String> labels) {
    Counter counter = counters.get(name);
    if (counter == null) {
      throw new IllegalArgumentException("Unknown metric");
    }
    counter.labels(new TreeMap<>(labels).values().toArray(new String[0])).inc();
  }

  public void gauge(
      @MetricName(EarlierMetrics.class) String name,
      double value,
      @MetricLabels Map<String, String> labels) {
    throw new IllegalArgumentException("Unknown metric");
  }
}
