package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "cache_")
public interface CacheMetrics {

  @MetricDef(help = "Lookups in a cache", labels = {"cache", "result"})
  Counter requestsTotal();

  @MetricDef(help = "Entries evicted from a cache", labels = {"cache", "cause"})
  Counter evictionsTotal();

  @MetricDef(help = "Time to load an entry", labels = {"cache", "outcome"})
  Histogram loadSeconds();

  @MetricDef(help = "Entries in a cache", labels = "cache")
  Gauge entries();
}
