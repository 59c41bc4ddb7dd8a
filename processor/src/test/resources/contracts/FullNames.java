package contracts;

import java.util.Map;
import org.metricdef.Counter;
import org.metricdef.MetricDef;
import org.metricdef.MetricLabels;
import org.metricdef.MetricName;
import org.metricdef.MetricSet;

/** A name that is the whole name of one metric and what follows the prefix of another. */
final class FullNames {

  @MetricSet(prefix = "cache_")
  interface Caches {
    @MetricDef(help = "Requests", labels = "cache")
    Counter requestsTotal();
  }

  @MetricSet(prefix = "search_")
  interface Searches {
    @MetricDef(help = "Requests to the cache", labels = "index")
    Counter cacheRequestsTotal();
  }

  @MetricSet(prefix = "mail_")
  interface Mails {
    @MetricDef(help = "Requests", labels = "template")
    Counter requestsTotal();
  }

  static void count(
      @MetricName({Searches.class, Caches.class, Mails.class}) String name,
      @MetricLabels Map<String, String> labels) {}

  void fullNames() {
    count("cache_requests_total", Map.of("cache", "x"));
    count("search_cache_requests_total", Map.of("index", "x"));
    count("cache_requests_total", Map.of("index", "x")); // error: [label-keys] cache_requests_total takes cache
  }

  /** It is one or the other, and each call may be right. */
  void twoWithoutPrefix() {
    count("requests_total", Map.of("cache", "x")); // error: [label-keys-unproven] cannot prove that mail_requests_total is given exactly template
    count("requests_total", Map.of("template", "x")); // error: [label-keys-unproven] cannot prove that cache_requests_total is given exactly cache
    count("requests_total", Map.of("other", "x")); // error: [label-keys]
  }
}
