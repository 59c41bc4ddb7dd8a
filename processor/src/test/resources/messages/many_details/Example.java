package many_details;

import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.metricdef.Labels;
import shop.ShopMetrics;

/** A message with more details than one can read, and one with two ways. */
class Example {

  void event(ShopMetrics metrics) {
    Map<String, String> event = new HashMap<>();
    event.put("browser", "Firefox");
    event.put("campaign", "spring");
    event.put("city", "Delft");
    event.put("country", "NL");
    event.put("device", "phone");
    event.put("language", "nl");
    event.put("page", "/");
    event.put("plan", "free");
    event.put("referrer", "none");
    event.put("version", "2");
    metrics.visitsTotal().increment(Labels.copyOf(event));
  }

  void two(ShopMetrics metrics, Map<String, String> map, Queue<String> queue, boolean first) {
    String country = first ? map.get("country") : queue.poll();
    metrics.visitsTotal().increment(Labels.of("country", country));
  }

  void failed(ShopMetrics metrics, Exception e) {
    metrics.visitsTotal().increment(Labels.of("country", "failed: " + e));
  }
}
