import java.util.Map;
import k2.K2Facade;

class Wrong {
  void duplicate(K2Facade metrics, Map<String, String> labels) {
    metrics.increment("duplicates_detected_total", Map.of()); // error: [unknown-metric] no metric is named 'duplicates_detected_total'
  }
}
