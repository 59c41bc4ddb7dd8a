package acme.metrics;

import io.prometheus.client.Counter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counters that are declared under a key, and counted under it. */
public final class CounterTable {

  private final Map<String, Counter> counters = new ConcurrentHashMap<>();

  public void init(String key, String help, String... names) {
    counters.put(key, Counter.build(key, help).labelNames(names).register());
  }

  public void inc(String key, String... values) {
    counters.get(key).labels(values).inc();
  }
}
