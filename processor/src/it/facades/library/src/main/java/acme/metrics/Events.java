package acme.metrics;

import io.prometheus.client.Counter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Counts events by name. */
public final class Events {

  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  public void count(String name, Map<String, String> labels) {
    Map<String, String> sorted = new TreeMap<>(labels);
    counters
        .computeIfAbsent(name, each -> Counter.build(each, each)
            .labelNames(sorted.keySet().toArray(new String[0]))
            .register())
        .labels(sorted.values().toArray(new String[0]))
        .inc();
  }
}
