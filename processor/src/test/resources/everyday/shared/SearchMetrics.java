package everyday.shared;

import org.metricdef.Counter;
import org.metricdef.Gauge;
import org.metricdef.Histogram;
import org.metricdef.MetricDef;
import org.metricdef.MetricSet;

@MetricSet(prefix = "search_")
public interface SearchMetrics {

  @MetricDef(help = "Search queries", labels = {"index", "outcome"})
  Counter queriesTotal();

  @MetricDef(help = "Lookups in the result cache", labels = {"index", "result"})
  Counter cacheRequestsTotal();

  @MetricDef(help = "Documents that could not be indexed", labels = {"index", "error_type"})
  Counter reindexErrorsTotal();

  @MetricDef(help = "Time of a query", labels = {"index", "outcome"})
  Histogram querySeconds();

  @MetricDef(help = "Documents in the index", labels = "index")
  Gauge indexedDocuments();
}
